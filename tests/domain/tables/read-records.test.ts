import fc from 'fast-check'
import { expect, test } from 'vitest'
import { delimiters } from '#app/domain/tables/delimiter.ts'
import { decodeText, detectEncoding, encodings } from '#app/domain/tables/encoding.ts'
import { readRecords } from '#app/domain/tables/read-records.ts'
import { bytesOf } from './bytes.ts'
import { lineEnds, quotings, writeCsv } from './write-csv.ts'

const cellsOf = (text: string, delimiter = ',') => [...readRecords(text, delimiter)].map(({ cells }) => cells)
const linesOf = (text: string) => [...readRecords(text, ',')].map(({ line }) => line)

const rows = [
  ['ID', 'Name', 'Note'],
  ['1', 'Brückner & Söhne, GmbH; "Nord"', 'two\nlines | and a tab\there'],
  ['2', '', '  spaces  '],
]

test.each(
  encodings.flatMap((encoding) =>
    delimiters.flatMap((delimiter) =>
      quotings.flatMap((quoting) => lineEnds.map((lineEnd) => ({ encoding, delimiter, quoting, lineEnd }))),
    ),
  ),
)('$encoding, separator $delimiter, quotes $quoting, line end $lineEnd', (style) => {
  const bytes = bytesOf(writeCsv(rows, style), style.encoding, style.encoding.startsWith('utf-16'))
  expect(detectEncoding(bytes)).toBe(style.encoding)
  expect(cellsOf(decodeText(bytes, style.encoding), style.delimiter)).toEqual(rows)
})

test('whatever rows are written in whatever style are read back equal', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', 'é', '"', ',', ';', '\t', '|', '\n', '\r', ' ', '0', '東'),
  })
  const row = fc
    .array(cell, { minLength: 1, maxLength: 6 })
    .filter((cells) => cells.some((text) => text.trim() !== ''))
  const style = fc.record({
    delimiter: fc.constantFrom(...delimiters),
    quoting: fc.constantFrom(...quotings),
    lineEnd: fc.constantFrom(...lineEnds),
  })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), style, (written, how) => {
      expect(cellsOf(writeCsv(written, how), how.delimiter)).toEqual(written)
    }),
  )
})

test('lines are counted as an editor counts them, over cells of several lines and empty ones', () => {
  expect(linesOf('a,b\n"x\ny",1\n\n,\nz,2')).toEqual([1, 2, 6])
  expect(linesOf('a\r\n"x\r\ny"\rz\nw')).toEqual([1, 2, 4, 5])
})

test('a quote in the middle of a cell stands for itself, text behind a closing quote stays', () => {
  expect(cellsOf('5" pipe,"a"b,"c" \n')).toEqual([['5" pipe', 'ab', 'c']])
})

test('a quote that is never closed spoils its own line only', () => {
  const records = [...readRecords('a,b\n1,"open\n2,fine\n3,fine too', ',')]
  expect(records.map(({ line, cells, isUnclosed }) => [line, cells, isUnclosed])).toEqual([
    [1, ['a', 'b'], false],
    [2, ['1', '"open'], true],
    [3, ['2', 'fine'], false],
    [4, ['3', 'fine too'], false],
  ])
})

test('a cell of 100,000 characters and more without its closing quote is no cell', () => {
  const text = `a\n"${'x'.repeat(100_001)}",1\nb,2`
  expect([...readRecords(text, ',')].map(({ isUnclosed }) => isUnclosed)).toEqual([false, true, false])
})
