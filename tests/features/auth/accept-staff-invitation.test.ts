import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { deriveToken, hashSecret } from '#app/domain/auth/derive.ts'
import { deriveRecoveryCodes } from '#app/domain/auth/recovery-codes.ts'
import { acceptStaffInvitation } from '#app/features/auth/accept-staff-invitation.server.ts'
import { enterRecoveryCode } from '#app/features/auth/enter-second-factor.server.ts'
import { offerAt, welcomeAtDoor } from '#app/features/auth/new-staff-door.server.ts'
import { passwordAtDoor } from '#app/features/auth/staff-door.server.ts'
import { currentCode, deriveTotpSecret } from '#app/features/auth/totp.server.ts'
import type { Db } from '#db/client.server.ts'
import { invitations } from '#db/schema/accounts.ts'
import { events } from '#db/schema/activity.ts'
import { recoveryCodes, users } from '#db/schema/auth.ts'
import { write } from '#db/transaction.server.ts'
import { limiterWith, makeDoor, secret } from '#tests/factories/door.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeStaff, makeUser } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

const at = momentAt('2026-05-04T09:00:00Z')
const password = 'granite tulip orbit'

function inviteStaff(db: Db, given: Partial<typeof invitations.$inferInsert> = {}) {
  const id = at.newId()
  const token = deriveToken(secret, 'invitation', id)
  db.insert(invitations)
    .values({
      id,
      email: 'cleo@lumen.example',
      name: 'Cleo',
      staffRole: 'csm',
      tokenHash: hashSecret(token),
      invitedAt: at.now,
      expiresAt: new Date('2026-05-18T09:00:00Z'),
      ...given,
    })
    .run()
  const code = currentCode(deriveTotpSecret(secret, { kind: 'invitation', id }), at.now)
  return { id, token, code }
}

async function welcome(db: Db, typed: { token: string; code: string; password?: string }) {
  const all = { name: 'Cleo Martin', password, ...typed }
  const prepared = await welcomeAtDoor(makeDoor(db), all, limiterWith())
  if (!prepared.ok) return prepared
  return write(db, (tx) => acceptStaffInvitation(tx, { ...prepared.value, name: all.name }, at))
}

test('a colleague chooses a password and an app, and can then sign in with both or with a recovery code', async () => {
  const db = openTestDatabase()
  const invitation = inviteStaff(db)
  const joined = await welcome(db, invitation)
  const cleo = db.select().from(users).get()
  expect(joined).toMatchObject({ ok: true, value: { user: { id: cleo?.id, kind: 'staff' } } })
  expect(cleo).toMatchObject({
    email: 'cleo@lumen.example',
    name: 'Cleo Martin',
    staffRole: 'csm',
    totpConfirmedAt: at.now,
  })
  expect(cleo?.passwordHash).toMatch(/^\$argon2id\$/)
  expect(db.select().from(events).all()).toMatchObject([
    { kind: 'staff-joined', chain: '', actorId: cleo?.id },
  ])
  const typed = { email: 'cleo@lumen.example', password, to: '/' }
  expect((await passwordAtDoor(makeDoor(db), typed, limiterWith())).ok).toBe(true)
  const setId = joined.ok ? joined.value.setId : ''
  const codes = deriveRecoveryCodes(secret, { userId: cleo?.id ?? '', setId })
  expect(db.select().from(recoveryCodes).all()).toHaveLength(10)
  expect(JSON.stringify(db.select().from(recoveryCodes).all())).not.toContain(codes[0])
  expect(
    write(db, (tx) => enterRecoveryCode(tx, { userId: cleo?.id ?? '', code: codes[9] ?? '' }, at)).ok,
  ).toBe(true)
})

test('the code that confirmed the app does not sign in again', async () => {
  const db = openTestDatabase()
  await welcome(db, inviteStaff(db))
  expect(db.select().from(users).get()?.totpLastStep).toBe(Math.floor(at.now.getTime() / 30_000))
})

test('weak passwords and wrong codes are told at their fields, and write nothing', async () => {
  const db = openTestDatabase()
  const { token, code } = inviteStaff(db)
  expect(await welcome(db, { token, code, password: 'cleo@lumen.example' })).toEqual({
    ok: false,
    refusal: {
      code: 'invalid',
      fields: { password: 'This is close to your own address or name. Use other words' },
    },
  })
  const wrong = await welcome(db, { token, code: code === '000000' ? '111111' : '000000' })
  expect(wrong).toMatchObject({
    ok: false,
    refusal: { code: 'invalid', fields: { code: expect.any(String) } },
  })
  expect(db.select().from(users).all()).toEqual([])
})

test('used, revoked and old invitations are gone; others are not found', async () => {
  const db = openTestDatabase()
  const used = inviteStaff(db)
  await welcome(db, used)
  const revoked = inviteStaff(db, { email: 'b@lumen.example', revokedAt: at.now })
  const old = inviteStaff(db, { email: 'c@lumen.example', expiresAt: at.now })
  for (const invitation of [used, revoked, old]) {
    expect(await welcome(db, invitation)).toMatchObject({ ok: false, refusal: { code: 'gone' } })
  }
  for (const token of ['', 'x'.repeat(43), 'x'.repeat(1_000_000)]) {
    expect(await welcome(db, { token, code: '123456' })).toEqual({
      ok: false,
      refusal: { code: 'not-found' },
    })
  }
})

test('an address that is in use is refused clearly, whoever has it', async () => {
  const db = openTestDatabase()
  makeUser(db, { email: 'maria@northwind.example' })
  makeStaff(db, 'lead', { email: 'ada@lumen.example' })
  const message = async (email: string) => {
    const joined = await welcome(db, inviteStaff(db, { email }))
    return joined.ok ? '' : `${joined.refusal.code}: ${joined.refusal.message}`
  }
  expect(await message('maria@northwind.example')).toBe(
    'not-allowed: maria@northwind.example is already a customer here. Ask for an invitation to another address.',
  )
  expect(await message('ada@lumen.example')).toBe(
    'not-allowed: ada@lumen.example works here already. Sign in instead.',
  )
})

test('a colleague who left and is invited again gets their user back, with new secrets and role', async () => {
  const db = openTestDatabase()
  const old = makeStaff(db, 'lead', { email: 'cleo@lumen.example', deactivatedAt: at.now, totpSecret: 'OLD' })
  await welcome(db, inviteStaff(db))
  const cleo = db.select().from(users).where(eq(users.id, old.id)).get()
  expect(cleo).toMatchObject({ staffRole: 'csm', deactivatedAt: null, name: 'Cleo Martin', version: 2 })
  expect(cleo?.totpSecret).not.toBe('OLD')
  expect(db.select().from(users).all()).toHaveLength(1)
})

test('the page offers the same secret each time, as picture, text and address', async () => {
  const db = openTestDatabase()
  const owner = { kind: 'invitation', id: 'x' } as const
  const offer = await offerAt(makeDoor(db), { owner, email: 'cleo@lumen.example' })
  expect(offer).toEqual(await offerAt(makeDoor(db), { owner, email: 'cleo@lumen.example' }))
  expect(offer.secret).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
  expect(offer.picture).toContain('<svg')
  const plain = offer.secret.replaceAll(' ', '')
  expect(offer.address).toBe(
    `otpauth://totp/Cairn:cleo%40lumen.example?issuer=Cairn&secret=${plain}&algorithm=SHA1&digits=6&period=30`,
  )
})
