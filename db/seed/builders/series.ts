import { and, desc, eq, isNull } from 'drizzle-orm'
import { addDays, type CalendarDate } from '#app/domain/calendar-date.ts'
import type { Cadence, OutcomeCategory, OutcomeKind, OutcomeUnit } from '#app/domain/outcomes/outcome.ts'
import { periodOf } from '#app/domain/outcomes/period.ts'
import type { ValuationTimes, ValueNature } from '#app/domain/outcomes/valuation.ts'
import { addOutcome } from '#app/features/outcomes/add-outcome.server.ts'
import { agreeTerms } from '#app/features/outcomes/agree-terms.server.ts'
import { addOutcomeForm } from '#app/features/outcomes/outcome-form.ts'
import { setShare } from '#app/features/outcomes/set-share.server.ts'
import { setShareForm } from '#app/features/outcomes/terms-form.ts'
import { measurements } from '#db/schema/outcomes.ts'
import type { Tx } from '#db/transaction.server.ts'
import { must, on } from './book.ts'
import { dayOf, monthEnds, quarterEnds, weekEnds } from './calendar.ts'
import { type CommentPlan, tellComments } from './comments.ts'
import { type Figure, tellFigure } from './figures.ts'
import { actorOf, type Key, type Tale } from './people.ts'
import { tellUsage, type UsagePlan } from './usage.ts'

export type OutcomePlan = {
  day: number
  by: Key
  name: string
  category: OutcomeCategory
  unit: OutcomeUnit
  unitLabel?: string
  kind?: OutcomeKind
  cadence: Cadence
  baseline: string
  /** The value to reach, and by when: days from today. */
  target: { value: string; day: number }
  /** What it is worth, in the words of its form. */
  worth?: Worth
  /** What the customer says of it: the share that is the product's, and for revenue its margin. */
  share?: { by: Key; of: string; margin?: string }
  /** Who agrees its terms, where neither the goal nor a share does it: the day after it was added. */
  termsAgreed?: Key
  reporter: Key
  confirmer: Key
  /** Values at the ends of the periods, oldest first; the last belongs to the period that ended last. */
  figures: (string | Figure)[]
  /** Product usage behind its chart. */
  usage?: UsagePlan
  comments?: CommentPlan[]
  /** Beside the newest figure. */
  figureComments?: CommentPlan[]
}

/** Up to four factors as [how many, of what], then the money for one of the last. */
type Worth = {
  times?: ValuationTimes
  factors?: [string, string][]
  rate: string
  per?: string
  nature: ValueNature
}

/**
 * Somebody adds an outcome to a goal, and its figures are reported and confirmed period by period. Figures of the time
 * before are reported the day after it was added; the baseline is of the period before the first figure.
 */
export function tellOutcome(tale: Tale, goal: { goalId: string }, plan: OutcomePlan): void {
  const { today } = tale.book
  const ends = periodEnds(plan.cadence, today, plan.figures.length + 1)
  const outcome = { tale, outcomeId: '' }
  on(tale.book, plan.day, [
    '10:15',
    (tx, at) => {
      const baselineOn = ends[0] ?? addDays(today, plan.day)
      const form = addOutcomeForm.parse({ ...goal, ...termsOf(plan, today), baselineOn })
      Object.assign(outcome, must(addOutcome(tx, actorOf(tale, plan.by), form, at)))
    },
  ])
  tellTerms(outcome, plan)
  tellUsage(outcome, plan.usage)
  for (const [position, told] of plan.figures.entries()) {
    const measuredOn = ends[position + 1]
    if (!measuredOn) continue
    const reportDay = Math.min(-1, Math.max(dayOf(today, measuredOn) + 3, plan.day + 1))
    const figure = typeof told === 'string' ? { value: told } : told
    const { reporter, confirmer } = plan
    const periodFrom = plan.kind === 'amount' ? periodOf(measuredOn, plan.cadence).from : null
    tellFigure(outcome, { reporter, confirmer, measuredOn, periodFrom, reportDay, position, figure })
  }
  tellComments(tale, { subject: 'outcome', id: () => outcome.outcomeId }, plan.comments)
  const newest = (tx: Tx) => newestFigure(tx, outcome.outcomeId)
  tellComments(tale, { subject: 'measurement', id: newest }, plan.figureComments)
}

function newestFigure(tx: Tx, outcomeId: string): string {
  const figures = tx.select({ id: measurements.id }).from(measurements)
  const [newest] = figures
    .where(and(eq(measurements.outcomeId, outcomeId), isNull(measurements.supersededAt)))
    .orderBy(desc(measurements.measuredOn))
    .limit(1)
    .all()
  return newest?.id ?? ''
}

/** The customer says how much is down to the product, which agrees the terms, or only agrees them. */
function tellTerms(outcome: { tale: Tale; outcomeId: string }, plan: OutcomePlan): void {
  const { tale } = outcome
  const { share, termsAgreed } = plan
  if (share)
    on(tale.book, plan.day + 3, [
      '16:40',
      (tx, at) => {
        const said = { attributionShare: share.of, ...(share.margin ? { margin: share.margin } : {}) }
        const input = setShareForm.parse({ outcomeId: outcome.outcomeId, seen: '1', ...said })
        must(setShare(tx, actorOf(tale, share.by), input, at))
      },
    ])
  if (termsAgreed)
    on(tale.book, plan.day + 1, [
      '16:40',
      (tx, at) => {
        const input = { outcomeId: outcome.outcomeId, seen: '1' }
        must(agreeTerms(tx, actorOf(tale, termsAgreed), input, at))
      },
    ])
}

/** The valuation in the fields of its form. */
function worthFields({ times = 'monthly', factors = [], rate, per = '', nature }: Worth) {
  const counted = factors.flatMap(([amount, words], index) => [
    [`factor${index + 1}`, amount],
    [`factor${index + 1}Words`, words],
  ])
  return { ...Object.fromEntries(counted), rate, rateWords: per, times, nature }
}

function termsOf(plan: OutcomePlan, today: CalendarDate) {
  const { name, category, unit, unitLabel = '', kind = 'level', cadence, baseline, target } = plan
  const direction = Number(target.value) > Number(baseline) ? 'increase' : 'decrease'
  const values = { baselineValue: baseline, targetValue: target.value, targetOn: addDays(today, target.day) }
  const worth = plan.worth ? worthFields(plan.worth) : {}
  return { name, category, unit, unitLabel, kind, cadence, direction, ...values, ...worth }
}

function periodEnds(cadence: Cadence, today: CalendarDate, count: number): CalendarDate[] {
  if (cadence === 'weekly') return weekEnds(today, count)
  return cadence === 'monthly' ? monthEnds(today, count) : quarterEnds(today, count)
}
