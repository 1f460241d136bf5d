import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { refreshValueStandings } from '#app/features/outcomes/refresh-value-standings.server.ts'
import { reportMeasurement } from '#app/features/outcomes/report-measurement.server.ts'
import { valueOfAccount } from '#app/features/outcomes/value-standing.server.ts'
import { verifyMeasurement } from '#app/features/outcomes/verify-measurement.server.ts'
import { refreshValue } from '#app/jobs/refresh-value.server.ts'
import type { Db } from '#db/client.server.ts'
import { accounts, contractPeriods } from '#db/schema/accounts.ts'
import { valueStandings } from '#db/schema/outcomes.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount } from '#tests/factories/people.ts'
import { makeOutcome } from '#tests/factories/plan.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { attempt, monday, outcomeStory } from './outcome-story.ts'
import { watchStatements } from './watched.ts'

const today = '2026-05-04'

/** Hours a week that fall from 8, each worth €50: `hours` has no figure yet. */
function valuedStory() {
  const told = outcomeStory()
  const hours = makeOutcome(told.db, told.goal, {
    ...{ position: 1, name: 'Hours on reconciliation', unit: 'hours', baselineValue: '8', targetValue: '0' },
    ...{ rate: '50', rateWords: 'an hour', times: 'weekly', nature: 'capacity', attributionShare: '100' },
  })
  const report = (measuredOn: string, value: string) =>
    attempt(told.db, (tx) =>
      reportMeasurement(
        tx,
        told.csm.actor,
        { outcomeId: hours.id, measuredOn, value, note: '', link: '' },
        monday,
      ),
    ).done?.measurementId ?? ''
  return { ...told, hours, report }
}

const standing = (db: Db, accountId: string) =>
  db.select().from(valueStandings).where(eq(valueStandings.accountId, accountId)).get()
const refresh = (db: Db, now: string) => refreshValueStandings({ db, clock: () => momentAt(now) })

test('a figure that is reported, and confirmed, is written down as value in the same transaction', () => {
  const { db, account, approver, report } = valuedStory()
  const measurementId = report('2026-02-01', '3')
  expect(standing(db, account.id)).toMatchObject({
    ...{ asOf: today, currency: 'EUR', verifiedCash: 0, reportedCash: 0, contractCost: 0, roiValue: 0 },
    ...{ verifiedCapacity: 0, reportedCapacity: 328571 },
  })
  const [verified] = [
    attempt(db, (tx) => verifyMeasurement(tx, approver.actor, { measurementId: [measurementId] }, monday)),
  ]
  expect(verified.done).toEqual({ verified: 1 })
  expect(standing(db, account.id)).toMatchObject({ verifiedCapacity: 328571, reportedCapacity: 0 })
})

test('pages read what was written down in one statement, with what keeps outcomes from counting', () => {
  const { db, account, outcome, report } = valuedStory()
  report('2026-02-01', '3')
  const watched = watchStatements(db)
  const value = valueOfAccount(db, { accountId: account.id, today })
  expect(watched.count()).toBe(1)
  expect(watched.plans().filter((line) => /^SCAN /.test(line))).toEqual([])
  expect(value).toEqual({
    ...{ currency: 'EUR', asOf: today, contractCost: 0 },
    summary: {
      cash: { verified: 0, reported: 0 },
      capacity: { verified: 0, reported: 328571 },
      categories: [
        {
          category: 'time_saved',
          cash: { verified: 0, reported: 0 },
          capacity: { verified: 0, reported: 328571 },
        },
      ],
      roi: { counted: 0, withoutMargin: 0 },
    },
    gaps: {
      outcomes: 2,
      unvalued: { count: 1, firstId: outcome.id },
      withoutShare: { count: 0, firstId: null },
      notAgreed: { count: 0, firstId: null },
    },
  })
})

test('a reader of another day gets it worked out, and nothing is written', () => {
  const { db, account, report } = valuedStory()
  report('2026-02-01', '3')
  const later = valueOfAccount(db, { accountId: account.id, today: '2026-05-05' })
  expect(later).toMatchObject({ asOf: '2026-05-05', summary: { capacity: { reported: 328571 } } })
  const earlier = valueOfAccount(db, { accountId: account.id, today: '2026-03-01' })
  expect(earlier?.summary.capacity.reported).toBe(100000)
  expect(standing(db, account.id)?.asOf).toBe(today)
  expect(valueOfAccount(db, { accountId: 'missing', today })).toBeNull()
})

test('the contract’s cost by day stands beside it, periods that were removed left out', async () => {
  const { db, account } = valuedStory()
  const period = {
    accountId: account.id,
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    createdAt: monday.now,
  }
  db.insert(contractPeriods)
    .values([
      { ...period, id: 'one', price: 3650000 },
      { ...period, id: 'two', price: 9900000, removedAt: monday.now },
    ])
    .run()
  await refresh(db, '2026-01-10T12:00:00Z')
  expect(standing(db, account.id)?.contractCost).toBe(100000)
})

test('the job works out accounts whose day has passed, each in its own zone, and those that have no row', async () => {
  const db = openTestDatabase()
  const berlin = makeAccount(db)
  const auckland = makeAccount(db, { timeZone: 'Pacific/Auckland' })
  const honolulu = makeAccount(db, { timeZone: 'Pacific/Honolulu' })
  const days = () => [berlin, auckland, honolulu].map(({ id }) => standing(db, id)?.asOf)
  expect(await refresh(db, '2026-05-03T11:30:00Z')).toBe(3)
  expect(days()).toEqual(['2026-05-03', '2026-05-03', '2026-05-03'])
  expect(await refresh(db, '2026-05-03T12:30:00Z')).toBe(1)
  expect(days()).toEqual(['2026-05-03', '2026-05-04', '2026-05-03'])
  const world = { db, clock: () => momentAt('2026-05-03T22:30:00Z'), signal: new AbortController().signal }
  await refreshValue(world)
  expect(days()).toEqual(['2026-05-04', '2026-05-04', '2026-05-03'])
})

test('an ended account is worked out once more, for its last day, and then left in peace', async () => {
  const { db, account, report } = valuedStory()
  report('2026-04-20', '3')
  db.update(accounts).set({ endedAt: monday.now }).where(eq(accounts.id, account.id)).run()
  await refresh(db, '2026-07-01T12:00:00Z')
  expect(standing(db, account.id)).toMatchObject({ asOf: today, reportedCapacity: 50000 })
  expect(await refresh(db, '2026-08-01T12:00:00Z')).toBe(1) // the other account of the story
  const watched = watchStatements(db)
  expect(valueOfAccount(db, { accountId: account.id, today: '2026-08-01' })?.asOf).toBe(today)
  expect(watched.count()).toBe(1)
})

test('an account that cannot be worked out holds up no other, and its error is told', async () => {
  const db = openTestDatabase()
  for (let count = 0; count < 12; count += 1) makeAccount(db)
  makeAccount(db, { timeZone: 'Nowhere/Atall', name: 'Broken' })
  for (let count = 0; count < 12; count += 1) makeAccount(db)
  await expect(refresh(db, '2026-05-04T09:00:00Z')).rejects.toThrow(/time zone/i)
  expect(db.select().from(valueStandings).all()).toHaveLength(24)
})
