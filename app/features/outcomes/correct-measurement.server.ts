import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayCorrect, mayDispute } from '#app/domain/access/outcomes-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { readFigure } from '#app/domain/outcomes/units.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { attachFile } from '#app/features/files/attach-file.server.ts'
import { measurements } from '#db/schema/outcomes.ts'
import type { Tx } from '#db/transaction.server.ts'
import { askToConfirm } from './ask-to-confirm.server.ts'
import { type FoundMeasurement, figureFacts, findMeasurement, noSuchFigure } from './find-outcome.server.ts'
import { holdsConfirmedDay, keepsItsDay } from './holds-confirmed-day.server.ts'
import type { CorrectMeasurement } from './measurement-form.ts'
import { type SettledFigure, settleFigure } from './settle-figure.server.ts'
import type { WithUpload } from './store-evidence.server.ts'

type Correction = CorrectMeasurement & WithUpload

/**
 * Puts a new figure in the place of one that stands. The old one stays, superseded; the new one is unconfirmed
 * whatever the old one was, and keeps the old one's file unless a new one comes with it. Refuses: not-allowed,
 * not-found (also when somebody else corrected it first), invalid (as for a new figure, nothing changed, or another day
 * for a confirmed level by somebody who could not have confirmed it).
 */
export function correctMeasurement(
  tx: Tx,
  actor: PlanActor,
  input: Correction,
  at: Moment,
): Result<{ measurementId: string; outcomeId: string }> {
  if (!mayCorrect(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  const found = findMeasurement(tx, { accountId, measurementId: input.measurementId })
  if (!found) return noSuchFigure
  const { outcome, measurement: before } = found
  const settled = settleFigure(tx, { found, typed: input, at, except: before.id })
  if (!settled.ok) return settled
  if (isMoved(before, settled.value) && !mayDispute(actor, found) && holdsConfirmedDay(tx, before))
    return refuseFields({ measuredOn: keepsItsDay })
  const right = { ...input, ...settled.value }
  if (isSame(before, right))
    return refuseFields({ value: 'This is the figure that stands. Change something first' })
  const measurementId = supersede(tx, actor, { found, right, at })
  const figure = { id: measurementId, outcomeId: outcome.id, ...settled.value }
  const ids = { ...figureFacts(figure), supersedesId: before.id }
  const texts = {
    outcome: outcome.name,
    value: readFigure(figure.value, outcome),
    before: readFigure(before.value, outcome),
  }
  recordEvent(tx, { kind: 'measurement-corrected', accountId, actorId: userId, ...ids, texts }, at)
  askToConfirm(tx, actor, { found, figure }, at)
  return ok({ measurementId, outcomeId: outcome.id })
}

type Right = Omit<Correction, keyof SettledFigure> & SettledFigure
type Superseding = { found: FoundMeasurement; right: Right; at: Moment }

function supersede(tx: Tx, actor: PlanActor, { found, right, at }: Superseding): string {
  const { measurement: before } = found
  const { accountId, userId } = actor
  const { measuredOn, periodFrom, value, note, link, upload } = right
  const id = at.newId()
  const fileId = upload
    ? attachFile(tx, { accountId, upload, visibility: 'shared', uploadedBy: userId }, at)
    : before.fileId
  tx.insert(measurements)
    .values({
      id,
      accountId,
      outcomeId: before.outcomeId,
      measuredOn,
      periodFrom,
      value,
      source: 'manual',
      note,
      link,
      fileId,
      authorId: userId,
      recordedAt: at.now,
    })
    .run()
  tx.update(measurements)
    .set({ supersededAt: at.now, supersededById: id })
    .where(eq(measurements.id, before.id))
    .run()
  return id
}

/** A level holds until the next one, so its day counts for the figure before it too. */
function isMoved({ measuredOn, periodFrom }: SettledFigure, to: SettledFigure): boolean {
  return periodFrom === null && measuredOn !== to.measuredOn
}

function isSame(before: FoundMeasurement['measurement'], right: Right): boolean {
  const fields = ['measuredOn', 'periodFrom', 'value', 'note', 'link'] as const
  return !right.upload && fields.every((field) => before[field] === right[field])
}
