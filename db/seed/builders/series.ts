import { addDays, type CalendarDate } from '#app/domain/calendar-date.ts'
import type { Cadence, OutcomeCategory, OutcomeKind, OutcomeUnit } from '#app/domain/outcomes/outcome.ts'
import { periodOf } from '#app/domain/outcomes/period.ts'
import { addOutcome } from '#app/features/outcomes/add-outcome.server.ts'
import { addOutcomeForm } from '#app/features/outcomes/outcome-form.ts'
import { must, on } from './book.ts'
import { dayOf, monthEnds, quarterEnds, weekEnds } from './calendar.ts'
import { type Figure, tellFigure } from './figures.ts'
import { actorOf, type Key, type Tale } from './people.ts'
import { type CommentPlan, tellComments } from './words.ts'

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
  reporter: Key
  confirmer: Key
  /** Values at the ends of the periods, oldest first; the last belongs to the period that ended last. */
  figures: (string | Figure)[]
  comments?: CommentPlan[]
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
}

function termsOf(plan: OutcomePlan, today: CalendarDate) {
  const { name, category, unit, unitLabel = '', kind = 'level', cadence, baseline, target } = plan
  const direction = Number(target.value) > Number(baseline) ? 'increase' : 'decrease'
  const values = { baselineValue: baseline, targetValue: target.value, targetOn: addDays(today, target.day) }
  return { name, category, unit, unitLabel, kind, cadence, direction, ...values }
}

function periodEnds(cadence: Cadence, today: CalendarDate, count: number): CalendarDate[] {
  if (cadence === 'weekly') return weekEnds(today, count)
  return cadence === 'monthly' ? monthEnds(today, count) : quarterEnds(today, count)
}
