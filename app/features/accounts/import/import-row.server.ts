import { readInstant, readNumber } from '#app/domain/reading.ts'
import { stateOf } from './find-import.server.ts'
import type { listImports } from './import-queries.server.ts'
import { counted } from './import-words.ts'
import type { ImportRow } from './imports-page.tsx'

/** An import as a line of the list, with times in `timeZone`. */
export function importRow(one: ReturnType<typeof listImports>[number], timeZone: string): ImportRow {
  const { id, fileName, rowCount, uploadedAt, uploadedBy } = one
  const uploaded = [readInstant(uploadedAt, timeZone), uploadedBy].filter(Boolean).join(', ')
  const rows = one.checkedAt ? readNumber(String(rowCount)) : `about ${readNumber(String(rowCount))}`
  return { id, fileName, state: stateOf(one), uploaded, rows, result: resultOf(one) }
}

function resultOf(one: ReturnType<typeof listImports>[number]): string {
  const accounts = one.accountsMade + one.accountsChanged
  const people = one.peopleMade + one.peopleChanged
  const left = one.badRows ? `${counted(one.badRows, 'row', 'rows')} left out` : ''
  if (!one.finishedAt) return left
  const came = `${counted(accounts, 'account', 'accounts')}, ${counted(people, 'person', 'people')}`
  return [came, left].filter(Boolean).join('; ')
}
