import { expect, test } from 'vitest'
import { readInlines, tidyInlines } from '#app/domain/advocacy/story-inlines.ts'

const plain = { bold: false, italic: false }
const text = (words: string, marks = {}) => ({ kind: 'text' as const, text: words, ...plain, ...marks })

test('three stars turn both marks; one that closes nothing is a star', () => {
  expect(readInlines('***a** b* c')).toEqual([
    text('a', { bold: true, italic: true }),
    text(' b', { italic: true }),
    text(' c'),
  ])
  expect(readInlines('***a*')).toEqual([text('**a', { italic: true })])
  expect(readInlines('a** b')).toEqual([text('a** b')])
})

test('parts that belong together are one', () => {
  expect(tidyInlines([text(' a '), text(' b', { bold: true }), text(' ', { bold: true })])).toEqual([
    text('a '),
    text('b', { bold: true }),
  ])
  expect(tidyInlines([text('a'), text('b'), text('  ')])).toEqual([text('ab')])
})
