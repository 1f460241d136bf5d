import { expect, test } from 'vitest'
import { verificationOf } from '#app/domain/outcomes/measurement.ts'

const then = new Date('2026-05-01T10:00:00Z')
const none = { supersededAt: null, disputedAt: null, verifiedAt: null }

test('a figure is reported until somebody confirms it', () => {
  expect(verificationOf(none)).toBe('reported')
  expect(verificationOf({ ...none, verifiedAt: then })).toBe('verified')
})

test('a dispute outranks a confirmation, a correction ends everything before it', () => {
  expect(verificationOf({ ...none, verifiedAt: then, disputedAt: then })).toBe('disputed')
  expect(verificationOf({ supersededAt: then, verifiedAt: then, disputedAt: then })).toBe('superseded')
})
