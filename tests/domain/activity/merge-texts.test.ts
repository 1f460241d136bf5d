import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeTexts } from '#app/domain/activity/merge-texts.ts'

test('what either wrote is there, what either took out is gone', () => {
  const base = 'We re-key numbers by hand.'
  expect(mergeTexts(base, 'We re-key all numbers by hand.', 'We re-key numbers by hand, twice.')).toBe(
    'We re-key all numbers by hand, twice.',
  )
  expect(mergeTexts(base, 'We re-key numbers.', `${base}\nIt takes ten days.`)).toBe(
    'We re-key numbers.\nIt takes ten days.',
  )
})

test('words for the same place stand beside each other; the same words stand once', () => {
  expect(mergeTexts('in ten days', 'in four days', 'in five days')).toBe('in four five days')
  expect(mergeTexts('in ten days', 'in four days', 'in four days')).toBe('in four days')
  expect(mergeTexts('', 'Ours', 'Theirs')).toBe('Ours Theirs')
})

const words = fc.array(fc.constantFrom('we', 'close', 'the', 'books', 'late', '\n'), { maxLength: 12 })
const textOf = (list: string[]) => list.join(' ')

test('nobody else: one side’s text is the text', () => {
  fc.assert(
    fc.property(words, words, (base, changed) => {
      expect(mergeTexts(textOf(base), textOf(base), textOf(changed))).toBe(textOf(changed))
      expect(mergeTexts(textOf(base), textOf(changed), textOf(base))).toBe(textOf(changed))
      expect(mergeTexts(textOf(base), textOf(changed), textOf(changed))).toBe(textOf(changed))
    }),
  )
})

test('no word that either added is lost', () => {
  const inserted = (base: string[], at: number, word: string) =>
    base.toSpliced(at % (base.length + 1), 0, word)
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), (base, mine, other) => {
      const merged = mergeTexts(
        textOf(base),
        textOf(inserted(base, mine, 'MINE')),
        textOf(inserted(base, other, 'OTHER')),
      )
      expect(
        merged
          .split(/\s+/)
          .filter((word) => word === 'MINE' || word === 'OTHER')
          .sort(),
      ).toEqual(['MINE', 'OTHER'])
    }),
  )
})
