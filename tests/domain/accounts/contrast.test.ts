import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  accentProblem,
  contrastNeeded,
  contrastRatio,
  readableAccent,
} from '#app/domain/accounts/contrast.ts'

test('contrast is that of WCAG', () => {
  expect(contrastRatio('#000000', '#FFFFFF')).toBe(21)
  expect(contrastRatio('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  expect(contrastRatio('#2B5C4D', '#2B5C4D')).toBe(1)
})

test('the house green passes, yellow is refused with a darker one', () => {
  expect(accentProblem('#2B5C4D')).toBeNull()
  expect(accentProblem('#FFC800')).toBe(
    'Words in this colour are too pale to read: 1.3 to 1, needed is 4.5 to 1. #846800 is the same colour, darker.',
  )
  for (const wrong of ['red', '#FFF', '#12345G', '', '#1234567']) {
    expect(accentProblem(wrong)).toBe('Fill in a colour as # and six digits, like #2B5C4D')
  }
})

test('whatever is proposed passes, and is readable on white and under white', () => {
  const channel = fc.integer({ min: 0, max: 255 })
  fc.assert(
    fc.property(channel, channel, channel, (...channels) => {
      const accent = `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`
      const proposed = readableAccent(accent)
      expect(accentProblem(proposed)).toBeNull()
      expect(contrastRatio(proposed, '#FFFFFF')).toBeGreaterThanOrEqual(contrastNeeded)
      expect(contrastRatio(proposed, '#FAF8F3')).toBeGreaterThanOrEqual(contrastNeeded)
    }),
  )
})
