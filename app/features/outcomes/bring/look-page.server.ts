import type { CalendarDate } from '#app/domain/calendar-date.ts'
import type { FigureTable } from '#app/domain/outcomes/bring/figure-table.ts'
import type { JudgedRow } from '#app/domain/outcomes/bring/judge-figures.ts'
import { readWhen } from '#app/domain/outcomes/period.ts'
import { type Measure, readFigure } from '#app/domain/outcomes/units.ts'
import { readDate, readFullDate } from '#app/domain/reading.ts'
import { delimiterTitles } from '#app/domain/tables/delimiter.ts'
import type { Db } from '#db/client.server.ts'
import type { FoundOutcome } from '../find-outcome.server.ts'
import type { FigureDraft } from './find-draft.server.ts'
import { isAskedAbout, judgeDraft, seenOf } from './judge-draft.server.ts'

/** Lines shown of each kind. */
const shownAtMost = 100

type Good = Exclude<JudgedRow, { verdict: 'problem' }>

/** What the look at waiting figures shows: how they were read, and what becomes of each line. */
export function lookPage(db: Db, draft: FigureDraft, found: FoundOutcome, now: Date) {
  const { table, rows, counts } = judgeDraft(db, draft, found, now)
  const measure = found.outcome
  const good = rows.filter((row): row is Good => row.verdict !== 'problem')
  const shown = (verdict: Good['verdict']) =>
    good
      .filter((row) => row.verdict === verdict)
      .slice(0, shownAtMost)
      .map((row) => readRow(row, measure))
  return {
    draftId: draft.id,
    fileName: draft.fileName,
    counts,
    seen: seenOf(counts, found.outcome),
    reading: draft.reading,
    readAs: table ? readAs(table, draft.reading.startsOn || found.outcome.baselineOn) : '',
    columns: table?.names.map((label, place) => ({ value: String(place), label })) ?? [],
    chosen: { date: String(table?.dateColumn ?? 'none'), value: String(table?.valueColumn ?? 0) },
    hasDates: table?.dateColumn !== null,
    verifiedClashes: good.filter((row) => row.verdict === 'clash' && row.standing?.isVerified).length,
    fresh: shown('new'),
    clash: shown('clash'),
    same: shown('same'),
    problems: rows
      .flatMap((row) => (row.verdict === 'problem' ? [row] : []))
      .slice(0, shownAtMost)
      .map(({ line, text, reason }) => ({ line, text, reason })),
  }
}

function readRow(row: Good, measure: Measure) {
  return {
    line: row.line,
    whenText: capital(readWhen(row, (day) => readFullDate(day))),
    figureText: readFigure(row.value, measure),
    beforeText: row.standing && row.verdict === 'clash' ? readFigure(row.standing.value, measure) : '',
    asks: isAskedAbout(row) ? questionOf(row) : '',
  }
}

function questionOf({ asks, isUnusual }: Good): string {
  return [asks, isUnusual && 'Far from the figures around it'].filter(Boolean).join('. ')
}

/** "Tabs between columns; the date in “Month”, day first; the figure in “Days”, decimals after a point". */
function readAs(table: FigureTable, startsOn: CalendarDate): string {
  const { delimiter, names, hasHeader, dateColumn, valueColumn, dates, numbers } = table
  const dateStyle = { dmy: ', day first', mdy: ', month first' }
  const date =
    dateColumn === null
      ? `one figure a line, period after period from ${readDate(startsOn, { today: '' })}`
      : `the date in “${names[dateColumn] ?? dateColumn + 1}”${dates ? dateStyle[dates] : ''}`
  const figure = `the figure in “${names[valueColumn] ?? valueColumn + 1}”, decimals after a ${numbers}`
  const columns =
    delimiter === 'none'
      ? 'One column'
      : `Columns parted by ${delimiterTitles[delimiter].toLowerCase().split(' ')[0]}`
  return [columns, hasHeader ? 'names in the first line' : 'no line of names', date, figure].join('; ')
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}

export type LookPageData = ReturnType<typeof lookPage>
