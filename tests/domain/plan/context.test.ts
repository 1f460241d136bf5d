import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffWords } from '#app/domain/plan/context.ts'

test('words that stayed, went and came', () => {
  expect(diffWords('Close the books faster.', 'Close the books in three days, not ten.')).toEqual([
    { kind: 'same', text: 'Close the books ' },
    { kind: 'removed', text: 'faster.' },
    { kind: 'added', text: 'in three days, not ten.' },
  ])
  expect(diffWords('', 'New')).toEqual([{ kind: 'added', text: 'New' }])
  expect(diffWords('Old', '')).toEqual([{ kind: 'removed', text: 'Old' }])
  expect(diffWords('Same', 'Same')).toEqual([{ kind: 'same', text: 'Same' }])
  expect(diffWords('', '')).toEqual([])
})

test('leaving out what came gives the text before, leaving out what went the text after', () => {
  const text = fc
    .array(fc.constantFrom('we ', 're-key ', 'numbers', '\n', ' ', 'five', '日本'), { maxLength: 12 })
    .map((words) => words.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = diffWords(before, after)
      const without = (kind: string) =>
        parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join('')
      expect(without('added')).toBe(before)
      expect(without('removed')).toBe(after)
    }),
  )
})
