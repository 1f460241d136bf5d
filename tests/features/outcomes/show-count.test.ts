import { expect, test } from 'vitest'
import { countCsv } from '#app/features/outcomes/count-csv.server.ts'
import { ledgerOfOutcome } from '#app/features/outcomes/read-ledger.server.ts'
import { showCount } from '#app/features/outcomes/show-count.server.ts'
import { makeMeasurement, makeOutcome } from '#tests/factories/plan.ts'
import { monday, outcomeStory } from './outcome-story.ts'
import { watchStatements } from './watched.ts'

/** Hours a week, measured weekly: one cut by its window, one confirmed, one disputed, one worse than the baseline. */
function countStory(given: { openTerms?: boolean; attributionShare?: string | null } = {}) {
  const told = outcomeStory()
  const { db, goal, csm, approver, account } = told
  const hours = makeOutcome(db, goal, {
    ...{ position: 1, name: 'Hours, by hand', unit: 'hours', baselineValue: '8', cadence: 'weekly' },
    ...{ rate: '50', rateWords: 'an hour', times: 'weekly', nature: 'capacity', attributionShare: '60' },
    ...given,
  })
  const by = { authorId: csm.user.id }
  const confirmed = { ...by, verifiedAt: new Date('2026-02-03T09:00:00Z'), verifiedBy: approver.user.id }
  makeMeasurement(db, hours, { ...confirmed, measuredOn: '2026-02-01', value: '3' })
  makeMeasurement(db, hours, { ...by, measuredOn: '2026-04-01', value: '9' })
  const dispute = { disputedAt: monday.now, disputedBy: approver.user.id, disputeReason: 'Too low' }
  makeMeasurement(db, hours, { ...by, measuredOn: '2026-04-11', value: '1', ...dispute })
  makeMeasurement(db, hours, { ...by, measuredOn: '2026-05-04', value: '2' })
  const wanted = { actor: approver.actor, account, outcomeId: hours.id, now: monday.now }
  return { ...told, hours, wanted }
}

test('every row says its days, its sum, what it was worth and why it stands as it does', () => {
  const { db, wanted } = countStory()
  const watched = watchStatements(db)
  const shown = showCount(db, wanted)
  expect(watched.count()).toBe(3)
  expect(shown).toMatchObject({
    sentence: 'Each hour saved × €50 an hour, every week, counted as capacity',
    formula: 'improvement × €50 an hour × 365 ÷ 7 a year × days ÷ 365 × 60%',
    improvement: 'baseline 8 hours − figure',
    until: 'Counted until today, 4 May 2026.',
    totals: {
      nature: 'capacity',
      total: '€621.43',
      verifiedText: '€664.29',
      reportedText: '−€42.86',
      disputed: 1,
    },
  })
  expect(shown?.rows.map(({ from, to, days, worth, why }) => [from, to, days, worth, why])).toEqual([
    ['4 May', '4 May', 'no day yet', '€0.00', 'Nobody has confirmed this figure yet.'],
    ['11 Apr', '3 May', '23 days', '', 'Disputed by Maria Oliveira, 4 May. Counts in neither total.'],
    ['1 Apr', '10 Apr', '10 days', '−€42.86', 'Nobody has confirmed this figure yet.'],
    ['1 Feb', '3 Mar', '31 days', '€664.29', 'Confirmed by Maria Oliveira, 3 Feb'],
  ])
  expect(shown?.rows.at(-1)).toMatchObject({
    sum: '5 hours × €50 an hour × 365 ÷ 7 a year × 31 ÷ 365 days × 60%',
    cut: 'Ends after 31 days: a figure is due every week.',
  })
  expect(shown?.rows[2]).toMatchObject({ improvement: '−1 hour', isWorse: true, cut: '' })
})

test('a confirmed figure under open terms, or without a share, says what is missing', () => {
  const why = (given: Parameters<typeof countStory>[0]) => {
    const { db, wanted } = countStory(given)
    const shown = showCount(db, wanted)
    return [shown?.rows.at(-1)?.why, shown?.facts.at(-1)?.detail, shown?.facts.at(-2)?.detail]
  }
  expect(why({ openTerms: true })).toEqual([
    'Confirmed by Maria Oliveira, 3 Feb, but how it is counted is not agreed.',
    'not yet, so it counts as reported.',
    '60%',
  ])
  expect(why({ attributionShare: null })[0]).toBe(
    'Confirmed by Maria Oliveira, 3 Feb, but nobody has said what share is the product’s.',
  )
})

test('without a price there is nothing to count, and on another account there is nothing', () => {
  const { db, wanted, outcome, elsewhere } = countStory()
  expect(showCount(db, { ...wanted, outcomeId: outcome.id })).toMatchObject({
    totals: null,
    rows: [],
    formula: '',
  })
  expect(showCount(db, { ...wanted, actor: elsewhere.approver.actor })).toBeNull()
})

test('the rows as CSV: oldest first, decimals a spreadsheet reads, disputed ones worth nothing', () => {
  const { db, account, hours } = countStory()
  const found = ledgerOfOutcome(db, { accountId: account.id, outcomeId: hours.id, today: '2026-05-04' })
  const lines = found ? countCsv(found.outcome, found.account.currency).split('\r\n') : []
  expect(lines[0]).toBe(
    '\uFEFFfrom,until,days,value,better by,unit,money per unit,times a year,share %,worth,currency,nature,state,ended by freshness window',
  )
  expect(lines.slice(1)).toEqual([
    '2026-02-01,2026-03-03,31,3,5,hours,50,weekly,60,664.29,EUR,capacity,confirmed,yes',
    '2026-04-01,2026-04-10,10,9,-1,hours,50,weekly,60,-42.86,EUR,capacity,reported,no',
    '2026-04-11,2026-05-03,23,1,7,hours,50,weekly,60,0.00,EUR,capacity,disputed,no',
    '2026-05-04,2026-05-04,0,2,6,hours,50,weekly,60,0.00,EUR,capacity,reported,no',
    '',
  ])
})
