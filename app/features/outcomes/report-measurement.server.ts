import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayReport } from '#app/domain/access/outcomes-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { readFigure } from '#app/domain/outcomes/units.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { attachFile } from '#app/features/files/attach-file.server.ts'
import { measurements } from '#db/schema/outcomes.ts'
import type { Tx } from '#db/transaction.server.ts'
import { askToConfirm } from './ask-to-confirm.server.ts'
import { figureFacts, findOutcome } from './find-outcome.server.ts'
import type { ReportMeasurement } from './measurement-form.ts'
import { settleFigure } from './settle-figure.server.ts'
import type { WithUpload } from './store-evidence.server.ts'

/**
 * Writes down one dated figure, unconfirmed, and asks by mail those who may confirm it. Refuses: not-allowed,
 * not-found, invalid (a day or period that cannot be, another unit, a question not answered yet).
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
  const settled = settleFigure(tx, { found, typed: input, at })
  if (!settled.ok) return settled
  const { outcome } = found
  const { note, link, upload } = input
  const figure = { id: at.newId(), outcomeId: outcome.id, ...settled.value }
  const fileId = upload && attachFile(tx, { accountId, upload, visibility: 'shared', uploadedBy: userId }, at)
  const evidence = { source: 'manual', note, link, fileId } as const
  tx.insert(measurements)
    .values({ ...figure, ...evidence, accountId, authorId: userId, recordedAt: at.now })
    .run()
  const texts = { outcome: outcome.name, value: readFigure(figure.value, outcome) }
  recordEvent(
    tx,
    { kind: 'measurement-reported', accountId, actorId: userId, ...figureFacts(figure), texts },
    at,
  )
  askToConfirm(tx, actor, { found, figure }, at)
  return ok({ measurementId: figure.id, outcomeId: outcome.id })
}
