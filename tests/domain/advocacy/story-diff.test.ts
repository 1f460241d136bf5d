import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DiffPart, diffTexts } from '#app/domain/advocacy/story-diff.ts'

const joined = (parts: readonly DiffPart[], leave: DiffPart['kind']) =>
  parts
    .filter(({ kind }) => kind !== leave)
    .map(({ text }) => text)
    .join('')

test('one word is one word, and a sentence written anew stands in one piece', () => {
  expect(diffTexts('It saved time.', 'It reduced time.')).toEqual([
    { kind: 'same', text: 'It ' },
    { kind: 'gone', text: 'saved' },
    { kind: 'new', text: 'reduced' },
    { kind: 'same', text: ' time.' },
  ])
  expect(diffTexts('We close late now.', 'They open early now.')).toEqual([
    { kind: 'gone', text: 'We close late' },
    { kind: 'new', text: 'They open early' },
    { kind: 'same', text: ' now.' },
  ])
  expect(diffTexts('It saved €346,928.', 'It saved €353,028.')).toEqual([
    { kind: 'same', text: 'It saved ' },
    { kind: 'gone', text: '€346,928' },
    { kind: 'new', text: '€353,028' },
    { kind: 'same', text: '.' },
  ])
  expect(diffTexts('', 'New.')).toEqual([{ kind: 'new', text: 'New.' }])
  expect(diffTexts('Gone.', '')).toEqual([{ kind: 'gone', text: 'Gone.' }])
  expect(diffTexts('', '')).toEqual([])
  expect(diffTexts('a '.repeat(9000), 'b '.repeat(9000)).map(({ kind }) => kind)).toEqual(['gone', 'new'])
})

test('both texts can be read out of it, whatever they are', () => {
  const text = fc.string({ unit: fc.constantFrom(...'abc  .\n’é中'), maxLength: 40 })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = diffTexts(before, after)
      expect(joined(parts, 'new')).toBe(before)
      expect(joined(parts, 'gone')).toBe(after)
    }),
  )
})
