import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayWaive } from '#app/domain/access/care-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { waivers } from '#db/schema/care.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findSpell } from './find-spell.server.ts'
import type { EndWaiver } from './move-form.ts'
import { findWaiver } from './waiver-queries.server.ts'

/**
 * A lead asks for a criterion again that was let go in the present spell. A signature given under the waiver is void
 * then. Refuses: not-allowed, not-found, already-done (ended, or the spell it was for is over).
 */
export function endWaiver(
  tx: Tx,
  actor: PlanActor,
  { waiverId }: EndWaiver,
  at: Moment,
): Result<{ waiverId: string }> {
  if (!mayWaive(actor)) return refuse('not-allowed')
  const { accountId, userId: actorId } = actor
  const waiver = findWaiver(tx, { accountId, waiverId })
  if (!waiver?.grantedAt) return refuse('not-found')
  if (waiver.endedAt) return refuse('already-done', { message: 'This is asked for again already.' })
  if (waiver.spellId !== findSpell(tx, accountId)?.id)
    return refuse('already-done', {
      message: 'The plan has moved since. What was signed then stays as it was.',
    })
  tx.update(waivers).set({ endedAt: at.now, endedBy: actorId }).where(eq(waivers.id, waiverId)).run()
  const ids = { accountId, actorId, waiverId, criterion: waiver.criterion }
  recordEvent(tx, { kind: 'waiver-ended', ...ids, texts: {} }, at)
  return ok({ waiverId })
}
