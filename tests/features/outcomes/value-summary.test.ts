import { expect, test } from 'vitest'
import { valueSummaryOf } from '#app/features/outcomes/value-summary.server.ts'
import { vendor } from '#db/schema/auth.ts'
import { makeContext, makeGoal, makeMeasurement, makeOutcome } from '#tests/factories/plan.ts'
import { monday, outcomeStory } from './outcome-story.ts'
import { watchStatements } from './watched.ts'

const today = '2026-05-01'

/** Hours a week that fell from 8 to 3, confirmed, and to 0, reported; a count that nothing says the worth of. */
function summaryStory() {
  const told = outcomeStory()
  const { db, account, goal, csm, approver } = told
  db.insert(vendor)
    .values({ id: 1, name: 'Lumen', timeZone: 'Europe/Berlin', currency: 'EUR', createdAt: monday.now })
    .run()
  makeContext(db, account, { headline: 'Close the books in three days.' })
  const priced = {
    rate: '50',
    attributionShare: '100',
    nature: 'capacity' as const,
    times: 'weekly' as const,
  }
  const hours = makeOutcome(db, goal, {
    ...{ position: 1, name: 'Hours on reconciliation', unit: 'hours', baselineValue: '8', ...priced },
  })
  const by = { authorId: csm.user.id }
  const confirmed = { ...by, verifiedAt: new Date('2026-04-02T22:30:00Z'), verifiedBy: approver.user.id }
  makeMeasurement(db, hours, { ...confirmed, measuredOn: '2026-02-01', value: '3' })
  makeMeasurement(db, hours, { ...by, measuredOn: '2026-04-01', value: '0' })
  return { ...told, confirmed, priced }
}

test('only confirmed figures, who confirmed them, goals in a line each, and the method', () => {
  const { db, account } = summaryStory()
  const watched = watchStatements(db)
  const summary = valueSummaryOf(db, { accountId: account.id, today })
  expect(watched.count()).toBe(4)
  expect(watched.plans().filter((line) => /^SCAN (?!v)/.test(line))).toEqual([])
  expect(summary).toMatchObject({
    ...{ vendorName: 'Lumen', accountName: 'Northwind', headline: 'Close the books in three days.' },
    ...{ asOf: '1 May 2026', since: '1 February 2026', more: '' },
    figures: [{ nature: 'capacity', title: 'Capacity', whole: '€2,107', exact: '€2,107.14' }],
    categories: [{ title: 'Time saved', nature: 'capacity', natureTitle: 'Capacity', exact: '€2,107.14' }],
    confirmers: ['Maria Oliveira: 1 figure, on 3 April 2026'],
  })
  expect(summary?.goals).toEqual([
    {
      ...{ title: 'Close the books in three days', isClosed: false, others: 0 },
      ...{ outcome: 'Hours on reconciliation', change: 'from 8 hours to 3 hours' },
      confirmed: 'Maria Oliveira, 3 Apr 2026',
      worth: [{ nature: 'capacity', title: 'Capacity', minor: 210714, text: '€2,107' }],
    },
  ])
  expect(summary?.method[0]).toContain('Only figures that Northwind confirmed')
})

test('goals of most worth come first, six of them; the rest is told in a sentence', () => {
  const { db, account, confirmed, priced } = summaryStory()
  for (let index = 1; index <= 9; index += 1) {
    const outcome = makeOutcome(db, makeGoal(db, account, { title: `Goal ${index}` }), {
      ...priced,
      ...{ kind: 'amount', unit: 'currency', unitLabel: 'EUR', direction: 'increase', baselineValue: '0' },
      ...{ rate: '1', nature: index === 9 ? 'cash' : 'capacity' },
    })
    const period = { periodFrom: '2026-03-01', measuredOn: '2026-03-31' }
    makeMeasurement(db, outcome, { ...confirmed, ...period, value: String(index) })
    makeMeasurement(db, outcome, {
      ...confirmed,
      periodFrom: '2026-02-01',
      measuredOn: '2026-02-28',
      value: '1',
    })
  }
  const summary = valueSummaryOf(db, { accountId: account.id, today })
  expect(summary?.goals.map(({ title, change }) => [title, change]).slice(0, 3)).toEqual([
    ['Close the books in three days', 'from 8 hours to 3 hours'],
    ['Goal 9', '€10 over 2 periods'],
    ['Goal 8', '€9 over 2 periods'],
  ])
  expect(summary?.goals).toHaveLength(6)
  expect(summary?.more).toBe('And 4 more goals, with €14 of capacity confirmed.')
  expect(summary?.figures.map(({ title, exact }) => [title, exact])).toEqual([
    ['Cash', '€10.00'],
    ['Capacity', '€2,151.14'],
  ])
})

test('another account has a summary of its own, with nothing in it yet', () => {
  const { db, elsewhere } = summaryStory()
  expect(valueSummaryOf(db, { accountId: elsewhere.account.id, today })).toMatchObject({
    ...{ accountName: 'Elsewhere', headline: '', since: '', figures: [], goals: [], confirmers: [] },
  })
  expect(valueSummaryOf(db, { accountId: 'missing', today })).toBeNull()
})
