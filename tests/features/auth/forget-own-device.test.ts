import { expect, test } from 'vitest'
import { ok } from '#app/domain/refusal.ts'
import { forgetOwnDevice } from '#app/features/auth/forget-own-device.server.ts'
import {
  forgetAllDevices,
  listDevices,
  rememberDevice,
} from '#app/features/auth/remembered-devices.server.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeUser } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

const at = momentAt('2026-05-04T09:00:00Z')

test('a person forgets their own browsers, one or all, and nobody else’s', () => {
  const db = openTestDatabase()
  const [maria, jonas] = [makeUser(db), makeUser(db)]
  for (const token of ['laptop', 'phone', 'tablet'])
    write(db, (tx) => ok(rememberDevice(tx, { userId: maria.id, token, device: token, before: null }, at)))
  const known = () => listDevices(db, maria.id, at.now).map(({ device }) => device)
  const deviceId = listDevices(db, maria.id, at.now).find(({ device }) => device === 'phone')?.deviceId ?? ''
  const forget = (user: { id: string }) =>
    write(db, (tx) => forgetOwnDevice(tx, { ...user, userId: user.id } as never, { deviceId }, at))
  expect(forget(jonas)).toEqual({ ok: false, refusal: { code: 'not-found' } })
  expect(known()).toHaveLength(3)
  expect(forget(maria).ok).toBe(true)
  expect(forget(maria)).toEqual({ ok: false, refusal: { code: 'not-found' } })
  expect(known().sort()).toEqual(['laptop', 'tablet'])
  write(db, (tx) => ok(forgetAllDevices(tx, maria.id, at.now)))
  expect(known()).toEqual([])
})
