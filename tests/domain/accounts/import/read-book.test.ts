import { expect, test } from 'vitest'
import { guessColumns } from '#app/domain/accounts/import/guess-mapping.ts'
import { openBook, readRows, styleOf } from '#app/domain/accounts/import/read-book.ts'
import type { Reading } from '#app/domain/accounts/import/reading.ts'
import { decodeText } from '#app/domain/tables/encoding.ts'
import { gainsightCompanies, hubSpotCompanies, hubSpotContacts, salesforceReport } from './exports.ts'

const today = '2026-11-23'

function read(bytes: Uint8Array, given: Partial<Reading>) {
  const reading: Reading = { encoding: 'utf-8', delimiter: 'comma', headerLine: 1, dates: 'auto', ...given }
  const book = openBook(decodeText(bytes, reading.encoding), reading)
  if (!book) throw new Error('no table')
  const style = styleOf(book, { reading, columns: guessColumns(book.header.names), today })
  return { style, rows: [...readRows(book, style)] }
}

test('HubSpot’s companies', () => {
  const { rows } = read(hubSpotCompanies, {})
  expect(
    rows.map(({ account }) => [account.externalId, account.name, account.stage, account.stageEnteredOn]),
  ).toEqual([
    ['10456789012', 'Northwind Logistics', 'reinforce', '2025-11-03'],
    ['10456789013', 'Brückner & Söhne, GmbH', 'align', '2026-01-19'],
    ['10456789014', 'Halden "Nord" AS', undefined, undefined],
  ])
  expect(rows.flatMap(({ problems }) => problems)).toEqual([])
})

test('HubSpot’s contacts', () => {
  const { rows } = read(hubSpotContacts, {})
  expect(rows.map(({ person }) => person)).toEqual([
    {
      name: 'Maria Ortiz',
      email: 'maria.ortiz@northwind.example',
      title: 'CFO',
      roles: ['economic_buyer', 'decision_maker'],
    },
    {
      name: 'Jonas Weiß, Dr.',
      email: 'jonas@northwind.example',
      title: 'Head of Finance, EMEA',
      roles: ['champion'],
    },
    { name: 'Ingrid Söderström', title: 'Leiterin Einkauf', roles: [] },
  ])
})

test('Salesforce’s report', () => {
  const { rows } = read(salesforceReport, { encoding: 'windows-1252', delimiter: 'semicolon', headerLine: 4 })
  expect(
    rows.map(({ account, person }) => [account.name, account.domain, account.stageEnteredOn, person?.name]),
  ).toEqual([
    ['Müller Maschinenbau', 'mueller.example', '2026-03-31', 'Jürgen Groß'],
    ['Müller Maschinenbau', 'mueller.example', '2026-03-31', 'Zoë Fähr'],
    ['Café Zürich AG', 'cafe.example', '2026-11-01', undefined],
  ])
})

test('Gainsight’s American dates are known by the one that settles it', () => {
  const given = { encoding: 'utf-16le', delimiter: 'tab' } as const
  const { style, rows } = read(gainsightCompanies, given)
  expect(style.date).toBe('mdy')
  expect(rows.map(({ account }) => [account.stageEnteredOn, account.currency])).toEqual([
    ['2025-12-31', 'EUR'],
    ['2026-02-03', 'PLN'],
  ])
  expect(read(gainsightCompanies, { ...given, dates: 'dmy' }).rows[1]?.account.stageEnteredOn).toBe(
    '2026-03-02',
  )
})

test('no table where the header was said to be', () => {
  expect(
    openBook('a,b\n', { encoding: 'utf-8', delimiter: 'comma', headerLine: 3, dates: 'auto' }),
  ).toBeNull()
})
