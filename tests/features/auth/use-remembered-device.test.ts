import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { hashSecret } from '#app/domain/auth/derive.ts'
import { withMailTicket } from '#app/domain/auth/mail-ticket.ts'
import { askedAt } from '#app/features/auth/asked-cookie.ts'
import { forgetBrowserAt, letIn } from '#app/features/auth/doorway.server.ts'
import {
  continueAtDoor,
  mailAgainAtDoor,
  mailReaderAtDoor,
  wayOfReader,
} from '#app/features/auth/mail-door.server.ts'
import type { Db } from '#db/client.server.ts'
import { outbox } from '#db/schema/activity.ts'
import { rememberedDevices, sessions, signInTokens } from '#db/schema/auth.ts'
import { limiterWith, makeDoor, secret } from '#tests/factories/door.ts'
import { makeAccount, makeMember, makeStaff } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

const to = '/plans/northwind/outcomes/01J?figure=01K'
const sealedOn = '2026-05-04T09:00:00Z'
const day = 86_400_000
const afterDays = (days: number) => new Date(Date.parse(sealedOn) + days * day).toISOString()

/** Maria and Jonas on one plan, and a browser that remembers Maria. */
async function openStory() {
  const db = openTestDatabase()
  const account = makeAccount(db, { name: 'Northwind' })
  const maria = makeMember(db, account, 'approver', { name: 'Maria Oliveira' }).user
  const jonas = makeMember(db, account, 'contributor', { name: 'Jonas Thiel' }).user
  const cookies = deviceOf(await letIn(makeDoor(db, { userAgent: 'Firefox/1 Linux' }), maria))
  return { db, maria, jonas, cookies }
}

/** The device's cookie out of the headers of a sign-in. */
function deviceOf(headers: Headers): string[] {
  return headers.getSetCookie().filter((cookie) => cookie.startsWith('cairn_device='))
}

/** The note of its reader that a mail's link to `path` carries. */
function ticketFor(user: { id: string }, given: { path?: string; until?: string } = {}): string {
  const { path = `${to}#figure`, until = afterDays(30) } = given
  const href = withMailTicket(secret, path, { userId: user.id, until: new Date(until) })
  return /[?&]mail=([^&#]+)/.exec(href)?.[1] ?? ''
}

type Press = { cookies?: string[]; ticket: string | null; to?: string; now?: string }

async function press(db: Db, given: Press) {
  const door = makeDoor(db, { cookies: given.cookies ?? [], now: given.now ?? sealedOn })
  return await continueAtDoor(door, { to: given.to ?? to, ticket: given.ticket }, limiterWith())
}

const refused = { ok: false, refusal: { code: 'gone' } }

test('the reader of a mail comes in by one press where they are remembered, and lands on the very thing', async () => {
  const { db, maria, cookies } = await openStory()
  const ticket = ticketFor(maria)
  const door = makeDoor(db, { cookies })
  expect(wayOfReader(door, { to, ticket })).toEqual({ way: 'device', name: 'Maria Oliveira' })
  const entered = await press(db, { cookies, ticket })
  expect(entered).toMatchObject({ ok: true, value: { user: { id: maria.id }, goTo: `${to}#figure` } })
})

test('neither the link alone nor the cookie alone signs anybody in', async () => {
  const { db, maria, cookies } = await openStory()
  const ticket = ticketFor(maria)
  expect(wayOfReader(makeDoor(db), { to, ticket })).toEqual({ way: 'mail' })
  expect(await press(db, { ticket })).toMatchObject(refused)
  expect(wayOfReader(makeDoor(db, { cookies }), { to, ticket: null })).toEqual({ way: 'usual' })
  expect(await press(db, { cookies, ticket: null })).toMatchObject(refused)
  expect(db.select().from(sessions).all()).toHaveLength(1)
})

test('a device that remembers one person does not open another’s mail, and does not say whom it knows', async () => {
  const { db, jonas, cookies } = await openStory()
  const ticket = ticketFor(jonas)
  expect(wayOfReader(makeDoor(db, { cookies }), { to, ticket })).toEqual({ way: 'mail' })
  expect(await press(db, { cookies, ticket })).toMatchObject(refused)
})

test('a note is good for its own address and for thirty days, and for no other one', async () => {
  const { db, maria, cookies } = await openStory()
  const ticket = ticketFor(maria)
  for (const elsewhere of [
    '/plans/northwind',
    '/profile',
    '//eve.example',
    'https://eve.example',
    '/\\eve',
    '',
  ])
    expect(await press(db, { cookies, ticket, to: elsewhere })).toMatchObject(refused)
  expect(await press(db, { cookies, ticket, now: afterDays(30) })).toMatchObject(refused)
  expect(wayOfReader(makeDoor(db, { cookies, now: afterDays(30) }), { to, ticket })).toEqual({ way: 'usual' })
  for (const broken of [`${ticket}x`, ticket.replace('.', '..'), 'x'.repeat(10_000), ticket.toUpperCase()])
    expect(await press(db, { cookies, ticket: broken })).toMatchObject(refused)
})

test('a token works once; the next one lasts for what is left of 180 days', async () => {
  const { db, maria, cookies } = await openStory()
  const first = await press(db, { cookies, ticket: ticketFor(maria), now: afterDays(20) })
  const next = first.ok ? first.value.cookies : []
  expect(next[0]).toMatch(/^cairn_device=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=13824000$/)
  expect(await press(db, { cookies, ticket: ticketFor(maria), now: afterDays(20) })).toMatchObject(refused)
  const late = ticketFor(maria, { until: afterDays(200) })
  expect(await press(db, { cookies: next, ticket: late, now: afterDays(180) })).toMatchObject(refused)
  expect((await press(db, { cookies: next, ticket: late, now: afterDays(179) })).ok).toBe(true)
})

test('a used token that comes again was copied: no browser of that person is remembered any longer', async () => {
  const { db, maria, cookies } = await openStory()
  const phone = deviceOf(await letIn(makeDoor(db, { userAgent: 'iPhone Safari/1' }), maria))
  const entered = await press(db, { cookies, ticket: ticketFor(maria) })
  const next = entered.ok ? entered.value.cookies : []
  await press(db, { cookies, ticket: ticketFor(maria) }) // the same press twice, within the minute: nothing happens
  expect(wayOfReader(makeDoor(db, { cookies: phone }), { to, ticket: ticketFor(maria) }).way).toBe('device')
  await press(db, { cookies, ticket: ticketFor(maria), now: afterDays(1) })
  for (const known of [next, phone])
    expect(wayOfReader(makeDoor(db, { cookies: known }), { to, ticket: ticketFor(maria) }).way).toBe('mail')
})

test('whoever was removed from their plans, or left, is not let in', async () => {
  const { db, maria, cookies } = await openStory()
  const ticket = ticketFor(maria)
  db.$client.prepare('update memberships set removed_at = 1 where user_id = ?').run(maria.id)
  expect(wayOfReader(makeDoor(db, { cookies }), { to, ticket })).toEqual({ way: 'usual' })
  expect(await press(db, { cookies, ticket })).toMatchObject(refused)
  db.$client.prepare('update memberships set removed_at = null').run()
  db.$client.prepare('update users set deactivated_at = 1 where id = ?').run(maria.id)
  expect(await press(db, { cookies, ticket })).toMatchObject(refused)
})

test('staff are sent to their password, and no device of theirs is remembered', async () => {
  const { db } = await openStory()
  const priya = makeStaff(db, 'lead')
  const cookies = deviceOf(await letIn(makeDoor(db), priya))
  expect(cookies).toEqual([])
  expect(wayOfReader(makeDoor(db), { to, ticket: ticketFor(priya) })).toEqual({ way: 'staff' })
  expect(await mailReaderAtDoor(makeDoor(db), { to, ticket: ticketFor(priya) }, limiterWith())).toMatchObject(
    refused,
  )
})

test('somebody else’s sign-in, and signing out, make a browser forget who was there before', async () => {
  const { db, maria, jonas, cookies } = await openStory()
  const other = deviceOf(await letIn(makeDoor(db, { cookies }), jonas))
  expect(await press(db, { cookies, ticket: ticketFor(maria) })).toMatchObject(refused)
  expect(wayOfReader(makeDoor(db, { cookies: other }), { to, ticket: ticketFor(jonas) }).way).toBe('device')
  expect(forgetBrowserAt(makeDoor(db, { cookies: other }))).toMatch(/^cairn_device=;.*Max-Age=0$/)
  expect(wayOfReader(makeDoor(db, { cookies: other }), { to, ticket: ticketFor(jonas) }).way).toBe('mail')
})

test('looking as often as a scanner likes changes nothing', async () => {
  const { db, maria, cookies } = await openStory()
  const before = db.select().from(rememberedDevices).all()
  for (let count = 0; count < 5; count += 1)
    wayOfReader(makeDoor(db, { cookies }), { to, ticket: ticketFor(maria) })
  expect(db.select().from(rememberedDevices).all()).toEqual(before)
})

test('only the hash of a device’s token is kept, with what the browser calls itself', async () => {
  const { db, maria, cookies } = await openStory()
  const token = /=([\w-]{43});/.exec(cookies[0] ?? '')?.[1] ?? ''
  expect(db.select().from(rememberedDevices).all()).toMatchObject([
    { tokenHash: hashSecret(token), userId: maria.id, device: 'Firefox on Linux', usedAt: null },
  ])
})

test('on another device the mail goes to whom the first was written to, whose address the browser never learns', async () => {
  const { db, maria } = await openStory()
  const sent = await mailReaderAtDoor(makeDoor(db), { to, ticket: ticketFor(maria) }, limiterWith())
  const cookies = sent.ok ? sent.value : []
  expect(db.select().from(outbox).all()).toMatchObject([{ kind: 'auth-sign-in', to: maria.email }])
  expect(db.select().from(signInTokens).get()?.goTo).toBe(`${to}#figure`)
  const waiting = askedAt(makeDoor(db, { cookies }))
  expect(waiting).toEqual({ userId: maria.id, to: `${to}#figure` })
  expect(decoded(cookies)).not.toContain(maria.email)
})

test('three such mails a day, so that no scanner can have mails sent for ever', async () => {
  const { db, maria } = await openStory()
  const limiter = limiterWith({ 'mail-reader': { times: 3, seconds: 86_400 } })
  const ask = () => mailReaderAtDoor(makeDoor(db), { to, ticket: ticketFor(maria) }, limiter)
  expect([(await ask()).ok, (await ask()).ok]).toEqual([true, true])
  const again = await mailAgainAtDoor(makeDoor(db), { userId: maria.id, to }, limiter)
  expect(again.ok).toBe(true)
  expect(await ask()).toMatchObject({ ok: false, refusal: { code: 'too-many' } })
})

test('a browser’s presses are limited', async () => {
  const { db, maria, cookies } = await openStory()
  const limiter = limiterWith({ 'code-network': { times: 1, seconds: 60 } })
  const door = makeDoor(db, { cookies })
  await continueAtDoor(door, { to, ticket: null }, limiter)
  expect(await continueAtDoor(door, { to, ticket: ticketFor(maria) }, limiter)).toMatchObject({
    ok: false,
    refusal: { code: 'too-many' },
  })
  expect(
    db.select().from(rememberedDevices).where(eq(rememberedDevices.userId, maria.id)).all(),
  ).toHaveLength(1)
})

function decoded(cookies: string[]): string {
  return cookies
    .map((cookie) => Buffer.from(cookie.split(/[=.;]/)[2] ?? '', 'base64url').toString())
    .join(' ')
}
