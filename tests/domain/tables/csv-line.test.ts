import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine } from '#app/domain/tables/csv-line.ts'
import { takeFormula } from '#app/domain/tables/formula-cell.ts'
import { readRecords } from '#app/domain/tables/read-records.ts'

test('no cell begins as a formula', () => {
  expect(csvLine(['=1+1', '+49', '-2', '@x', ' =a', '\tb', 'plain', 'a,"b"'])).toBe(
    `'=1+1,'+49,-2,'@x,' =a,'\tb,plain,"a,""b"""\r\n`,
  )
})

test('what was written is read back, guards taken off', () => {
  const cell = fc
    .string({ unit: fc.constantFrom('=', '+', 'a', '"', ',', ';', '\n', '1') })
    .map((text) => text.trim())
  fc.assert(
    fc.property(cell, (text) => {
      const [record] = readRecords(csvLine(['x', text]), ',')
      const read = takeFormula(record?.cells[1] ?? '')
      // a formula that came in as one goes out guarded, and comes in again as its text
      expect(read).toEqual({ ok: true, value: text })
    }),
  )
})

test.each([
  ['=HYPERLINK("https://evil.example","x")', `"'=HYPERLINK(""https://evil.example"",""x"")"`],
  ['+1+1', `'+1+1`],
  ['-1+1', `'-1+1`],
  ['@SUM(A1)', `'@SUM(A1)`],
  ['\t=1', `'\t=1`],
  [' =1', `' =1`],
  ['\uFF1D1', `'\uFF1D1`],
  ['-4.5', '-4.5'],
  ['4.4', '4.4'],
  ['a "quote", and a comma', '"a ""quote"", and a comma"'],
  ['two\nlines', '"two\nlines"'],
  ['Oliveira', 'Oliveira'],
])('%j becomes the cell %j', (text, cell) => {
  expect(csvLine([text])).toBe(`${cell}\r\n`)
})
