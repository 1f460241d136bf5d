import { expect, test } from 'vitest'
import { legalDoorOf } from '#app/domain/advocacy/legal-door.ts'

const on = (day: number) => new Date(Date.UTC(2026, 4, day))
const facts = { answeredAt: null, revokedAt: null, expiresAt: on(18) }

test('a door is open until its last moment, its answer or its end, whichever comes first', () => {
  expect(legalDoorOf(facts, on(17))).toBe('open')
  expect(legalDoorOf(facts, on(18))).toBe('expired')
  expect(legalDoorOf({ ...facts, revokedAt: on(5) }, on(6))).toBe('revoked')
  expect(legalDoorOf({ ...facts, answeredAt: on(5), revokedAt: on(6) }, on(20))).toBe('answered')
})
