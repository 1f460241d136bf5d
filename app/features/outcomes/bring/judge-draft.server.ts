import { todayIn } from '#app/domain/calendar-date.ts'
import { readFigureTable } from '#app/domain/outcomes/bring/figure-table.ts'
import { type JudgedRow, judgeFigures } from '#app/domain/outcomes/bring/judge-figures.ts'
import { readFigureRows } from '#app/domain/outcomes/bring/read-figure-rows.ts'
import { countingSeries } from '#app/domain/outcomes/series.ts'
import type { Db } from '#db/client.server.ts'
import type { FoundOutcome } from '../find-outcome.server.ts'
import { standingFigures } from '../settle-figure.server.ts'
import type { FigureDraft } from './find-draft.server.ts'

const none: JudgedRow[] = []

/** Waiting figures read and laid beside what stands now; a table of null where nothing can be read in them. */
export function judgeDraft(db: Db, draft: FigureDraft, { outcome, account }: FoundOutcome, now: Date) {
  const table = readFigureTable(draft.content, draft.reading)
  if (!table) return { table: null, rows: none, counts: countsOf(none) }
  const measured = { kind: outcome.kind, cadence: outcome.cadence, measure: outcome }
  const read = readFigureRows(table, measured, draft.reading.startsOn || outcome.baselineOn)
  const standing = countingSeries(standingFigures(db, outcome.id)).map(
    ({ verifiedAt, disputedAt, ...figure }) => ({
      ...figure,
      isVerified: verifiedAt !== null && disputedAt === null,
      isDisputed: disputedAt !== null,
    }),
  )
  const rows = judgeFigures(read, { ...outcome, today: todayIn(account.timeZone, now), standing })
  return { table, rows, counts: countsOf(rows) }
}

export type DraftCounts = ReturnType<typeof countsOf>

function countsOf(rows: readonly JudgedRow[]) {
  const count = (verdict: JudgedRow['verdict']) => rows.filter((row) => row.verdict === verdict).length
  const asked = rows.filter(isAskedAbout)
  return {
    fresh: count('new'),
    same: count('same'),
    clash: count('clash'),
    problem: count('problem'),
    /** Questions among new ones, and among those that clash. */
    askedFresh: asked.filter(({ verdict }) => verdict === 'new').length,
    askedClash: asked.filter(({ verdict }) => verdict === 'clash').length,
  }
}

/** What the page shows in one text, for `seen`: how many lines become what, under which terms they were read. */
export function seenOf({ fresh, same, clash, problem }: DraftCounts, outcome: { termsNumber: number }) {
  return [fresh, same, clash, problem, outcome.termsNumber].join(' ')
}

/** Whether a line that would come in asks something: an unusual value, a day taken for 24 hours. */
export function isAskedAbout(row: JudgedRow): boolean {
  return (row.verdict === 'new' || row.verdict === 'clash') && (row.isUnusual || row.asks !== '')
}
