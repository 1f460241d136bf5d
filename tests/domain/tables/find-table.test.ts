import { expect, test } from 'vitest'
import { decodeText } from '#app/domain/tables/encoding.ts'
import { findHeader, firstRecords, headerAt, rowsUnder } from '#app/domain/tables/find-table.ts'
import { frenchList, salesforceReport } from '#tests/domain/accounts/import/exports.ts'

test('title lines above and totals below a Salesforce report are passed over', () => {
  const text = decodeText(salesforceReport, 'windows-1252')
  const header = findHeader(text, ';')
  expect(header?.line).toBe(4)
  expect(header?.names.slice(0, 3)).toEqual(['Account ID', 'Account Name', 'Account Owner Email'])
  if (!header) throw new Error('no header')
  expect([...rowsUnder(text, ';', header)].map(({ line }) => line)).toEqual([5, 6, 7])
})

test('Excel’s separator line is no header', () => {
  const text = decodeText(frenchList, 'windows-1252')
  expect(findHeader(text, ';')?.line).toBe(2)
  expect(firstRecords(text, ';').map(({ line }) => line)).toEqual([2, 3])
})

test('columns without a name get one, equal names are told apart', () => {
  expect(findHeader('Name,,Email,Email\n1,2,3,4\n', ',')?.names).toEqual([
    'Name',
    'Column 2',
    'Email',
    'Email (2)',
  ])
})

test('another line can be said to be the header, if a row begins there', () => {
  expect(headerAt('x\n"a\nb",c\nd,e\n', ',', 2)?.names).toEqual(['a b', 'c'])
  expect(headerAt('x\n"a\nb",c\nd,e\n', ',', 3)).toBeNull()
  expect(headerAt('x\n', ',', 9)).toBeNull()
})

test('a text without lines has no header; a company called Total stays a row', () => {
  expect(findHeader('\n\n', ',')).toBeNull()
  const header = { line: 1, names: ['ID', 'Name', 'City'] }
  expect(
    [...rowsUnder('ID,Name,City\n1,Total Energies,Paris\nTotal,2,\n', ',', header)].map(({ line }) => line),
  ).toEqual([2])
})
