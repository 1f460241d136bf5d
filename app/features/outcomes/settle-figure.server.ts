import { and, eq, isNull } from 'drizzle-orm'
import { type CalendarDate, isCalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import { habitQuestion, isOutsideHabit } from '#app/domain/outcomes/habit.ts'
import { measuredOnProblem } from '#app/domain/outcomes/measurement.ts'
import { overlapping, type Period, periodProblem, readPeriod } from '#app/domain/outcomes/period.ts'
import { readValue } from '#app/domain/outcomes/read-value.ts'
import { countingSeries } from '#app/domain/outcomes/series.ts'
import { readFigure } from '#app/domain/outcomes/units.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import { measurements } from '#db/schema/outcomes.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { FoundOutcome } from './find-outcome.server.ts'
import { ownPeriod, type ReportMeasurement } from './measurement-form.ts'

export type Typed = Pick<ReportMeasurement, 'measuredOn' | 'period' | 'periodFrom' | 'value' | 'sure'>
export type SettledFigure = { measuredOn: CalendarDate; periodFrom: CalendarDate | null; value: string }

/** Everything that stands of an outcome, in no order. */
export function standingFigures(db: Db, outcomeId: string) {
  return db
    .select()
    .from(measurements)
    .where(and(eq(measurements.outcomeId, outcomeId), isNull(measurements.supersededAt)))
    .all()
}

type Settling = { found: FoundOutcome; typed: Typed; at: Moment; except?: string }

/**
 * What a typed figure means for its outcome: its day or period and its value in the outcome's unit. Refuses, at the
 * field: days that cannot be, a period that has a figure, another unit; and asks, once, at `sure`: a value far outside
 * what was measured before, days taken for 24 hours. `except` is the figure that is being corrected.
 */
export function settleFigure(tx: Tx, { found, typed, at, except }: Settling): Result<SettledFigure> {
  const { outcome, account } = found
  const today = todayIn(account.timeZone, at.now)
  const days = outcome.kind === 'amount' ? periodTyped(typed) : dayTyped(typed)
  if (!days.ok) return days
  const { field, from, to } = days.value
  const dayProblem = measuredOnProblem(to, { baselineOn: outcome.baselineOn, today })
  if (dayProblem) return refuseFields({ [field]: dayProblem })
  const standing = standingFigures(tx, outcome.id)
  const taken = from !== null && overlapping(standing, { from, to }, except)
  if (taken) return refuseFields({ [field]: takenSentence(taken, outcome) })
  const read = readValue(typed.value, outcome)
  if (!read.ok) return refuseFields({ value: read.problem })
  const figure = { measuredOn: to, periodFrom: from, value: read.value }
  const others = countingSeries(standing.filter(({ id, disputedAt }) => id !== except && disputedAt === null))
  const asked = [
    read.isAsked && `You wrote “${typed.value}”, which is read as ${read.readAs}. Is it right?`,
    isOutsideHabit(figure, others, outcome) && habitQuestion(figure, others, outcome),
  ].filter((question) => question !== false)
  if (asked.length > 0 && typed.sure !== 'yes') return ask(asked.join(' '))
  return ok(figure)
}

type Days = { field: string; from: CalendarDate | null; to: CalendarDate }

function dayTyped({ measuredOn }: Typed): Result<Days> {
  if (measuredOn === '') return refuseFields({ measuredOn: 'Fill in the day it was measured' })
  return ok({ field: 'measuredOn', from: null, to: measuredOn })
}

function periodTyped({ period = '', periodFrom = '', measuredOn }: Typed): Result<Days> {
  if (period !== '' && period !== ownPeriod) {
    const [from = '', to = ''] = period.split('/')
    const isPeriod = isCalendarDate(from) && isCalendarDate(to) && periodProblem({ from, to }) === null
    return isPeriod ? ok({ field: 'period', from, to }) : refuseFields({ period: 'Choose one of the list' })
  }
  const missing = {
    ...(periodFrom === '' && { periodFrom: 'Fill in its first day' }),
    ...(measuredOn === '' && { measuredOn: 'Fill in its last day' }),
  }
  if (Object.keys(missing).length > 0) return refuseFields(missing)
  const problem = periodProblem({ from: periodFrom, to: measuredOn })
  return problem
    ? refuseFields({ periodFrom: problem })
    : ok({ field: 'measuredOn', from: periodFrom, to: measuredOn })
}

type Taken = { measuredOn: CalendarDate; periodFrom: CalendarDate | null; value: string }

function takenSentence({ measuredOn, periodFrom, value }: Taken, outcome: FoundOutcome['outcome']): string {
  const period: Period = { from: periodFrom ?? measuredOn, to: measuredOn }
  return `${capital(readPeriod(period))} has a figure already, ${readFigure(value, outcome)}. Correct that one, or choose other days`
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}

function ask(question: string) {
  return refuse('invalid', {
    message: 'One question before this goes in. Nothing you typed is lost.',
    fields: { sure: question },
  })
}
