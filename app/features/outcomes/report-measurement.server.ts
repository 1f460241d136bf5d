import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayReport } from '#app/domain/access/outcomes-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import { measuredOnProblem } from '#app/domain/outcomes/measurement.ts'
import { readFigure } from '#app/domain/outcomes/units.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { attachFile } from '#app/features/files/attach-file.server.ts'
import { measurements } from '#db/schema/outcomes.ts'
import type { Tx } from '#db/transaction.server.ts'
import { askToConfirm } from './ask-to-confirm.server.ts'
import { findOutcome } from './find-outcome.server.ts'
import type { ReportMeasurement } from './measurement-form.ts'
import type { WithUpload } from './store-evidence.server.ts'

/**
 * Writes down one dated figure, unconfirmed, and asks by mail those who may confirm it. Refuses: not-allowed,
 * not-found, invalid (a date before the baseline or after today in the account's zone).
 */
export function reportMeasurement(
  tx: Tx,
  actor: PlanActor,
  input: ReportMeasurement & WithUpload,
  at: Moment,
): Result<{ measurementId: string; outcomeId: string }> {
  if (!mayReport(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  const found = findOutcome(tx, { accountId, outcomeId: input.outcomeId })
  if (!found) return refuse('not-found')
  const { outcome, account } = found
  const { measuredOn, value, note, link, upload } = input
  const today = todayIn(account.timeZone, at.now)
  const problem = measuredOnProblem(measuredOn, { baselineOn: outcome.baselineOn, today })
  if (problem) return refuseFields({ measuredOn: problem })
  const measurementId = at.newId()
  const fileId = upload && attachFile(tx, { accountId, upload, visibility: 'shared', uploadedBy: userId }, at)
  tx.insert(measurements)
    .values({
      id: measurementId,
      accountId,
      outcomeId: outcome.id,
      measuredOn,
      value,
      source: 'manual',
      note,
      link,
      fileId,
      authorId: userId,
      recordedAt: at.now,
    })
    .run()
  const ids = { measurementId, outcomeId: outcome.id, measuredOn }
  const texts = { outcome: outcome.name, value: readFigure(value, outcome) }
  recordEvent(tx, { kind: 'measurement-reported', accountId, actorId: userId, ...ids, texts }, at)
  askToConfirm(tx, actor, { found, ...ids, value }, at)
  return ok({ measurementId, outcomeId: outcome.id })
}
