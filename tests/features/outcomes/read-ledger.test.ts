import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { ledgerOfOutcome, ledgersOfAccount } from '#app/features/outcomes/read-ledger.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { outcomes, outcomeTerms } from '#db/schema/outcomes.ts'
import { makeGoal, makeMeasurement, makeOutcome } from '#tests/factories/plan.ts'
import { monday, outcomeStory } from './outcome-story.ts'
import { watchStatements } from './watched.ts'

const today = '2026-05-01'

/** DOMAIN.md §4, example 2, in the database: hours a week that fell from 8 to 3, confirmed, and to 0, reported. */
function hoursStory() {
  const told = outcomeStory()
  const { db, goal, account, csm, approver } = told
  const hours = makeOutcome(db, goal, {
    ...{ position: 1, name: 'Hours on reconciliation', unit: 'hours', baselineValue: '8', targetValue: '0' },
    ...{ rate: '50', rateWords: 'an hour', times: 'weekly', nature: 'capacity', attributionShare: '100' },
  })
  db.update(outcomeTerms)
    .set({ proposedBy: csm.user.id, agreedBy: approver.user.id })
    .where(eq(outcomeTerms.outcomeId, hours.id))
    .run()
  const by = { authorId: csm.user.id }
  const confirmed = { verifiedAt: monday.now, verifiedBy: approver.user.id }
  makeMeasurement(db, hours, { ...by, measuredOn: '2026-02-01', value: '3', ...confirmed })
  makeMeasurement(db, hours, { ...by, measuredOn: '2026-03-01', value: '1', supersededAt: monday.now })
  makeMeasurement(db, hours, { ...by, measuredOn: '2026-04-01', value: '0' })
  return { ...told, hours, wanted: { accountId: account.id, outcomeId: hours.id, today } }
}

test('an outcome is counted by the terms that hold, with who proposed and who agreed them', () => {
  const { db, wanted, goal } = hoursStory()
  const found = ledgerOfOutcome(db, wanted)
  expect(found?.account).toEqual({ currency: 'EUR', timeZone: 'Europe/Berlin', until: today })
  expect(found?.outcome).toMatchObject({
    name: 'Hours on reconciliation',
    goal: { id: goal.id, title: goal.title, isClosed: false },
    terms: { category: 'time_saved', margin: null, isAgreed: true, factors: [], rate: '50' },
    agreement: { number: 1, proposedBy: 'Priya Shah', agreedBy: 'Maria Oliveira' },
    ledger: { nature: 'capacity', totals: { verified: 210714, reported: 171429 } },
  })
  expect(found?.outcome.ledger?.rows.map(({ worth }) => worth)).toEqual([210714, 171429])
})

test('terms that nobody agreed yet make every row reported, whatever an older version was', () => {
  const { db, wanted, hours } = hoursStory()
  const { id: outcomeId, termsNumber: _one, ...terms } = hours
  db.insert(outcomeTerms)
    .values({ ...terms, outcomeId, number: 2, proposedAt: monday.now, proposedSide: 'customer' })
    .run()
  db.update(outcomes).set({ termsNumber: 2 }).where(eq(outcomes.id, hours.id)).run()
  expect(ledgerOfOutcome(db, wanted)?.outcome).toMatchObject({
    terms: { isAgreed: false },
    agreement: { number: 2, agreedAt: null, agreedBy: '', proposedBy: '' },
    ledger: { totals: { verified: 0, reported: 382143 } },
  })
})

test('an ended account accrues nothing after the day it ended, in its own time zone', () => {
  const { db, wanted, account } = hoursStory()
  const midnightInBerlin = new Date('2026-04-10T22:00:00Z')
  db.update(accounts).set({ endedAt: midnightInBerlin }).where(eq(accounts.id, account.id)).run()
  const found = ledgerOfOutcome(db, wanted)
  expect(found?.account.until).toBe('2026-04-11')
  expect(found?.outcome.ledger?.rows.map(({ days }) => days)).toEqual([59, 10])
  expect(ledgerOfOutcome(db, { ...wanted, today: '2026-04-05' })?.account.until).toBe('2026-04-05')
})

test('all outcomes of the account come in two statements, open goals first, and none of another account', () => {
  const { db, account, elsewhere, csm, hours, outcome, wanted } = hoursStory()
  const closed = makeOutcome(db, makeGoal(db, account, { closedAt: monday.now, closure: 'achieved' }))
  makeMeasurement(db, closed, { authorId: csm.user.id })
  const watched = watchStatements(db)
  const found = ledgersOfAccount(db, { accountId: account.id, today })
  expect(watched.count()).toBe(2)
  expect(watched.plans().filter((line) => /^SCAN /.test(line))).toEqual([])
  expect(found?.outcomes.map(({ id, goal, ledger }) => [id, goal.isClosed, ledger?.totals])).toEqual([
    [outcome.id, false, undefined],
    [hours.id, false, { verified: 210714, reported: 171429 }],
    [closed.id, true, undefined],
  ])
  expect(ledgerOfOutcome(db, { ...wanted, accountId: elsewhere.account.id })).toBeNull()
  const theirs = ledgersOfAccount(db, { accountId: elsewhere.account.id, today })
  expect(theirs?.outcomes.map(({ id }) => id)).toEqual([elsewhere.outcome.id])
  expect(ledgersOfAccount(db, { accountId: 'missing', today })).toBeNull()
})
