import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayManageStageTeam, mayWriteHandoffNote } from '#app/domain/access/care-policy.ts'
import { planEdit } from '#app/domain/edit.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { refuseClash } from '#app/features/activity/refuse-clash.server.ts'
import { handoffs } from '#db/schema/care.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findHandoff, refuseSettled } from './find-handoff.server.ts'
import type { EditHandoff } from './handoff-form.ts'

/**
 * Saves the giver's note to whoever takes over. Refuses: not-found, not-allowed (not the giver, and no lead),
 * already-done or gone, changed-meanwhile.
 */
export function editHandoff(
  tx: Tx,
  actor: PlanActor,
  { handoffId, edit }: EditHandoff,
  at: Moment,
): Result<{ handoffId: string }> {
  if (!mayManageStageTeam(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  const handoff = findHandoff(tx, { accountId, handoffId })
  if (!handoff) return refuse('not-found')
  if (!mayWriteHandoffNote(actor, handoff)) return refuse('not-allowed')
  const settled = refuseSettled(handoff)
  if (settled) return settled
  const { changes, clashes } = planEdit({ note: handoff.note }, edit)
  // the row keeps when the note was saved, not by whom: a lead may have written in the giver's place
  if (clashes.length > 0)
    return refuseClash(tx, { clashes, editedBy: handoff.fromUserId, editedAt: handoff.noteEditedAt })
  if (changes.note === undefined) return ok({ handoffId })
  tx.update(handoffs)
    .set({ note: changes.note, noteEditedAt: at.now })
    .where(eq(handoffs.id, handoffId))
    .run()
  const ids = { accountId, actorId: userId, handoffId, stage: handoff.stage }
  recordEvent(tx, { kind: 'handoff-changed', visibility: 'internal', ...ids, texts: { fields: 'note' } }, at)
  return ok({ handoffId })
}
