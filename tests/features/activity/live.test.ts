import { expect, onTestFinished, test, vi } from 'vitest'
import { ok, refuse } from '#app/domain/refusal.ts'
import { watchPlan } from '#app/features/activity/live.server.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { type Db, openDatabase } from '#db/client.server.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

function happen(db: Db, accountId: string, visibility: 'shared' | 'internal' = 'shared') {
  const event = {
    kind: 'account-created' as const,
    accountId,
    actorId: null,
    visibility,
    texts: { account: 'A' },
  }
  write(db, (tx) => ok(recordEvent(tx, event, momentAt())))
}

function watch(
  db: Db,
  accountId: string,
  given: { hearsInternal?: boolean; after?: number; mayStay?: boolean } = {},
) {
  const heard: number[] = []
  const close = vi.fn()
  const leave = watchPlan(db, {
    accountId,
    hearsInternal: given.hearsInternal ?? false,
    after: given.after ?? 0,
    tell: (number) => heard.push(number),
    mayStay: async () => given.mayStay ?? true,
    close,
  })
  return { heard, leave, close }
}

test('watchers hear of their own account only, and customers of nothing internal', async () => {
  const db = openTestDatabase()
  const [ours, theirs] = [makeAccount(db), makeAccount(db)]
  const customer = watch(db, ours.id)
  const vendor = watch(db, ours.id, { hearsInternal: true })
  happen(db, theirs.id)
  happen(db, ours.id, 'internal')
  await vi.waitFor(() => expect(vendor.heard).toEqual([1]))
  happen(db, ours.id)
  await vi.waitFor(() => expect(customer.heard).toEqual([2]))
  expect(vendor.heard).toEqual([1, 2])
  customer.leave()
  vendor.leave()
})

test('a watcher who comes back hears at once of what was missed, and only once', async () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  for (let count = 0; count < 3; count += 1) happen(db, account.id)
  const { heard, leave } = watch(db, account.id, { after: 1 })
  await vi.waitFor(() => expect(heard).toEqual([3]))
  happen(db, account.id)
  await vi.waitFor(() => expect(heard).toEqual([3, 4]))
  leave()
})

test('whoever may not stay is told nothing and closed', async () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  const { heard, leave, close } = watch(db, account.id, { mayStay: false })
  happen(db, account.id)
  await vi.waitFor(() => expect(close).toHaveBeenCalledOnce())
  expect(heard).toEqual([])
  leave()
})

test('what another process writes is heard too, once', async () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  const other = openDatabase(db.$client.name, { sync: 'OFF' })
  onTestFinished(() => void other.$client.close())
  const watchers = [watch(db, account.id), watch(db, account.id, { hearsInternal: true })]
  happen(other, account.id)
  happen(other, account.id, 'internal')
  await vi.waitFor(() => expect(watchers.map(({ heard }) => heard)).toEqual([[1], [2]]))
  happen(other, account.id)
  await vi.waitFor(() =>
    expect(watchers.map(({ heard }) => heard)).toEqual([
      [1, 3],
      [2, 3],
    ]),
  )
  for (const { leave } of watchers) leave()
})

test('lines that are undone are told to nobody', async () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  const { heard, leave } = watch(db, account.id)
  const event = {
    kind: 'account-created' as const,
    accountId: account.id,
    actorId: null,
    texts: { account: 'A' },
  }
  write(db, (tx) => {
    recordEvent(tx, event, momentAt())
    return refuse('not-allowed')
  })
  happen(db, account.id)
  await vi.waitFor(() => expect(heard).toEqual([1]))
  leave()
})

test('with nobody watching nothing runs', () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  const db = openTestDatabase()
  const account = makeAccount(db)
  const watchers = [watch(db, account.id), watch(db, account.id), watch(db, makeAccount(db).id)]
  expect(vi.getTimerCount()).toBe(1)
  for (const { leave } of watchers) leave()
  expect(vi.getTimerCount()).toBe(0)
})
