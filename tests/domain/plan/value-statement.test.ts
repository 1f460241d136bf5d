import fc from 'fast-check'
import { expect, test } from 'vitest'
import { copiedPercent, statementHint } from '#app/domain/plan/value-statement.ts'

const theirs = 'It brings the figures of five regions into one sheet every morning.'

test('a text copied whole is 100 percent, whatever its case, punctuation and width of letters', () => {
  expect(copiedPercent(theirs, [theirs])).toBe(100)
  expect(
    copiedPercent('it BRINGS the figures — of five regions; into ｏｎｅ sheet (every morning)', [theirs]),
  ).toBe(100)
})

test('own words are 0 percent, also where single words are the same', () => {
  expect(copiedPercent('We see all regions in the morning and close three days sooner.', [theirs])).toBe(0)
})

test('the share is counted in runs of five words', () => {
  // 12 words, 8 runs of five; with two words of their own before and after: 16 words, 12 runs, 8 of them copied
  expect(copiedPercent(`For us, ${theirs} We like.`, [theirs])).toBe(66)
  expect(copiedPercent(`${theirs} And so I am home before my children are asleep.`, [theirs])).toBe(44)
})

test('a run never crosses from one of the vendor’s texts into the next', () => {
  expect(copiedPercent('one two three four five six', ['one two three', 'four five six'])).toBe(0)
})

test('shorter statements are compared as what there is', () => {
  expect(copiedPercent('one sheet every morning', [theirs])).toBe(100)
  expect(copiedPercent('one sheet each morning', [theirs])).toBe(0)
  expect(copiedPercent('sheet', ['A sheet'])).toBe(100)
})

test('nothing copies nothing, and nothing can be copied from nothing', () => {
  expect(copiedPercent('', [theirs])).toBe(0)
  expect(copiedPercent('…', [theirs])).toBe(0)
  expect(copiedPercent(theirs, [])).toBe(0)
  expect(copiedPercent(theirs, ['', 'Short'])).toBe(0)
})

test('languages without spaces are compared word by word', () => {
  const japanese = '毎朝、五つの地域の数字が一枚の表にまとまる。'
  expect(copiedPercent(japanese, [japanese])).toBe(100)
  expect(copiedPercent('私たちは三日早く月を締められるようになった。', [japanese])).toBe(0)
})

test('the share is rounded down, so that “less than 60” stays exact', () => {
  const run = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => `w${from + at}`).join(' ')
  // 3 of 5 runs, and 19 of 32
  expect(copiedPercent(`${run(0, 7)} x y`, [run(0, 7)])).toBe(60)
  expect(copiedPercent(`${run(0, 23)} ${run(50, 63)}`, [run(0, 23)])).toBe(59)
})

test('more of the vendor’s texts never make a statement more its own', () => {
  const text = fc
    .array(fc.constantFrom(...'abcd'.split('')), { maxLength: 20 })
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(text, fc.array(text), text, (statement, texts, one) => {
      const before = copiedPercent(statement, texts)
      expect(copiedPercent(statement, [...texts, one])).toBeGreaterThanOrEqual(before)
      expect(before).toBeGreaterThanOrEqual(0)
      expect(before).toBeLessThanOrEqual(100)
    }),
  )
})

test('what is said about a statement that would not count', () => {
  expect(statementHint({ words: 14, copiedPercent: 0 })).toBe('short')
  expect(statementHint({ words: 15, copiedPercent: 60 })).toBe('copied')
  expect(statementHint({ words: 15, copiedPercent: 59 })).toBe(null)
})
