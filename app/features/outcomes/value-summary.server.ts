import { type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import { groupBy } from '#app/domain/group-by.ts'
import type { LedgerSummary } from '#app/domain/outcomes/ledger-summary.ts'
import { readMoney, readWholeMoney } from '#app/domain/outcomes/money.ts'
import { outcomeCategoryTitles } from '#app/domain/outcomes/outcome.ts'
import { type ValueNature, valueNatures, valueNatureTitles } from '#app/domain/outcomes/valuation.ts'
import { readFullDate } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { type ConfirmedFigure, confirmedFiguresOf } from './confirmed-figures.server.ts'
import { type CountedOutcome, ledgersOfAccount } from './read-ledger.server.ts'
import { type SummaryGoal, summaryGoals } from './summary-goals.ts'
import { summarySource } from './summary-source.server.ts'
import { valueMethod } from './value-method.ts'
import { summarizeOutcomes } from './work-out-value.server.ts'

/** So many goals and people stand on one sheet of paper, A4 or Letter; the rest is told in a sentence. */
const goalsAtMost = 6
const confirmersAtMost = 4

/**
 * What a customer's sponsor can forward: confirmed figures only, in words ready to be set, on a page or in a PDF.
 * Plain JSON.
 */
export type ValueSummary = {
  vendorName: string
  /** Whether the vendor has a picture to stand in the letterhead; the cairn stands there where not. */
  hasLogo: boolean
  accountName: string
  /** What the plan is about, in the customer's words: "Close the books in three days, not ten." May be ''. */
  headline: string
  /** "29 November 2026", and the first day that counts or ''. */
  asOf: string
  since: string
  /** Confirmed worth, cash before capacity; empty while nothing is. */
  figures: { nature: ValueNature; title: string; whole: string; exact: string }[]
  /** "Time saved" and its confirmed worth to the cent. */
  categories: { title: string; nature: ValueNature; natureTitle: string; exact: string }[]
  goals: SummaryGoal[]
  /** "And 4 more goals, with €12,300 of cash confirmed.", or ''. */
  more: string
  /** "Maria Oliveira, CFO: 18 figures, the last on 3 May 2026." */
  confirmers: string[]
  /** How it is counted, a sentence or two each: the footnote. */
  method: string[]
}

/** The summary of an account as of its `today`; null for an account that is missing. Four statements. */
export function valueSummaryOf(
  db: Db,
  asked: { accountId: string; today: CalendarDate },
): ValueSummary | null {
  const found = ledgersOfAccount(db, asked)
  const source = summarySource(db, asked.accountId)
  if (!found || !source) return null
  const { account, outcomes } = found
  const figures = confirmedFiguresOf(db, asked.accountId)
  const { summary } = summarizeOutcomes(outcomes)
  const goals = summaryGoals(outcomes, figures, account)
  return {
    ...source,
    asOf: readFullDate(account.until),
    since: sinceOf(outcomes),
    ...readTotals(summary, account.currency),
    goals: goals.slice(0, goalsAtMost),
    more: readMore(goals.slice(goalsAtMost), account.currency),
    confirmers: readConfirmers(figures, account.timeZone),
    method: valueMethod(source.accountName),
  }
}

function readTotals(summary: LedgerSummary, currency: string): Pick<ValueSummary, 'figures' | 'categories'> {
  const worth = valueNatures.map((nature) => ({ nature, title: valueNatureTitles[nature] }))
  return {
    figures: worth.flatMap(({ nature, title }) => {
      const { verified } = summary[nature]
      if (verified === 0) return []
      return [
        { nature, title, whole: readWholeMoney(verified, currency), exact: readMoney(verified, currency) },
      ]
    }),
    categories: worth.flatMap(({ nature, title: natureTitle }) =>
      summary.categories.flatMap(({ category, [nature]: { verified } }) => {
        if (verified === 0) return []
        const title = outcomeCategoryTitles[category]
        return [{ title, nature, natureTitle, exact: readMoney(verified, currency) }]
      }),
    ),
  }
}

/** The first day of the first row that is confirmed. */
function sinceOf(outcomes: readonly CountedOutcome[]): string {
  const days = outcomes.flatMap(({ ledger }) =>
    (ledger?.rows ?? []).filter(({ standing }) => standing === 'verified').map(({ from }) => from),
  )
  const first = days.sort().at(0)
  return first ? readFullDate(first) : ''
}

function readMore(goals: readonly SummaryGoal[], currency: string): string {
  if (goals.length === 0) return ''
  const worth = valueNatures.flatMap((nature) => {
    const lines = goals.flatMap((goal) => goal.worth.filter((line) => line.nature === nature))
    const minor = lines.reduce((sum, line) => sum + line.minor, 0)
    return minor === 0 ? [] : [`${readWholeMoney(minor, currency)} of ${nature}`]
  })
  const many = goals.length === 1 ? 'And 1 more goal' : `And ${goals.length} more goals`
  return worth.length > 0 ? `${many}, with ${worth.join(' and ')} confirmed.` : `${many}.`
}

function readConfirmers(figures: readonly ConfirmedFigure[], timeZone: string): string[] {
  const byPerson = groupBy(figures, ({ verifier, verifierTitle }) =>
    [verifier, verifierTitle].filter(Boolean).join(', '),
  )
  const people = [...byPerson].sort(([, one], [, other]) => other.length - one.length)
  const others = people.slice(confirmersAtMost)
  return [
    ...people.slice(0, confirmersAtMost).map(([person, own]) => readConfirmer(person, own, timeZone)),
    ...(others.length > 0 ? [`And ${others.length} more`] : []),
  ]
}

function readConfirmer(person: string, own: readonly ConfirmedFigure[], timeZone: string): string {
  const last = own.reduce((latest, { verifiedAt }) => Math.max(latest, verifiedAt), 0)
  const on = readFullDate(todayIn(timeZone, new Date(last)))
  return own.length === 1
    ? `${person}: 1 figure, on ${on}`
    : `${person}: ${own.length} figures, the last on ${on}`
}
