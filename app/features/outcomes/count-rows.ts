import { addDays, type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import { readCut, readRowSum } from '#app/domain/outcomes/count-words.ts'
import type { LedgerRow, LedgerStanding, LedgerTerms } from '#app/domain/outcomes/ledger.ts'
import { readMoney } from '#app/domain/outcomes/money.ts'
import { readFigure } from '#app/domain/outcomes/units.ts'
import { readDate } from '#app/domain/reading.ts'
import type { FigureRow } from './outcome-page-queries.server.ts'
import type { CountedOutcome, CountingAccount } from './read-ledger.server.ts'

/** One row of the ledger, in words. Plain JSON. */
export type CountRow = {
  id: string
  /** "1 Feb 2026", and the last day that counts; the same where it is one day. */
  from: string
  to: string
  /** "31 days", "no day yet" */
  days: string
  /** "3 hours" */
  figure: string
  /** "5 hours", "−1 hour": on the baseline, positive when better. */
  improvement: string
  isWorse: boolean
  /** "5 hours × €50 an hour × 365 ÷ 7 a year × 31 ÷ 365 days" */
  sum: string
  /** To the cent; '' where it counts in neither total. */
  worth: string
  standing: LedgerStanding
  /** What its state is for: "Confirmed by Maria, 3 Mar", "Nobody has confirmed this figure". */
  why: string
  /** Why it ends before the next figure, or ''. */
  cut: string
}

type Eyes = Pick<CountingAccount, 'currency' | 'timeZone'> & { today: CalendarDate }

/** Every row of an outcome's ledger with what it is made of and why it stands as it does, newest first. */
export function readCountRows(
  outcome: CountedOutcome,
  figures: readonly FigureRow[],
  eyes: Eyes,
): CountRow[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  return (outcome.ledger?.rows ?? []).toReversed().flatMap((row) => {
    const figure = byId.get(row.measurementId)
    return figure ? [readRow(row, { outcome, figure, eyes })] : []
  })
}

type Told = { outcome: CountedOutcome; figure: FigureRow; eyes: Eyes }

function readRow(row: LedgerRow, { outcome, figure, eyes }: Told): CountRow {
  const { today, currency } = eyes
  const read = (date: CalendarDate) => readDate(date, { today })
  const last = row.days > 0 ? addDays(row.until, -1) : row.from
  return {
    id: row.measurementId,
    from: read(row.from),
    to: read(last),
    days: readDays(row.days),
    figure: readFigure(row.value, outcome),
    improvement: readFigure(row.improvement, outcome),
    isWorse: row.improvement.startsWith('-'),
    sum: readRowSum(row, { terms: outcome.terms, measure: outcome, currency }),
    worth: row.standing === 'disputed' ? '' : readMoney(row.worth, currency),
    standing: row.standing,
    why: whyOf(row, { outcome, figure, eyes }),
    cut: readCut(row, outcome.terms),
  }
}

function readDays(days: number): string {
  if (days === 0) return 'no day yet'
  return days === 1 ? '1 day' : `${days} days`
}

function whyOf(row: LedgerRow, { outcome: { terms }, figure, eyes }: Told): string {
  const on = (at: Date) => readDate(todayIn(eyes.timeZone, at), { today: eyes.today })
  if (figure.disputedAt)
    return `Disputed by ${figure.disputer}, ${on(figure.disputedAt)}. Counts in neither total.`
  const confirmed = figure.verifiedAt && `Confirmed by ${figure.verifier}, ${on(figure.verifiedAt)}`
  if (!confirmed) return 'Nobody has confirmed this figure yet.'
  return row.standing === 'verified' ? confirmed : `${confirmed}, but ${openOf(terms)}.`
}

function openOf({ isAgreed, attributionShare }: LedgerTerms): string {
  if (attributionShare === null) return 'nobody has said what share is the product’s'
  return isAgreed ? 'it does not count yet' : 'how it is counted is not agreed'
}
