import { expect, test } from 'vitest'
import { ok } from '#app/domain/refusal.ts'
import { findAnswer, keepAnswer } from '#app/features/auth/answered-forms.server.ts'
import { codesCookie, codesSetOf } from '#app/features/auth/codes-cookie.ts'
import { enterRecoveryCode } from '#app/features/auth/enter-second-factor.server.ts'
import { profileForm } from '#app/features/auth/profile-form.ts'
import { findProfile, listSessions } from '#app/features/auth/profile-queries.server.ts'
import {
  countRecoveryCodes,
  renewRecoveryCodes,
  replaceRecoveryCodes,
  showRecoveryCodes,
} from '#app/features/auth/recovery-codes.server.ts'
import { saveProfile } from '#app/features/auth/save-profile.server.ts'
import { startSession } from '#app/features/auth/sessions.server.ts'
import { currentCode, deriveTotpSecret } from '#app/features/auth/totp.server.ts'
import { events, eventTexts } from '#db/schema/activity.ts'
import type { users } from '#db/schema/auth.ts'
import { write } from '#db/transaction.server.ts'
import { secret } from '#tests/factories/door.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeStaff, makeUser } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

const at = momentAt('2026-05-04T09:00:00Z')
const totpSecret = deriveTotpSecret(secret, { kind: 'invitation', id: 'ada' })

function personOf(user: typeof users.$inferSelect) {
  const { id: userId, name, email, kind, staffRole } = user
  return { userId, name, email, kind, staffRole }
}

test('a person saves their own name, title and zone; a changed name is recorded', () => {
  const db = openTestDatabase()
  const maria = makeUser(db, { name: 'Maria' })
  const save = (input: { name: string; title: string; timeZone: string }) =>
    write(db, (tx) => saveProfile(tx, personOf(maria), input, at))
  expect(save({ name: 'Maria', title: 'CFO', timeZone: 'Europe/Lisbon' })).toEqual({ ok: true, value: null })
  expect(db.select().from(events).all()).toEqual([])
  save({ name: 'Maria Silva', title: 'CFO', timeZone: '' })
  expect(findProfile(db, maria.id)).toEqual({
    name: 'Maria Silva',
    title: 'CFO',
    timeZone: null,
    email: maria.email,
  })
  expect(db.select().from(events).all()).toMatchObject([
    { kind: 'name-changed', chain: '', actorId: maria.id },
  ])
  expect(db.select({ field: eventTexts.field, text: eventTexts.text }).from(eventTexts).all()).toEqual([
    { field: 'from', text: 'Maria' },
    { field: 'to', text: 'Maria Silva' },
  ])
})

test('the profile form takes no empty name, no unknown zone, no role', () => {
  const good = { name: 'Maria', title: '', timeZone: '' }
  expect(profileForm.safeParse(good).success).toBe(true)
  for (const bad of [
    { name: ' ' },
    { timeZone: 'Mars/Olympus' },
    { name: 'x'.repeat(1_000_000) },
    { staffRole: 'admin' },
  ]) {
    expect(profileForm.safeParse({ ...good, ...bad }).success).toBe(false)
  }
})

test('sessions are listed for their owner, the latest first, ended ones left out', async () => {
  const db = openTestDatabase()
  const maria = makeUser(db)
  const begin = (day: string, device: string) =>
    startSession({ db, now: new Date(`2026-05-${day}T09:00:00Z`), isSecure: false }, maria, device)
  await begin('01', 'Chrome on Mac')
  await begin('03', 'Safari on iPhone')
  await startSession({ db, now: at.now, isSecure: false }, makeUser(db), 'somebody else')
  const devices = (now: string) => listSessions(db, maria.id, new Date(now)).map(({ device }) => device)
  expect(devices('2026-05-04T09:00:00Z')).toEqual(['Safari on iPhone', 'Chrome on Mac'])
  expect(devices('2026-06-01T09:00:00Z')).toEqual(['Safari on iPhone'])
})

test('new recovery codes ask for a fresh code, replace the old ones, and are only for staff', () => {
  const db = openTestDatabase()
  const ada = makeStaff(db, 'csm', { totpSecret })
  const person = personOf(ada)
  const old = write(db, (tx) => ok(replaceRecoveryCodes(tx, { userId: ada.id, secret }, at)))
  const code = currentCode(totpSecret, at.now)
  const renew = (who: typeof person, typed: string) =>
    write(db, (tx) => renewRecoveryCodes(tx, who, { code: typed, secret }, at))
  expect(renew(person, code === '000000' ? '111111' : '000000').ok).toBe(false)
  expect(renew(personOf(makeUser(db)), code)).toEqual({ ok: false, refusal: { code: 'not-allowed' } })
  const fresh = renew(person, code)
  expect(fresh.ok).toBe(true)
  expect(renew(person, code).ok).toBe(false)
  expect(countRecoveryCodes(db, ada.id)).toBe(10)
  const owner = { userId: ada.id, secret }
  expect(showRecoveryCodes(db, owner, old.ok ? old.value : '')).toBe(null)
  expect(showRecoveryCodes(db, owner, fresh.ok ? fresh.value : '')).toHaveLength(10)
})

test('codes are shown to their owner for ten minutes, and not once one was used', () => {
  const db = openTestDatabase()
  const ada = makeStaff(db)
  const made = write(db, (tx) => ok(replaceRecoveryCodes(tx, { userId: ada.id, secret }, at)))
  const setId = made.ok ? made.value : ''
  const world = { secret, now: at.now, isSecure: false }
  const cookie = codesCookie({ userId: ada.id, setId }, world).split(';')[0] ?? ''
  const later = (minutes: number) => ({ ...world, now: new Date(at.now.getTime() + minutes * 60_000) })
  expect(codesSetOf(cookie, ada.id, later(9))).toBe(setId)
  expect(codesSetOf(cookie, ada.id, later(10))).toBe(null)
  expect(codesSetOf(cookie, 'somebody else', world)).toBe(null)
  expect(codesSetOf(cookie, ada.id, { ...world, secret: 'another' })).toBe(null)
  const owner = { userId: ada.id, secret }
  const [first = ''] = showRecoveryCodes(db, owner, setId) ?? []
  write(db, (tx) => enterRecoveryCode(tx, { userId: ada.id, code: first }, at))
  expect(showRecoveryCodes(db, owner, setId)).toBe(null)
})

test('an answer of nothing is kept like any other', () => {
  const db = openTestDatabase()
  const maria = makeUser(db)
  const kept = { userId: maria.id, key: 'k', bodyHash: 'h', at: at.now }
  write(db, (tx) => {
    keepAnswer(tx, { ...kept, result: null })
    keepAnswer(tx, { ...kept, key: 'other', result: { id: 'x' } })
    return ok(null)
  })
  const find = (key: string) => write(db, (tx) => ok(findAnswer(tx, maria.id, key)))
  expect(find('k')).toEqual({ ok: true, value: { bodyHash: 'h', result: null } })
  expect(find('other')).toMatchObject({ value: { result: { id: 'x' } } })
  expect(find('unknown')).toEqual({ ok: true, value: undefined })
})
