import { eq } from 'drizzle-orm'
import { mayKeepPerson } from '#app/domain/access/accounts-policy.ts'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { stakeholders } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findStakeholder } from './find-stakeholder.server.ts'
import type { StakeholderChoice } from './stakeholder-form.ts'

/**
 * Takes back that somebody has left. What a successor took over meanwhile stays with the successor.
 * Refuses: not-allowed, not-found, already-done.
 */
export function returnStakeholder(
  tx: Tx,
  actor: PlanActor,
  { stakeholderId }: StakeholderChoice,
  at: Moment,
): Result<{ stakeholderId: string }> {
  const { accountId, userId: actorId } = actor
  const person = findStakeholder(tx, { accountId, stakeholderId })
  if (!person) return refuse('not-found')
  if (!mayKeepPerson(actor, person.side)) return refuse('not-allowed')
  if (!person.departedAt) return refuse('already-done')
  tx.update(stakeholders)
    .set({ departedAt: null, departedBy: null, version: person.version + 1 })
    .where(eq(stakeholders.id, stakeholderId))
    .run()
  const texts = { person: person.name }
  recordEvent(tx, { kind: 'stakeholder-returned', accountId, actorId, stakeholderId, texts }, at)
  return ok({ stakeholderId })
}
