import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTermList, whyNoTerm } from '#app/domain/care/term-list.ts'

const termsOf = (text: string) => readTermList(text, 'product').terms.map(({ term, kind }) => [term, kind])

test('one term per line, blank lines and spaces aside', () => {
  expect(readTermList('  SmartSync \r\n\r\nFlow 360\n\n', 'feature')).toEqual({
    terms: [
      { line: 1, term: 'SmartSync', kind: 'feature' },
      { line: 3, term: 'Flow 360', kind: 'feature' },
    ],
    problems: [],
  })
})

test.each([
  'SmartSync, Flow, “Lumen Cloud”',
  'SmartSync;Flow; "Lumen Cloud"',
  'SmartSync\tFlow\tLumen  Cloud',
])('several on a line: %j', (text) => {
  expect(termsOf(text)).toEqual([
    ['SmartSync', 'product'],
    ['Flow', 'product'],
    ['Lumen Cloud', 'product'],
  ])
})

test('a second column names the kind; headings are passed over', () => {
  expect(termsOf('Term;Kind\nSmartSync;Feature\nLumen;\nSync;aliases\n')).toEqual([
    ['SmartSync', 'feature'],
    ['Lumen', 'product'],
    ['Sync', 'alias'],
  ])
})

test('a second column that is no kind is said with its line, not taken for a term', () => {
  const { terms, problems } = readTermList('SmartSync\tfeature\nLumen\tmodule\nSync\talias\tx', 'product')
  expect(terms).toEqual([{ line: 1, term: 'SmartSync', kind: 'feature' }])
  expect(problems).toEqual([
    { line: 2, text: 'Lumen', why: 'has “module” beside it, which is not product, feature or alias' },
    { line: 3, text: 'Sync', why: 'has “x” beside it, which is not product, feature or alias' },
  ])
})

test('what is too short, a number, without letters or too long is said with its line', () => {
  const long = 'x'.repeat(81)
  expect(readTermList(`SmartSync\nX\n2026, ™\n${long}`, 'product')).toEqual({
    terms: [{ line: 1, term: 'SmartSync', kind: 'product' }],
    problems: [
      { line: 2, text: 'X', why: 'is a single letter, and would be found everywhere' },
      { line: 3, text: '2026', why: 'is only a number, and would be found in every date' },
      { line: 3, text: '™', why: 'has no letters in it' },
      { line: 4, text: long, why: 'is longer than 80 characters' },
    ],
  })
})

test('names with a digit, two letters or in another script are terms', () => {
  expect(['Flow360', 'S3', 'BI', '智流', 'ル2'].map(whyNoTerm)).toEqual([null, null, null, null, null])
})

test('nothing pasted is lost: every filled cell is a term or a problem', () => {
  const cell = fc.stringMatching(/^[a-zA-Z0-9]{1,6}$/)
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 8 }), (rows) => {
      const text = rows.map((cells) => cells.join(', ')).join('\n')
      fc.pre(!/product|feature|alias|term|name|word/i.test(text))
      const { terms, problems } = readTermList(text, 'alias')
      const said = [...terms.map(({ term }) => term), ...problems.map(({ text: written }) => written)]
      expect(said.sort()).toEqual(rows.flat().sort())
    }),
  )
})

test('a piece that is too long is refused before it is looked at', () => {
  const began = performance.now()
  expect(whyNoTerm(`A${'\u0301'.repeat(190_000)}`)).toBe('is longer than 80 characters')
  expect(performance.now() - began).toBeLessThan(100)
})
