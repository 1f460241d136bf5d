import { expect, test } from 'vitest'
import { deriveCode, deriveToken } from '#app/domain/auth/derive.ts'
import { askForFreshLink, askForSignIn } from '#app/features/auth/ask-for-sign-in.server.ts'
import { enterCode, enterCodeAtLink } from '#app/features/auth/enter-code.server.ts'
import { lookAtLink, useSignInLink } from '#app/features/auth/use-sign-in-link.server.ts'
import type { Db } from '#db/client.server.ts'
import { outbox } from '#db/schema/activity.ts'
import { signInTokens } from '#db/schema/auth.ts'
import { write } from '#db/transaction.server.ts'
import { secret } from '#tests/factories/door.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeStaff, makeUser } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

const start = '2026-05-04T09:00:00.000Z'
const later = (seconds: number) => momentAt(new Date(Date.parse(start) + seconds * 1000))

function ask(db: Db, email: string, given: { browserHash?: string; goTo?: string; after?: number } = {}) {
  const { browserHash = 'laptop', goTo = '/', after = 0 } = given
  return write(db, (tx) => askForSignIn(tx, { email, browserHash, goTo, secret }, later(after)))
}

function newestMail(db: Db) {
  const id = db.select().from(signInTokens).all().at(-1)?.id ?? ''
  return { id, token: deriveToken(secret, 'sign-in', id), code: deriveCode(secret, id) }
}

function useLink(db: Db, token: string, given: { browserHash?: string | null; after?: number } = {}) {
  const { browserHash = 'laptop', after = 60 } = given
  return write(db, (tx) => useSignInLink(tx, { token, browserHash }, later(after)))
}

function typeCode(db: Db, code: string, given: { browserHash?: string | null; after?: number } = {}) {
  const { browserHash = 'laptop', after = 60 } = given
  return write(db, (tx) => enterCode(tx, { browserHash, code }, later(after)))
}

const wrongOf = (code: string) => (code === '123456' ? '654321' : '123456')

test('asking stores hashes only and writes one mail without a secret in it', () => {
  const db = openTestDatabase()
  const maria = makeUser(db, { email: 'maria@northwind.example' })
  expect(ask(db, 'maria@northwind.example', { goTo: '/plans/northwind' })).toEqual({ ok: true, value: null })
  const { id, token, code } = newestMail(db)
  const stored = JSON.stringify([db.select().from(signInTokens).all(), db.select().from(outbox).all()])
  expect(stored).not.toContain(token)
  expect(stored).not.toContain(`"${code}"`)
  expect(db.select().from(outbox).all()).toMatchObject([
    { kind: 'auth-sign-in', to: 'maria@northwind.example', accountId: null, facts: { signInTokenId: id } },
  ])
  expect(db.select().from(signInTokens).all()).toMatchObject([
    { userId: maria.id, goTo: '/plans/northwind', wrongCodes: 0 },
  ])
})

test('nobody, staff and people who left get no mail, and the same answer', () => {
  const db = openTestDatabase()
  makeStaff(db, 'csm', { email: 'staff@lumen.example' })
  makeUser(db, { email: 'left@northwind.example', deactivatedAt: new Date(0) })
  for (const email of ['nobody@x.example', 'staff@lumen.example', 'left@northwind.example']) {
    expect(ask(db, email)).toEqual({ ok: true, value: null })
  }
  expect(db.select().from(outbox).all()).toEqual([])
})

test('pressing twice sends one mail; asking again later sends another', () => {
  const db = openTestDatabase()
  const { email } = makeUser(db)
  ask(db, email)
  ask(db, email, { after: 3 })
  expect(db.select().from(outbox).all()).toHaveLength(1)
  ask(db, email, { after: 30 })
  expect(db.select().from(outbox).all()).toHaveLength(2)
})

test('the link signs in once, in the browser that asked, and goes where the person wanted to', () => {
  const db = openTestDatabase()
  const maria = makeUser(db)
  ask(db, maria.email, { goTo: '/plans/northwind' })
  const { token } = newestMail(db)
  const entry = { user: { id: maria.id, kind: 'customer' }, goTo: '/plans/northwind' }
  expect(useLink(db, token)).toEqual({ ok: true, value: entry })
  expect(useLink(db, token)).toMatchObject({ ok: false, refusal: { code: 'gone' } })
})

test('looking at a link as often as a scanner likes changes nothing', () => {
  const db = openTestDatabase()
  ask(db, makeUser(db).email)
  const { token } = newestMail(db)
  const before = db.select().from(signInTokens).all()
  const look = (browserHash: string | null) => lookAtLink(db, { token, browserHash }, later(5).now)
  expect([look(null), look('scanner'), look('laptop'), look('laptop')]).toEqual([
    'other-browser',
    'other-browser',
    'ready',
    'ready',
  ])
  expect(db.select().from(signInTokens).all()).toEqual(before)
})

test('in another browser the link does not sign in, and stays good for the right one', () => {
  const db = openTestDatabase()
  ask(db, makeUser(db).email)
  const { token } = newestMail(db)
  for (const browserHash of ['scanner', null]) {
    expect(useLink(db, token, { browserHash })).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
  }
  expect(useLink(db, token).ok).toBe(true)
})

test('a link is over after ten minutes, and unknown or broken tokens are not found', () => {
  const db = openTestDatabase()
  ask(db, makeUser(db).email)
  const { token } = newestMail(db)
  expect(useLink(db, token, { after: 600 })).toMatchObject({ ok: false, refusal: { code: 'gone' } })
  expect(lookAtLink(db, { token, browserHash: 'laptop' }, later(600).now)).toBe('gone')
  for (const broken of [
    '',
    'abc',
    `${token}x`,
    token.slice(1),
    'x'.repeat(43),
    'x'.repeat(1_000_000),
    '../../etc',
  ]) {
    expect(useLink(db, broken)).toEqual({ ok: false, refusal: { code: 'not-found' } })
    expect(lookAtLink(db, { token: broken, browserHash: 'laptop' }, later(5).now)).toBe('unknown')
  }
})

test('the code signs in in the browser that asked, uses the link up, and works in no other browser', () => {
  const db = openTestDatabase()
  const maria = makeUser(db)
  ask(db, maria.email)
  const { token, code } = newestMail(db)
  expect(typeCode(db, code, { browserHash: 'phone' })).toEqual({ ok: true, value: null })
  expect(typeCode(db, code, { browserHash: null })).toEqual({ ok: true, value: null })
  expect(typeCode(db, code)).toMatchObject({ ok: true, value: { user: { id: maria.id } } })
  expect(useLink(db, token)).toMatchObject({ ok: false, refusal: { code: 'gone' } })
  expect(typeCode(db, code)).toEqual({ ok: true, value: null })
})

test('five wrong codes are counted and end a code; its link goes on', () => {
  const db = openTestDatabase()
  ask(db, makeUser(db).email)
  const { token, code } = newestMail(db)
  for (let count = 1; count <= 5; count += 1) {
    expect(typeCode(db, wrongOf(code))).toEqual({ ok: true, value: null })
    expect(db.select().from(signInTokens).get()?.wrongCodes).toBe(count)
  }
  expect(typeCode(db, code)).toEqual({ ok: true, value: null })
  expect(useLink(db, token).ok).toBe(true)
})

test('the fourth wrong code leaves one try', () => {
  const db = openTestDatabase()
  ask(db, makeUser(db).email)
  const { code } = newestMail(db)
  for (let count = 1; count <= 4; count += 1) typeCode(db, wrongOf(code))
  expect(typeCode(db, code)).toMatchObject({ ok: true, value: { goTo: '/' } })
  expect(db.select().from(signInTokens).get()?.usedAt).toEqual(later(60).now)
})

test('a code is over after ten minutes', () => {
  const db = openTestDatabase()
  ask(db, makeUser(db).email)
  expect(typeCode(db, newestMail(db).code, { after: 600 })).toEqual({ ok: true, value: null })
})

test('thirty wrong codes in a day end all codes of a person, not their links', () => {
  const db = openTestDatabase()
  const maria = makeUser(db)
  for (let mail = 0; mail < 6; mail += 1) {
    const browserHash = `guesser ${mail}`
    ask(db, maria.email, { browserHash, after: mail })
    const { code } = newestMail(db)
    for (let count = 0; count < 5; count += 1) typeCode(db, wrongOf(code), { browserHash })
  }
  ask(db, maria.email, { after: 20 })
  const { token, code } = newestMail(db)
  expect(typeCode(db, code)).toEqual({ ok: true, value: null })
  expect(useLink(db, token).ok).toBe(true)
})

test('the phone that got the mail signs in with the code on the page of the link', () => {
  const db = openTestDatabase()
  const maria = makeUser(db)
  ask(db, maria.email)
  const { token, code } = newestMail(db)
  const onPhone = (typed: { token: string; code: string }, after = 60) =>
    write(db, (tx) => enterCodeAtLink(tx, typed, later(after)))
  expect(onPhone({ token, code: wrongOf(code) })).toEqual({ ok: true, value: null })
  expect(onPhone({ token: 'x'.repeat(43), code })).toEqual({ ok: false, refusal: { code: 'not-found' } })
  expect(onPhone({ token, code }, 601)).toEqual({ ok: false, refusal: { code: 'gone' } })
  expect(onPhone({ token, code })).toMatchObject({ ok: true, value: { user: { id: maria.id } } })
  expect(onPhone({ token, code })).toEqual({ ok: false, refusal: { code: 'gone' } })
})

test('a fresh link works in the browser that asked for it, from a link that is over too', () => {
  const db = openTestDatabase()
  const maria = makeUser(db)
  ask(db, maria.email, { goTo: '/plans/northwind' })
  const old = newestMail(db)
  const fresh = write(db, (tx) =>
    askForFreshLink(tx, { token: old.token, browserHash: 'phone', secret }, later(700)),
  )
  expect(fresh).toEqual({ ok: true, value: maria.email })
  const { token } = newestMail(db)
  expect(token).not.toBe(old.token)
  expect(useLink(db, token, { browserHash: 'phone', after: 720 })).toMatchObject({
    ok: true,
    value: { goTo: '/plans/northwind' },
  })
  const unknown = { token: 'x'.repeat(43), browserHash: 'phone', secret }
  expect(write(db, (tx) => askForFreshLink(tx, unknown, later(1)))).toEqual({
    ok: false,
    refusal: { code: 'not-found' },
  })
})

test('somebody who left since cannot use the link they have', () => {
  const db = openTestDatabase()
  const maria = makeUser(db)
  ask(db, maria.email)
  const { token, code } = newestMail(db)
  db.$client.prepare('update users set deactivated_at = 1').run()
  expect(useLink(db, token)).toEqual({ ok: false, refusal: { code: 'gone' } })
  expect(typeCode(db, code)).toEqual({ ok: true, value: null })
})
