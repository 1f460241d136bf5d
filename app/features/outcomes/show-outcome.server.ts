import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayEditOutcomes, mayReport } from '#app/domain/access/outcomes-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { cadenceTitles, outcomeCategoryTitles } from '#app/domain/outcomes/outcome.ts'
import { countingSeries, currentOf } from '#app/domain/outcomes/series.ts'
import type { Db } from '#db/client.server.ts'
import { measuringOf } from './measuring.server.ts'
import { findOutcomePage, listFigures, type OutcomePage } from './outcome-page-queries.server.ts'
import { worthOfOutcome } from './outcome-worth.server.ts'
import { chartOf, readGlance, startText } from './read-glance.server.ts'
import { readSeries } from './read-series.server.ts'
import type { SeriesRow } from './series-row.ts'
import { showTerms } from './show-terms.server.ts'
import { readUsage } from './usage/read-usage.server.ts'

/** Rows of the table on one page. */
const pageLength = 100
/** Figures asked about one by one; more are confirmed together, or in the table. */
const askedAtOnce = 2
const chartFrame = { width: 640, height: 264, size: 'large' } as const

export type ShowOutcome = {
  actor: PlanActor
  account: { slug: string; name: string; timeZone: string; currency: string }
  outcomeId: string
  now: Date
  /** Of the address: `do=measure`, `correct=<id>`, `dispute=<id>` and `withdraw=<id>` open a form in the page, `figure=<id>`
   * puts one figure first, `page` is the table's. */
  search: URLSearchParams
}

/** All that one outcome's page shows, or null when there is none on this account. Seven statements, eight where terms have changed. */
export function showOutcome(db: Db, { actor, account, outcomeId, now, search }: ShowOutcome) {
  const { accountId } = actor
  const page = findOutcomePage(db, { accountId, outcomeId })
  if (!page) return null
  const figures = listFigures(db, { accountId, outcomeId })
  const { outcome, customerOwnerUserId } = page
  const today = todayIn(account.timeZone, now)
  const eyes = { today, timeZone: account.timeZone }
  const series = countingSeries(figures)
  const rows = readSeries(figures, { actor, slug: account.slug, ...eyes, customerOwnerUserId, outcome })
  const current = currentOf(series)
  const glance = readGlance(outcome, current, eyes)
  const asked = askedOf(rows, search.get('figure'))
  const usage = readUsage(db, { actor, outcomeId, series })
  const paged = pageOf(rows, Number(search.get('page') ?? 1))
  return {
    slug: account.slug,
    today,
    outcome: { ...glance, categoryWord: outcome.category, category: outcomeCategoryTitles[outcome.category] },
    goal: { id: page.goal.id, title: page.goal.title },
    startText: startText(outcome, today),
    baselineOn: outcome.baselineOn,
    measuring: measuringOf(outcome, figures, today),
    chart: chartOf(outcome, series, { ...chartFrame, today, words: wordsOf(rows), usage: usage.behind }),
    facts: factsOf(page),
    usage: { shown: usage.shown, choices: usage.choices },
    ...asked,
    confirmersText:
      glance.verification === 'reported' && asked.asked.length === 0 && asked.lead === null
        ? confirmersText(page, { account: account.name, authorId: current?.authorId ?? '' })
        : '',
    opened: openedForm(rows, search),
    terms: showTerms(db, { actor, account, page, today }),
    may: { report: mayReport(actor), edit: mayEditOutcomes(actor) },
    worth: worthOfOutcome(db, { accountId, outcomeId, today, accountName: account.name, shown: paged.rows }),
    ...paged,
  }
}

export type ShownOutcome = NonNullable<ReturnType<typeof showOutcome>>

/** What the chart's reader says of each figure beside its value. */
function wordsOf(rows: readonly SeriesRow[]) {
  return new Map(rows.map(({ id, change, stateText }) => [id, { change, by: stateText }]))
}

function factsOf({ outcome, ownerName }: OutcomePage) {
  return [
    { term: 'Owner', detail: ownerName ?? 'Nobody yet' },
    { term: 'Measured', detail: cadenceTitles[outcome.cadence] },
  ]
}

/** What this reader is asked to confirm: the newest few, and all of them for the button that confirms them together. */
function askedOf(rows: readonly SeriesRow[], figureId: string | null) {
  const waiting = rows.filter((row) => row.may.confirm && row.id !== figureId)
  return {
    /** The figure a mail leads to: first on the page, or gone since; null where the address names none. */
    lead: figureId === null ? null : { row: rows.find(({ id }) => id === figureId) ?? null },
    asked: waiting.slice(0, askedAtOnce),
    waiting: waiting.length > 1 ? waiting.map(({ id, value }) => ({ id, value })) : [],
  }
}

/** Who can confirm the current figure; its author only if they approve. */
function confirmersText(
  page: OutcomePage,
  { account, authorId }: { account: string; authorId: string },
): string {
  const { ownerName, customerOwnerUserId } = page
  const isOwnerAble = ownerName && customerOwnerUserId && customerOwnerUserId !== authorId
  return isOwnerAble
    ? `${ownerName} or an approver of ${account} can confirm it.`
    : `An approver of ${account} can confirm it.`
}

/** The form the address asks for, where the reader may use it. */
function openedForm(rows: readonly SeriesRow[], search: URLSearchParams) {
  const corrected = rows.find((row) => row.id === search.get('correct') && row.may.correct)
  if (corrected) return { form: 'correct' as const, row: corrected }
  const disputed = rows.find((row) => row.id === search.get('dispute') && row.may.dispute)
  if (disputed) return { form: 'dispute' as const, row: disputed }
  const withdrawn = rows.find((row) => row.id === search.get('withdraw') && row.may.withdraw)
  if (withdrawn) return { form: 'withdraw' as const, row: withdrawn }
  return search.get('do') === 'measure' ? { form: 'measure' as const } : null
}

function pageOf(rows: readonly SeriesRow[], wished: number) {
  const last = Math.max(1, Math.ceil(rows.length / pageLength))
  const page = Number.isInteger(wished) ? Math.min(Math.max(1, wished), last) : 1
  const start = (page - 1) * pageLength
  const shown = rows.slice(start, start + pageLength)
  return { rows: shown, pages: { page, last, from: start + 1, to: start + shown.length, total: rows.length } }
}
