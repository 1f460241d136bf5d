import { stageFacts } from '../../care/stages.ts'
import { readRoles } from '../../plan/stakeholder.ts'
import { readFullDate } from '../../reading.ts'
import { investmentTitles } from '../account-words.ts'
import { memberRoleFacts } from '../member.ts'
import { type ImportField, importFieldTitles } from './fields.ts'
import type { Book } from './read-book.ts'
import { type ReadRow, type RowStyle, readRow } from './read-row.ts'

/** The first rows as they would go in: a cell's text, or why it cannot be read. */
export type Preview = {
  fields: { field: ImportField; title: string }[]
  rows: { line: number; problem: string; cells: { text: string; problem: string }[] }[]
}

/** The first `atMost` rows of a table, read in a way. */
export function previewOf(book: Book, style: RowStyle, atMost: number): Preview {
  const places = Object.entries(style.columns)
  const rows: Preview['rows'] = []
  for (const record of book.records()) {
    if (rows.length === atMost) break
    const row = readRow(record, style)
    const whole = row.problems.find(({ column }) => column === null)
    const cells = places.map(([place, field]) => {
      const problem = row.problems.find(({ column }) => column === Number(place))
      const raw = (record.cells[Number(place)] ?? '').trim().slice(0, 120)
      return problem ? { text: raw, problem: problem.reason } : { text: textOf(row, field, raw), problem: '' }
    })
    rows.push({ line: row.line, problem: whole?.reason ?? '', cells })
  }
  return { fields: places.map(([, field]) => ({ field, title: importFieldTitles[field] })), rows }
}

function textOf({ account, person }: ReadRow, field: ImportField, raw: string): string {
  if (raw === '' || field === 'firstName' || field === 'lastName') return raw
  if (field === 'stage') return account.stage ? stageFacts[account.stage].title : ''
  if (field === 'investment') return account.investment ? investmentTitles[account.investment] : ''
  if (field === 'stageEnteredOn') return account.stageEnteredOn ? readFullDate(account.stageEnteredOn) : ''
  if (field === 'access')
    return person?.access ? memberRoleFacts[person.access].title : 'On the plan, without a login'
  if (field === 'roles') return readRoles(person?.roles?.join() ?? '')
  const value = plainValue({ account, person }, field)
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  return value === undefined ? '' : String(value)
}

function plainValue({ account, person }: Pick<ReadRow, 'account' | 'person'>, field: ImportField) {
  const facts: Record<string, unknown> = {
    ...person,
    ...account,
    account: account.name,
    person: person?.name,
  }
  return facts[field]
}
