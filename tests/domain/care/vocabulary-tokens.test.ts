import { expect, test } from 'vitest'
import { tokensOf, wordsOfTerm } from '#app/domain/care/vocabulary-tokens.ts'

const gapsOf = (text: string) => tokensOf(text).map(({ fold, gap }) => [gap, fold])

test('the words of a text, folded, with their place and with what stands before each', () => {
  expect(tokensOf('“Lümen”, smart')).toEqual([
    { start: 1, end: 6, fold: 'lumen', gap: '' },
    { start: 9, end: 14, fold: 'smart', gap: 'wall' },
  ])
  expect(gapsOf('a b\tc\nd-e_f’s g\u2011h i. j.k & l\n\nm\u00ADn o\u200B p')).toEqual([
    ...[
      ['', 'a'],
      [' ', 'b'],
      [' ', 'c'],
      [' ', 'd'],
      ['tie', 'e'],
      ['tie', 'f'],
      ['apostrophe', 's'],
    ],
    ...[
      [' ', 'g'],
      ['tie', 'h'],
      [' ', 'i'],
      ['wall', 'j'],
      ['.', 'k'],
      ['&', 'l'],
      ['wall', 'mn'],
      [' ', 'o'],
    ],
    ...[[' ', 'p']],
  ])
})

test('where a script writes no spaces, the words of its language are words', () => {
  expect(gapsOf('今日はLumenを')).toEqual([
    ['', '今日'],
    ['tie', 'は'],
    ['tie', 'lumen'],
    ['tie', 'を'],
  ])
})

test.each([
  ['SmartSync', ['smart', 'sync']],
  ['smart-sync_hub', ['smart', 'sync', 'hub']],
  ['SMARTSync', ['smart', 'sync']],
  ['Flow360Pro', ['flow', '360', 'pro']],
  ['APIs', ['apis']],
  ['Ben’s Board', ['bens', 'board']],
  ['Smart\u00ADSync', ['smart', 'sync']],
  ['ルーメン', ['ルーメン']],
  ['™ —', []],
])('%j is written as %j', (term, words) => {
  expect(wordsOfTerm(term).map(({ fold }) => fold)).toEqual(words)
})

test('a sign inside a term is kept, everything else may be a space', () => {
  expect(wordsOfTerm('Node.js R&D — Hub').map(({ gap }) => gap)).toEqual([' ', '.', ' ', '&', ' '])
})
