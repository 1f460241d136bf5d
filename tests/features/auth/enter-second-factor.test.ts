import { expect, test } from 'vitest'
import { hashRecoveryCode } from '#app/domain/auth/recovery-codes.ts'
import { enterAppCode, enterRecoveryCode } from '#app/features/auth/enter-second-factor.server.ts'
import { hashPassword } from '#app/features/auth/password.server.ts'
import { passwordAtDoor, spendSecondFactor } from '#app/features/auth/staff-door.server.ts'
import { readStaffStep } from '#app/features/auth/staff-step.ts'
import { currentCode, deriveTotpSecret } from '#app/features/auth/totp.server.ts'
import type { Db } from '#db/client.server.ts'
import { recoveryCodes, users } from '#db/schema/auth.ts'
import { write } from '#db/transaction.server.ts'
import { limiterWith, makeDoor, secret } from '#tests/factories/door.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeStaff, makeUser } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

const totpSecret = deriveTotpSecret(secret, { kind: 'invitation', id: 'ada' })
const password = 'granite tulip orbit'
const start = Date.parse('2026-05-04T09:00:00Z')
const after = (seconds: number) => momentAt(new Date(start + seconds * 1000))

async function makeAda(db: Db, given: Partial<typeof users.$inferInsert> = {}) {
  const passwordHash = await hashPassword(password)
  return makeStaff(db, 'csm', { email: 'ada@lumen.example', passwordHash, totpSecret, ...given })
}

function atDoor(db: Db, typed: { email?: string; password?: string; to?: string }, limiter = limiterWith()) {
  const all = { email: 'ada@lumen.example', password, to: '/', ...typed }
  return passwordAtDoor(makeDoor(db), all, limiter)
}

test('the right password leads to the second step, by a sealed cookie of five minutes', async () => {
  const db = openTestDatabase()
  const ada = await makeAda(db)
  const passed = await atDoor(db, { to: '/portfolio' })
  const cookie = passed.ok ? passed.value.cookie : ''
  expect(cookie).toContain('Max-Age=300')
  const read = (seconds: number, text = cookie) =>
    readStaffStep(text.split(';')[0] ?? '', { secret, now: after(seconds).now, isSecure: false })
  expect(read(299)).toEqual({ userId: ada.id, goTo: '/portfolio' })
  expect(read(300)).toBe(null)
  expect(read(10, cookie.replace('cairn_step=1', 'cairn_step=9'))).toBe(null)
})

test('unknown addresses, customers, people who left and wrong passwords get one answer', async () => {
  const db = openTestDatabase()
  await makeAda(db)
  await makeAda(db, { email: 'left@lumen.example', deactivatedAt: new Date(0) })
  await makeAda(db, { email: 'half@lumen.example', totpSecret: null })
  makeUser(db, { email: 'maria@northwind.example', passwordHash: await hashPassword(password) })
  const answers = [
    await atDoor(db, { password: 'wrong' }),
    await atDoor(db, { email: 'nobody@lumen.example' }),
    await atDoor(db, { email: 'left@lumen.example' }),
    await atDoor(db, { email: 'half@lumen.example' }),
    await atDoor(db, { email: 'maria@northwind.example' }),
  ]
  const message = 'This address and password do not go together. Check both and try again.'
  expect(answers).toEqual(answers.map(() => ({ ok: false, refusal: { code: 'invalid', message } })))
})

test('passwords are limited per address and per network, the right one too', async () => {
  const db = openTestDatabase()
  await makeAda(db)
  const limiter = limiterWith({ 'password-address': { times: 2, seconds: 60 } })
  await atDoor(db, { password: 'one' }, limiter)
  await atDoor(db, { email: 'ADA@lumen.example', password: 'two' }, limiter)
  expect(await atDoor(db, {}, limiter)).toMatchObject({ ok: false, refusal: { code: 'too-many' } })
  const network = limiterWith({ 'password-network': { times: 1, seconds: 60 } })
  await atDoor(db, { email: 'a@x.example' }, network)
  expect(await atDoor(db, { email: 'b@x.example' }, network)).toMatchObject({
    ok: false,
    refusal: { code: 'too-many' },
  })
})

test('tries at the second factor are limited per person', async () => {
  const db = openTestDatabase()
  const limiter = limiterWith({ 'second-factor': { times: 1, seconds: 60 } })
  expect((await spendSecondFactor(makeDoor(db), 'ada', limiter)).ok).toBe(true)
  expect((await spendSecondFactor(makeDoor(db), 'cleo', limiter)).ok).toBe(true)
  expect(await spendSecondFactor(makeDoor(db), 'ada', limiter)).toMatchObject({
    ok: false,
    refusal: { code: 'too-many' },
  })
})

test('the app’s code works once, within one step either way, and an older one not after a newer', async () => {
  const db = openTestDatabase()
  const ada = await makeAda(db)
  const enter = (codeAt: number, at: number) => {
    const code = currentCode(totpSecret, after(codeAt).now)
    return write(db, (tx) => enterAppCode(tx, { userId: ada.id, code }, after(at))).ok
  }
  expect(enter(0, 90)).toBe(false)
  expect(enter(0, 35)).toBe(true)
  expect(enter(0, 36)).toBe(false)
  expect(enter(60, 36)).toBe(true)
  expect(enter(30, 37)).toBe(false)
  expect(enter(90, 91)).toBe(true)
})

test('letters, old codes and other people’s codes are refused at the field', async () => {
  const db = openTestDatabase()
  const ada = await makeAda(db)
  const other = deriveTotpSecret(secret, { kind: 'invitation', id: 'cleo' })
  const sentence = 'This code does not fit. Wait for the next one in your app; each works once'
  for (const code of ['abcdef', '000000', currentCode(other, after(0).now), '']) {
    expect(write(db, (tx) => enterAppCode(tx, { userId: ada.id, code }, after(0)))).toEqual({
      ok: false,
      refusal: { code: 'invalid', fields: { code: sentence } },
    })
  }
  expect(db.select().from(users).get()?.totpLastStep).toBe(null)
})

test('a recovery code works once, however it is typed, and only for its owner', async () => {
  const db = openTestDatabase()
  const ada = await makeAda(db)
  const cleo = await makeAda(db, { email: 'cleo@lumen.example' })
  db.insert(recoveryCodes)
    .values({ userId: ada.id, codeHash: hashRecoveryCode('k7mp-2xqa-9dtn') })
    .run()
  const enter = (userId: string, code: string) =>
    write(db, (tx) => enterRecoveryCode(tx, { userId, code }, after(0))).ok
  expect(enter(cleo.id, 'k7mp-2xqa-9dtn')).toBe(false)
  expect(enter(ada.id, 'k7mp-2xqa-9dtm')).toBe(false)
  expect(enter(ada.id, ' K7MP 2XQA 9DTN ')).toBe(true)
  expect(enter(ada.id, 'k7mp-2xqa-9dtn')).toBe(false)
})

test('who left between the two steps does not get in', async () => {
  const db = openTestDatabase()
  const ada = await makeAda(db, { deactivatedAt: new Date(0) })
  db.insert(recoveryCodes)
    .values({ userId: ada.id, codeHash: hashRecoveryCode('k7mp-2xqa-9dtn') })
    .run()
  const code = currentCode(totpSecret, after(0).now)
  expect(write(db, (tx) => enterAppCode(tx, { userId: ada.id, code }, after(0))).ok).toBe(false)
  expect(
    write(db, (tx) => enterRecoveryCode(tx, { userId: ada.id, code: 'k7mp-2xqa-9dtn' }, after(0))).ok,
  ).toBe(false)
})
