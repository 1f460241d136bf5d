import type { Measure } from './measure.ts'
import { exportPdf, exportPptx } from './rows/documents.ts'
import { firstLoad } from './rows/first-load.ts'
import { gate } from './rows/gate.ts'
import { importBook } from './rows/import.ts'
import { ledger } from './rows/ledger.ts'
import { live } from './rows/live.ts'
import { memory } from './rows/memory.ts'
import { planPage } from './rows/plan-page.ts'
import { portfolio } from './rows/portfolio.ts'
import { revisit } from './rows/revisit.ts'
import { saveField } from './rows/save-field.ts'
import { search } from './rows/search.ts'
import { story } from './rows/story.ts'

// `npm run bench` runs every row, `npm run bench -- <row> …` the named ones. JSON lines first, a table last.
const rows = [
  planPage,
  revisit,
  saveField,
  search,
  firstLoad,
  gate,
  ledger,
  memory,
  portfolio,
  importBook,
  exportPdf,
  exportPptx,
  story,
  live,
]
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !rows.some((row) => row.name === name))
if (unknown.length > 0) {
  console.error(`No such row: ${unknown.join(', ')}. Rows: ${rows.map((row) => row.name).join(', ')}`)
  process.exit(2)
}

const measured: Measure[] = []
for (const row of rows) {
  if (wanted.length > 0 && !wanted.includes(row.name)) continue
  for (const measure of await row.measure()) {
    measured.push(measure)
    console.log(JSON.stringify(measure))
  }
}
console.table(measured.map(({ holds, ...rest }) => ({ ...rest, holds: holds ?? '' })))
process.exit(0)
