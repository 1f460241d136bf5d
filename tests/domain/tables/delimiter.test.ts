import { expect, test } from 'vitest'
import { detectDelimiter } from '#app/domain/tables/delimiter.ts'
import { writeCsv } from './write-csv.ts'

const rows = [
  ['ID', 'Name', 'Revenue', 'Note'],
  ['1', 'Müller, Söhne; Co.', '1.234,56', 'a | b'],
  ['2', 'Brandt', '12,50', 'one, two, three; four'],
]

test.each([
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'pipe'],
] as const)('separator %j is seen, whatever stands inside quotes', (delimiter, word) => {
  for (const quoting of ['always', 'where needed'] as const)
    expect(detectDelimiter(writeCsv(rows, { delimiter, quoting, lineEnd: '\r\n' }))).toBe(word)
})

test('German numbers do not make a comma of a semicolon', () => {
  expect(detectDelimiter('Firma;Umsatz;Anteil\nMüller;1,5;2,5\nMeier;3,5;4,5\n')).toBe('semicolon')
})

test('Excel’s own word counts, a report’s title lines do not', () => {
  expect(detectDelimiter('sep=;\r\na,b;c,d\r\n')).toBe('semicolon')
  expect(detectDelimiter('Report, of all\nAs of 2026, November\n\na;b;c\n1;2;3\n4;5;6\n')).toBe('semicolon')
})

test('one column, or nothing, is a comma', () => {
  expect(detectDelimiter('Name\nA\nB\n')).toBe('comma')
  expect(detectDelimiter('')).toBe('comma')
})
