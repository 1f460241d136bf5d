import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { overdue } from '#app/features/care/care-reactions.server.ts'
import { refreshStandings } from '#app/features/care/refresh-standings.server.ts'
import { refreshAllStandings } from '#app/jobs/refresh-standings.server.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { accountStandings } from '#db/schema/care-standing.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount } from '#tests/factories/people.ts'
import { makeMilestone } from '#tests/factories/plan.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

const refresh = (db: Db, now: string) => refreshStandings({ db, clock: () => momentAt(now) })
const lateOnes = (db: Db) =>
  db
    .select({ id: accountStandings.accountId })
    .from(accountStandings)
    .where(eq(accountStandings.isLate, true))
    .all()

test('accounts that were never weighed are, in slices, and then left in peace', async () => {
  const db = openTestDatabase()
  for (let count = 0; count < 45; count += 1) makeAccount(db)
  const ended = makeAccount(db, { endedAt: new Date('2026-01-05T09:00:00Z') })
  expect(await refresh(db, '2026-05-04T09:00:00Z')).toBe(45)
  expect(await refresh(db, '2026-05-04T09:15:00Z')).toBe(0)
  expect(db.select().from(accountStandings).where(eq(accountStandings.accountId, ended.id)).all()).toEqual([])
})

test('a day that begins shows what it changes, in the zone of each account', async () => {
  const db = openTestDatabase()
  const stageEnteredOn = '2026-05-01'
  const berlin = makeAccount(db, { stageEnteredOn })
  const auckland = makeAccount(db, { stageEnteredOn, timeZone: 'Pacific/Auckland' })
  const honolulu = makeAccount(db, { stageEnteredOn, timeZone: 'Pacific/Honolulu' })
  for (const account of [berlin, auckland, honolulu]) makeMilestone(db, account, { dueOn: '2026-05-04' })
  expect(await refresh(db, '2026-05-03T12:30:00Z')).toBe(3)
  expect(lateOnes(db)).toEqual([])
  expect(await refresh(db, '2026-05-04T12:30:00Z')).toBe(1)
  expect(lateOnes(db)).toEqual([{ id: auckland.id }])
  expect(await refresh(db, '2026-05-04T22:30:00Z')).toBe(1)
  expect(await refresh(db, '2026-05-05T10:30:00Z')).toBe(1)
  expect(lateOnes(db)).toHaveLength(3)
})

test('what the vocabulary left over is worked out by the job', async () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  await refresh(db, '2026-05-04T09:00:00Z')
  db.update(accountStandings).set({ lapsesOn: overdue }).run()
  const world = { db, clock: () => momentAt('2026-05-04T09:15:00Z'), signal: new AbortController().signal }
  await refreshAllStandings(world)
  const [row] = db.select().from(accountStandings).all()
  expect(row).toMatchObject({ accountId: account.id, workedOutAt: new Date('2026-05-04T09:15:00Z') })
  expect(row?.lapsesOn).not.toBe(overdue)
})

test('ended accounts do not come up again, and a process that stops begins no further slice', async () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  await refresh(db, '2026-05-04T09:00:00Z')
  db.update(accountStandings).set({ lapsesOn: overdue }).run()
  db.update(accounts)
    .set({ endedAt: new Date('2026-05-04T09:05:00Z') })
    .where(eq(accounts.id, account.id))
    .run()
  expect(await refresh(db, '2026-05-04T09:15:00Z')).toBe(0)
  makeAccount(db)
  const clock = () => momentAt('2026-05-04T09:30:00Z')
  expect(await refreshStandings({ db, clock, signal: AbortSignal.abort() })).toBe(0)
})

test('an account that cannot be weighed holds up no other, and its error is told', async () => {
  const db = openTestDatabase()
  for (let count = 0; count < 20; count += 1) makeAccount(db)
  makeAccount(db, { timeZone: 'Nowhere/Atall', name: 'Broken' })
  for (let count = 0; count < 20; count += 1) makeAccount(db)
  await expect(refresh(db, '2026-05-04T09:00:00Z')).rejects.toThrow(/time zone/i)
  expect(db.select().from(accountStandings).all()).toHaveLength(40)
})
