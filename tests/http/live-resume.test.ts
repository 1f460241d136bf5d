import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ok } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { memberships, teamMembers } from '#db/schema/accounts.ts'
import { sessions, users } from '#db/schema/auth.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember, makeTeamMember } from '#tests/factories/people.ts'
import { readEvents } from '#tests/setup/live-stream.ts'
import { loadBuild, openPortal, type Portal } from '#tests/setup/portal.ts'

const build = await loadBuild()
let portal: Portal
let account: ReturnType<typeof makeAccount>
let user: ReturnType<typeof makeMember>['user']
let as: string

beforeEach(async () => {
  portal = openPortal(build)
  // an open stream looks at the clock on the wall, not at its request's moment
  portal.clock.now = new Date().toISOString()
  account = makeAccount(portal.db, { name: 'Northwind' })
  user = makeMember(portal.db, account, 'contributor').user
  as = await portal.signIn(user)
})
afterEach(() => {
  portal.world.stopping.abort()
  portal.close()
})

function happen(count = 1, visibility: 'shared' | 'internal' = 'shared', accountId = account.id) {
  const event = {
    kind: 'account-created' as const,
    accountId,
    actorId: null,
    visibility,
    texts: { account: 'A' },
  }
  for (let index = 0; index < count; index += 1)
    write(portal.db, (tx) => ok(recordEvent(tx, event, momentAt())))
}

async function open(lastEventId?: string, who = as) {
  const headers: Record<string, string> = lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId }
  return readEvents(await portal.ask('/plans/northwind/live', { as: who, headers }))
}

/** All that a stream says until the server stops, once it has said what it knows. */
async function allOf(stream: Awaited<ReturnType<typeof open>>) {
  setImmediate(() => setImmediate(() => portal.world.stopping.abort()))
  return (await stream.rest()).map(({ event, id }) => `${event} ${id}`)
}

test('a reader who heard of nothing yet, lost the stream, and comes back misses nothing and hears nothing twice', async () => {
  happen(2)
  const first = await open()
  const { id } = await first.next('hello')
  expect(id).toBe('2')
  await first.leave()
  happen(2)
  const second = await open(id)
  expect(await second.next('hello')).toMatchObject({ id: '2' })
  expect(await second.next('changed')).toEqual({ id: '4', event: 'changed', data: '4' })
  await second.leave()
  expect(await allOf(await open('4'))).toEqual(['hello 4'])
})

test('what is internal moves no customer’s number on', async () => {
  happen(1)
  happen(2, 'internal')
  const csm = await portal.signIn(makeTeamMember(portal.db, account).user)
  expect(await (await open(undefined, csm)).next('hello')).toMatchObject({ id: '3' })
  const customer = await open()
  expect(await customer.next('hello')).toMatchObject({ id: '1' })
  happen(1, 'internal')
  happen(1)
  expect(await customer.next('changed')).toMatchObject({ id: '5' })
})

test.each([
  ['another account’s', '9'],
  ['a huge one', '99999999999999999999'],
  ['a negative one', '-1'],
  ['a text', 'abc; drop'],
  ['a fraction', '1.5'],
  ['another base', '0x1'],
  ['an empty one', ''],
])('%s as last event id tells nothing and skips nothing', async (_, lastEventId) => {
  happen(9, 'shared', makeAccount(portal.db, { name: 'Alpenglow' }).id)
  happen(3)
  const stream = await open(lastEventId)
  expect(await stream.next('hello')).toMatchObject({ id: '3' })
  happen()
  expect(await stream.next('changed')).toMatchObject({ id: '4' })
})

test('a removed member’s stream ends with the next line, untold', async () => {
  const stream = await open()
  await stream.next('hello')
  portal.db.update(memberships).set({ removedAt: new Date() }).where(eq(memberships.userId, user.id)).run()
  happen()
  expect(await stream.rest()).toEqual([])
})

test('a stream ends when its reader’s rights change, to begin again with the new ones', async () => {
  const stream = await open()
  await stream.next('hello')
  portal.db.update(memberships).set({ role: 'viewer' }).where(eq(memberships.userId, user.id)).run()
  happen()
  expect(await stream.rest()).toEqual([])
})

test('one who looks with a customer’s eyes hears what a customer hears, and goes with their place', async () => {
  const csm = makeTeamMember(portal.db, account).user
  const stream = await open(undefined, `${await portal.signIn(csm)}; cairn_preview=${account.id}`)
  await stream.next('hello')
  happen(1, 'internal')
  happen()
  expect(await stream.next('changed')).toMatchObject({ id: '2' })
  portal.db.update(teamMembers).set({ removedAt: new Date() }).where(eq(teamMembers.userId, csm.id)).run()
  happen()
  expect(await stream.rest()).toEqual([])
})

test('a heartbeat ends the stream of who has signed out or was deactivated, and keeps no idle session alive', async () => {
  const other = makeMember(portal.db, account).user
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
  try {
    const streams = [await open(), await open(undefined, await portal.signIn(other))]
    const csm = await open(undefined, await portal.signIn(makeTeamMember(portal.db, account).user))
    const ages = () => portal.db.select({ expiresAt: sessions.expiresAt }).from(sessions).all()
    portal.db.delete(sessions).where(eq(sessions.userId, user.id)).run()
    portal.db.update(users).set({ deactivatedAt: new Date() }).where(eq(users.id, other.id)).run()
    const before = ages()
    await vi.advanceTimersByTimeAsync(22_000)
    for (const stream of streams) expect((await stream.rest()).map(({ event }) => event)).toEqual(['hello'])
    expect(ages()).toEqual(before)
    await csm.leave()
  } finally {
    vi.useRealTimers()
  }
})
