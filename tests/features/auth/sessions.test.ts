import { expect, test } from 'vitest'
import { hashSecret } from '#app/domain/auth/derive.ts'
import { letIn } from '#app/features/auth/doorway.server.ts'
import { saveRenewals } from '#app/features/auth/session-adapter.server.ts'
import {
  endAllSessions,
  endSession,
  findSignedIn,
  renewals,
  startSession,
} from '#app/features/auth/sessions.server.ts'
import { clearExpired } from '#app/jobs/clear-expired.server.ts'
import type { Db } from '#db/client.server.ts'
import { idempotencyKeys, sessions, signInTokens, users } from '#db/schema/auth.ts'
import { makeDoor } from '#tests/factories/door.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeStaff, makeUser } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

const hour = 3_600_000
const day = 24 * hour
const start = Date.parse('2026-05-04T09:00:00Z')
const worldAt = (db: Db, after: number, isSecure = false) => ({ db, now: new Date(start + after), isSecure })
const cookieOf = (setCookie: string) => setCookie.split(';')[0] ?? ''

/** Visits at the given times (milliseconds after sign-in), each followed by the job; which of them were let in. */
async function visits(db: Db, cookie: string, times: number[]) {
  const seen: boolean[] = []
  for (const time of times) {
    seen.push((await findSignedIn(worldAt(db, time), cookie)) !== null)
    saveRenewals(db, renewals)
  }
  return seen
}

test('the cookie carries the token, the database its hash', async () => {
  const db = openTestDatabase()
  const maria = makeUser(db)
  const setCookie = await startSession(worldAt(db, 0), maria, 'Firefox on Linux')
  const token = cookieOf(setCookie).replace('cairn_session=', '')
  expect(setCookie).toContain('HttpOnly')
  expect(setCookie).toContain('SameSite=Lax')
  expect(db.select().from(sessions).all()).toEqual([
    {
      id: hashSecret(token),
      userId: maria.id,
      kind: 'customer',
      device: 'Firefox on Linux',
      createdAt: new Date(start),
      expiresAt: new Date(start + 30 * day),
    },
  ])
  expect(await findSignedIn(worldAt(db, hour), cookieOf(setCookie))).toMatchObject({
    person: { userId: maria.id, kind: 'customer', staffRole: null },
    signedInAt: new Date(start),
  })
})

test('over https the cookie is __Host- and Secure, and the plain one is not taken', async () => {
  const db = openTestDatabase()
  const setCookie = await startSession(worldAt(db, 0, true), makeUser(db), '')
  expect(setCookie).toMatch(/^__Host-cairn_session=customer_/)
  expect(setCookie).toContain('Secure')
  expect(setCookie).toContain('Path=/')
  const plain = cookieOf(setCookie).replace('__Host-', '')
  expect(await findSignedIn(worldAt(db, 0, true), plain)).toBe(null)
})

test('customers: 30 days idle, counted from the last visit', async () => {
  const db = openTestDatabase()
  const cookie = cookieOf(await startSession(worldAt(db, 0), makeUser(db), ''))
  expect(await visits(db, cookie, [14 * day, 43 * day, 72 * day])).toEqual([true, true, true])
  const other = cookieOf(await startSession(worldAt(db, 0), makeUser(db), ''))
  expect(await visits(db, other, [30 * day])).toEqual([false])
})

test('customers: 90 days at most, however often they come', async () => {
  const db = openTestDatabase()
  const cookie = cookieOf(await startSession(worldAt(db, 0), makeUser(db), ''))
  const times = [20, 40, 60, 80, 89, 90].map((days) => days * day)
  expect(await visits(db, cookie, times)).toEqual([true, true, true, true, true, false])
})

test('staff: 12 hours idle and 7 days at most', async () => {
  const db = openTestDatabase()
  const idle = cookieOf(await startSession(worldAt(db, 0), makeStaff(db), ''))
  expect(await visits(db, idle, [11 * hour, 22 * hour, 34 * hour])).toEqual([true, true, false])
  const busy = cookieOf(await startSession(worldAt(db, 0), makeStaff(db), ''))
  const times = Array.from({ length: 15 }, (_, index) => (index + 1) * 11.5 * hour)
  expect(await visits(db, busy, times)).toEqual(times.map((time) => time < 7 * day))
})

test('looking up a session never writes: the renewal waits for the job', async () => {
  const db = openTestDatabase()
  const cookie = cookieOf(await startSession(worldAt(db, 0), makeUser(db), ''))
  const before = db.select().from(sessions).all()
  await findSignedIn(worldAt(db, 10 * day), cookie)
  await findSignedIn(worldAt(db, 40 * day), cookie)
  expect(db.select().from(sessions).all()).toEqual(before)
  saveRenewals(db, renewals)
  expect(db.select().from(sessions).get()?.expiresAt).toEqual(new Date(start + 40 * day))
})

test('a waiting renewal does not revive a session that has ended', async () => {
  const db = openTestDatabase()
  const cookie = cookieOf(await startSession(worldAt(db, 0), makeUser(db), ''))
  const signedIn = await findSignedIn(worldAt(db, 10 * day), cookie)
  await endSession(worldAt(db, 10 * day), signedIn?.token ?? '')
  saveRenewals(db, renewals)
  expect(db.select().from(sessions).all()).toEqual([])
})

test('signing out everywhere ends every session of that person and nobody else’s', async () => {
  const db = openTestDatabase()
  const maria = makeUser(db)
  const mine = [
    cookieOf(await startSession(worldAt(db, 0), maria, 'one')),
    cookieOf(await startSession(worldAt(db, 0), maria, 'two')),
  ]
  const other = cookieOf(await startSession(worldAt(db, 0), makeUser(db), ''))
  expect(await endAllSessions(worldAt(db, hour), maria.id)).toContain('Max-Age=0')
  for (const cookie of mine) expect(await findSignedIn(worldAt(db, hour), cookie)).toBe(null)
  expect(await findSignedIn(worldAt(db, hour), other)).not.toBe(null)
})

test('who was deactivated is out on the next request', async () => {
  const db = openTestDatabase()
  const cookie = cookieOf(await startSession(worldAt(db, 0), makeUser(db), ''))
  db.update(users)
    .set({ deactivatedAt: new Date(start) })
    .run()
  expect(await findSignedIn(worldAt(db, 1000), cookie)).toBe(null)
})

test('forged, empty and broken cookies are nobody', async () => {
  const db = openTestDatabase()
  await startSession(worldAt(db, 0), makeUser(db), '')
  const id = db.select().from(sessions).get()?.id
  for (const cookie of [
    null,
    '',
    'cairn_session=',
    `cairn_session=${id}`,
    'cairn_session=staff_x',
    'cairn_session=%FF',
  ]) {
    expect(await findSignedIn(worldAt(db, 0), cookie)).toBe(null)
  }
})

test('signing in again gives a new token and ends the browser’s old session', async () => {
  const db = openTestDatabase()
  const maria = makeUser(db)
  const old = cookieOf(await startSession(worldAt(db, 0), maria, ''))
  const door = makeDoor(db, {
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  })
  const signedIn = await findSignedIn(worldAt(db, 0), old)
  const headers = await letIn({ ...door, signedIn }, { id: maria.id, kind: 'customer' }, [
    'cairn_step=; Max-Age=0',
  ])
  const [step, session] = headers.getSetCookie()
  expect(step).toBe('cairn_step=; Max-Age=0')
  expect(cookieOf(session ?? '')).not.toBe(old)
  expect(db.select().from(sessions).all()).toMatchObject([{ device: 'Firefox on Linux' }])
  expect(await findSignedIn(worldAt(db, 0), old)).toBe(null)
})

test('the job forgets what nobody can use any more, and only that', async () => {
  const db = openTestDatabase()
  const maria = makeUser(db)
  await startSession(worldAt(db, 0), maria, 'old')
  await startSession(worldAt(db, 20 * day), maria, 'new')
  const token = (id: string, expiresAt: number) => ({
    id,
    userId: maria.id,
    tokenHash: id,
    codeHash: '',
    browserHash: '',
    requestedAt: new Date(start),
    expiresAt: new Date(expiresAt),
  })
  db.insert(signInTokens)
    .values([token('old', start), token('new', start + 29 * day)])
    .run()
  const answer = { userId: maria.id, bodyHash: '', result: {} }
  db.insert(idempotencyKeys)
    .values([
      { ...answer, key: 'old', at: new Date(start) },
      { ...answer, key: 'new', at: new Date(start + 29 * day) },
    ])
    .run()
  clearExpired({ db, clock: () => momentAt(new Date(start + 30 * day + 1)) })
  expect(
    db
      .select()
      .from(sessions)
      .all()
      .map(({ device }) => device),
  ).toEqual(['new'])
  expect(
    db
      .select()
      .from(signInTokens)
      .all()
      .map(({ id }) => id),
  ).toEqual(['new'])
  expect(
    db
      .select()
      .from(idempotencyKeys)
      .all()
      .map(({ key }) => key),
  ).toEqual(['new'])
})
