import { and, eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayReport } from '#app/domain/access/outcomes-policy.ts'
import { type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import { measuredOnProblem } from '#app/domain/outcomes/measurement.ts'
import { overlapping, periodProblem } from '#app/domain/outcomes/period.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { measurements } from '#db/schema/outcomes.ts'
import type { Tx } from '#db/transaction.server.ts'
import { askToConfirmSeveral } from '../bring/ask-to-confirm-several.server.ts'
import { type FoundOutcome, findOutcome } from '../find-outcome.server.ts'
import { holdsConfirmedDay, keepsItsDay } from '../holds-confirmed-day.server.ts'
import { standingFigures } from '../settle-figure.server.ts'
import type { SentFigure, SentFigures } from './api-form.ts'

type Sender = { actor: PlanActor; token: { id: string; name: string } }
type Sent = SentFigures & { outcomeId: string }

/** `kept`: a person corrected or withdrew this figure, and what they did stays. */
export type FigureAnswer = { row: number; status: 'taken' | 'corrected' | 'unchanged' | 'kept' }
type Counted = { taken: number; corrected: number; unchanged: number; kept: number; rows: FigureAnswer[] }
type Standing = typeof measurements.$inferSelect

/**
 * Takes figures that a program sends, all or none, unconfirmed, in the name of its key's maker. Sending a figure again (its
 * `externalId`, or the same days and value) changes nothing; another value under its `externalId` corrects it. Refuses:
 * not-allowed, not-found, invalid with errors by row.
 */
export function sendFigures(tx: Tx, sender: Sender, sent: Sent, at: Moment): Result<Counted> {
  const { actor, token } = sender
  if (!mayReport(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  const found = findOutcome(tx, { accountId, outcomeId: sent.outcomeId })
  if (!found) return refuse('not-found')
  const { outcome, account } = found
  const scene = { found, today: todayIn(account.timeZone, at.now), standing: standingFigures(tx, outcome.id) }
  const errors: Record<string, string> = {}
  const rows = sent.rows.map((figure, row): FigureAnswer => {
    const taken = takeFigure(tx, { figure, sender, ...scene }, at)
    if (taken.ok) return { row, status: taken.value }
    for (const [field, message] of Object.entries(taken.refusal.fields ?? {}))
      errors[`rows.${row}.${field}`] = message
    return { row, status: 'unchanged' }
  })
  if (Object.keys(errors).length > 0) return refuseFields(errors)
  const count = (status: FigureAnswer['status']) => rows.filter((one) => one.status === status).length
  const figures = count('taken') + count('corrected')
  if (figures > 0) {
    const event = { kind: 'measurements-imported', outcomeId: outcome.id, figures } as const
    recordEvent(tx, { ...event, accountId, actorId: userId, texts: { outcome: outcome.name } }, at)
    askToConfirmSeveral(tx, actor, { found, figures, reporter: `API · ${token.name}` }, at)
  }
  const [taken, corrected, unchanged, kept] = [
    count('taken'),
    count('corrected'),
    count('unchanged'),
    count('kept'),
  ]
  return ok({ taken, corrected, unchanged, kept, rows })
}

type Taking = {
  figure: SentFigure
  sender: Sender
  found: FoundOutcome
  today: CalendarDate
  standing: Standing[]
}

function takeFigure(tx: Tx, taking: Taking, at: Moment): Result<FigureAnswer['status']> {
  const { figure, found, standing } = taking
  const problem = problemOf(taking)
  if (problem) return refuseFields(problem)
  const known = figure.externalId ? findSent(tx, found.outcome.id, figure.externalId) : undefined
  if (known?.supersededAt) return ok('kept')
  const same =
    known ?? standing.find((one) => one.source === 'api' && !figure.externalId && isSame(one, figure))
  if (same && isSame(same, figure)) return ok('unchanged')
  const from = figure.periodFrom ?? null
  const isMoved = known && from === null && known.measuredOn !== figure.measuredOn
  if (isMoved && holdsConfirmedDay(tx, known)) return refuseFields({ measuredOn: keepsItsDay })
  if (from !== null && overlapping(standing, { from, to: figure.measuredOn }, known?.id))
    return refuseFields({ periodFrom: 'These days have a figure already' })
  const fresh = insertFigure(tx, taking, known, at)
  standing.push(fresh)
  return ok(known ? 'corrected' : 'taken')
}

/** Whether days fit the outcome: an amount needs its period, a level has none. */
function problemOf({ figure, found, today }: Taking): Record<string, string> | null {
  const { outcome } = found
  const { measuredOn, periodFrom } = figure
  if (outcome.kind === 'level' && periodFrom !== undefined)
    return { periodFrom: 'This outcome is a state that lasts: leave the period out' }
  if (outcome.kind === 'amount' && periodFrom === undefined)
    return { periodFrom: 'This outcome is an amount: write the first day of its period' }
  const period = periodFrom === undefined ? null : periodProblem({ from: periodFrom, to: measuredOn })
  if (period) return { periodFrom: period }
  const day = measuredOnProblem(measuredOn, { baselineOn: outcome.baselineOn, today })
  return day ? { measuredOn: day } : null
}

function findSent(tx: Tx, outcomeId: string, externalId: string): Standing | undefined {
  return tx
    .select()
    .from(measurements)
    .where(and(eq(measurements.outcomeId, outcomeId), eq(measurements.externalId, externalId)))
    .get()
}

function isSame(one: Standing, { measuredOn, periodFrom, value, note = '', link = '' }: SentFigure): boolean {
  const isDays = one.measuredOn === measuredOn && one.periodFrom === (periodFrom ?? null)
  return isDays && one.value === value && one.note === note && one.link === link
}

/** The one who corrects a figure takes over its name in the other program. */
function insertFigure(
  tx: Tx,
  { figure, sender, found, standing }: Taking,
  known: Standing | undefined,
  at: Moment,
) {
  const id = at.newId()
  if (known) {
    const dated = { supersededAt: at.now, supersededById: id }
    tx.update(measurements)
      .set({ ...dated, externalId: null })
      .where(eq(measurements.id, known.id))
      .run()
    const before = standing.find((one) => one.id === known.id)
    if (before) Object.assign(before, dated)
  }
  const { accountId, userId: authorId } = sender.actor
  const given = { ...figure, id, accountId, authorId, outcomeId: found.outcome.id, tokenId: sender.token.id }
  return tx
    .insert(measurements)
    .values({ ...given, source: 'api', recordedAt: at.now })
    .returning()
    .get()
}
