import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine } from '#app/domain/accounts/import/csv-line.ts'
import { takeFormula } from '#app/domain/accounts/import/plain-cell.ts'
import { readRecords } from '#app/domain/accounts/import/read-records.ts'

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
