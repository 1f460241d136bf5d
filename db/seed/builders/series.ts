import { addDays, type CalendarDate } from '#app/domain/calendar-date.ts'
import type { Cadence, OutcomeCategory, OutcomeKind, OutcomeUnit } from '#app/domain/outcomes/outcome.ts'
import { addOutcome } from '#app/features/outcomes/add-outcome.server.ts'
import { addOutcomeForm } from '#app/features/outcomes/outcome-form.ts'
import { must, on } from './book.ts'
import { dayOf, monthEnds, quarterEnds, weekEnds } from './calendar.ts'
import { type Figure, type OutcomeTale, type Reporting, tellFigure } from './figures.ts'
import type { GoalTale } from './goals.ts'
import { actorOf, type Who } from './people.ts'

type Measuring = {
  day: number
  by: Who
  name: string
  category: OutcomeCategory
  unit: OutcomeUnit
  unitLabel?: string
  kind?: OutcomeKind
  cadence: Cadence
  baseline: string
  /** The target, and by when: days from today. */
  target: string
  targetDay: number
  reporter: Who
  confirmer: Who
  /** Values at the ends of the periods, oldest first; the last belongs to the period that ended last. */
  figures: (string | Figure)[]
}

/**
 * Somebody adds an outcome to a goal, and its figures are reported and confirmed period by period. Figures of the time
 * before are reported the day after it was added; the baseline is of the period before the first figure.
 */
export function tellOutcome(goal: GoalTale, measuring: Measuring): OutcomeTale {
  const { tale } = goal
  const { book } = tale
  const { day, by, name, reporter, confirmer, figures, cadence } = measuring
  const ends = periodEnds(cadence, book.today, figures.length + 1)
  const outcome: OutcomeTale = { tale, name, outcomeId: '' }
  on(book, day, [
    '10:15',
    (tx, at) => {
      const baselineOn = ends[0] ?? addDays(book.today, day)
      const form = addOutcomeForm.parse({
        goalId: goal.goalId,
        ...termsOf(measuring, book.today),
        baselineOn,
      })
      outcome.outcomeId = must(addOutcome(tx, actorOf(tale, by), form, at)).outcomeId
    },
  ])
  for (const [index, figure] of figures.entries()) {
    const measuredOn = ends[index + 1]
    if (!measuredOn) continue
    const reportDay = Math.min(-1, Math.max(dayOf(book.today, measuredOn) + 3, day + 1))
    const reporting: Reporting = { reporter, confirmer, measuredOn, reportDay, position: index }
    tellFigure(outcome, { ...reporting, figure: typeof figure === 'string' ? { value: figure } : figure })
  }
  return outcome
}

function termsOf(measuring: Measuring, today: CalendarDate) {
  const {
    name,
    category,
    unit,
    unitLabel = '',
    kind = 'level',
    cadence,
    baseline,
    target,
    targetDay,
  } = measuring
  const direction = Number(target) > Number(baseline) ? 'increase' : 'decrease'
  const values = { baselineValue: baseline, targetValue: target, targetOn: addDays(today, targetDay) }
  return { name, category, unit, unitLabel, kind, cadence, direction, ...values }
}

function periodEnds(cadence: Cadence, today: CalendarDate, count: number): CalendarDate[] {
  if (cadence === 'weekly') return weekEnds(today, count)
  return cadence === 'monthly' ? monthEnds(today, count) : quarterEnds(today, count)
}
