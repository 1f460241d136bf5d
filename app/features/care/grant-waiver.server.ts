import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayWaive } from '#app/domain/access/care-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { waivers } from '#db/schema/care.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findWaivable, goneAlready } from './find-waivable.server.ts'
import type { GrantWaiver } from './move-form.ts'

/**
 * A lead lets a criterion of the present stage go for this spell, with a reason that both sides read and sign under;
 * asked for before or not. Refuses: not-allowed, already-done, invalid (a criterion of another stage, the last stage,
 * or the account has ended).
 */
export function grantWaiver(
  tx: Tx,
  actor: PlanActor,
  { criterion, reason }: GrantWaiver,
  at: Moment,
): Result<{ waiverId: string }> {
  if (!mayWaive(actor)) return refuse('not-allowed')
  const found = findWaivable(tx, { accountId: actor.accountId, criterion })
  if (!found.ok) return found
  const { spellId, standing } = found.value
  if (standing?.grantedAt) return goneAlready
  const { accountId, userId: actorId } = actor
  const granted = { reason, grantedAt: at.now, grantedBy: actorId }
  const waiverId = standing?.id ?? at.newId()
  if (standing) tx.update(waivers).set(granted).where(eq(waivers.id, waiverId)).run()
  else
    tx.insert(waivers)
      .values({ id: waiverId, accountId, spellId, criterion, ...granted })
      .run()
  recordEvent(tx, { kind: 'waiver-granted', accountId, actorId, waiverId, criterion, texts: { reason } }, at)
  return ok({ waiverId })
}
