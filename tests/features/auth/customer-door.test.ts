import { expect, test } from 'vitest'
import { deriveCode, deriveToken } from '#app/domain/auth/derive.ts'
import { askedAt } from '#app/features/auth/asked-cookie.ts'
import {
  askAtDoor,
  codeAtDoor,
  codeAtLink,
  freshLinkAtDoor,
} from '#app/features/auth/customer-door.server.ts'
import { wrongCodeSentence } from '#app/features/auth/enter-code.server.ts'
import { evenly, evenTime } from '#app/features/auth/even-time.server.ts'
import type { Db } from '#db/client.server.ts'
import { outbox } from '#db/schema/activity.ts'
import { signInTokens } from '#db/schema/auth.ts'
import { limiterWith, makeDoor, secret } from '#tests/factories/door.ts'
import { makeUser } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

const tokenId = (db: Db) => db.select().from(signInTokens).all().at(-1)?.id ?? ''

async function asked(db: Db, email: string, door = makeDoor(db)) {
  const result = await askAtDoor(door, { email, to: '/' }, limiterWith())
  return result.ok ? result.value : []
}

test('the asking browser gets its cookies and signs in with the code; a wrong one is refused at the field', async () => {
  const db = openTestDatabase()
  const maria = makeUser(db)
  const cookies = await asked(db, maria.email)
  const door = makeDoor(db, { cookies })
  expect(askedAt(door)).toEqual({ email: maria.email, to: '/' })
  const code = deriveCode(secret, tokenId(db))
  const wrong = await codeAtDoor(door, { code: code === '111111' ? '222222' : '111111' }, limiterWith())
  expect(wrong).toEqual({ ok: false, refusal: { code: 'invalid', fields: { code: wrongCodeSentence } } })
  expect(db.select().from(signInTokens).get()?.wrongCodes).toBe(1)
  const right = await codeAtDoor(door, { code }, limiterWith())
  expect(right).toEqual({ ok: true, value: { user: { id: maria.id, kind: 'customer' }, goTo: '/' } })
})

test('known and unknown addresses look alike: cookies, answers, and time', async () => {
  const db = openTestDatabase()
  const maria = makeUser(db)
  const shapes: string[][] = []
  for (const email of [maria.email, 'nobody@x.example']) {
    const began = performance.now()
    const cookies = await asked(db, email)
    expect(performance.now() - began).toBeGreaterThanOrEqual(evenTime - 2)
    shapes.push(cookies.map((cookie) => cookie.replace(/=[^;]*/, '')))
    const wrong = await codeAtDoor(makeDoor(db, { cookies }), { code: '000000' }, limiterWith())
    expect(wrong).toEqual({ ok: false, refusal: { code: 'invalid', fields: { code: wrongCodeSentence } } })
  }
  expect(shapes[0]).toEqual(shapes[1])
  expect(shapes[0]).toHaveLength(2)
})

test('a browser keeps its cookie when it asks again; over https it is __Host- and Secure', async () => {
  const db = openTestDatabase()
  const first = await asked(db, 'maria@northwind.example')
  const again = await asked(db, 'maria@northwind.example', makeDoor(db, { cookies: first }))
  expect(again[0]).toBe(first[0])
  const secure = await asked(
    db,
    'maria@northwind.example',
    makeDoor(db, { baseUrl: 'https://cairn.example' }),
  )
  expect(secure[0]).toMatch(
    /^__Host-cairn_browser=[\w-]{32}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=2592000; Secure$/,
  )
})

test('a planted cookie of another shape is not taken over', async () => {
  const db = openTestDatabase()
  const cookies = await asked(db, 'a@b.example', makeDoor(db, { cookies: ['cairn_browser=known-to-me'] }))
  expect(cookies[0]).not.toContain('known-to-me')
})

test('mails are limited per address and per network, whether the address is known or not', async () => {
  const db = openTestDatabase()
  const maria = makeUser(db)
  for (const email of [maria.email, 'nobody@x.example']) {
    const limiter = limiterWith({ 'mail-address': { times: 2, seconds: 60 } })
    const ask = (address: string) => askAtDoor(makeDoor(db, { address }), { email, to: '/' }, limiter)
    expect((await ask('192.0.2.1')).ok && (await ask('192.0.2.2')).ok).toBe(true)
    expect(await ask('192.0.2.3')).toEqual({
      ok: false,
      refusal: { code: 'too-many', message: 'That was tried too often. Wait 1 minute and try again.' },
    })
  }
  const perNetwork = limiterWith({ 'mail-network': { times: 1, seconds: 60 } })
  const from = (address: string, email: string) =>
    askAtDoor(makeDoor(db, { address }), { email, to: '/' }, perNetwork)
  expect((await from('2001:db8::1', 'a@x.example')).ok).toBe(true)
  expect(await from('2001:db8::2', 'b@x.example')).toMatchObject({ ok: false, refusal: { code: 'too-many' } })
  expect((await from('2001:db8:0:1::1', 'c@x.example')).ok).toBe(true)
})

test('codes are limited per network', async () => {
  const db = openTestDatabase()
  const limiter = limiterWith({ 'code-network': { times: 1, seconds: 60 } })
  await codeAtDoor(makeDoor(db), { code: '123456' }, limiter)
  expect(await codeAtLink(makeDoor(db), { token: 'x'.repeat(43), code: '123456' }, limiter)).toMatchObject({
    ok: false,
    refusal: { code: 'too-many' },
  })
})

test('a scanner that presses every button makes three mails a day and no session', async () => {
  const db = openTestDatabase()
  const maria = makeUser(db)
  await asked(db, maria.email)
  const limiter = limiterWith({ 'fresh-link': { times: 3, seconds: 86_400 } })
  const pressed: boolean[] = []
  for (let round = 0; round < 5; round += 1) {
    const token = deriveToken(secret, 'sign-in', tokenId(db))
    const door = makeDoor(db, { now: `2026-05-04T09:0${round + 1}:00Z` })
    pressed.push((await freshLinkAtDoor(door, { token }, limiter)).ok)
  }
  expect(pressed).toEqual([true, true, true, false, false])
  expect(db.select().from(outbox).all()).toHaveLength(4)
  expect(
    db
      .select()
      .from(signInTokens)
      .all()
      .every((token) => token.usedAt === null),
  ).toBe(true)
})

test('where to go afterwards is one of our own paths', async () => {
  const db = openTestDatabase()
  const maria = makeUser(db)
  await askAtDoor(makeDoor(db), { email: maria.email, to: '//evil.example/x' }, limiterWith())
  expect(db.select().from(signInTokens).get()?.goTo).toBe('/')
})

test('evenly waits for slow work and stretches fast work', async () => {
  const began = performance.now()
  expect(await evenly(() => 'fast', 20)).toBe('fast')
  expect(performance.now() - began).toBeGreaterThanOrEqual(19)
})
