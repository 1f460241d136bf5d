import { and, eq, isNull, or } from 'drizzle-orm'
import { mayKeepPerson } from '#app/domain/access/accounts-policy.ts'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayMakeOwner } from '#app/domain/access/plan-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { goals, milestones } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'
import { ownOwnerSentence } from './find-owner.server.ts'
import { findStakeholder, type Stakeholder } from './find-stakeholder.server.ts'
import type { NameSuccessor } from './stakeholder-form.ts'

type Handover = { actor: PlanActor; from: Stakeholder; to: Stakeholder; at: Moment }

/**
 * Hands everything open that a departed person owns, goals and steps, to somebody of the same side, with a line of
 * history for each. What is closed or completed keeps the name of who did it.
 * Refuses: not-allowed, not-found, invalid (has not left; the successor has left, is of the other side or the same person, or is the contributor who asks).
 */
export function nameSuccessor(
  tx: Tx,
  actor: PlanActor,
  { stakeholderId, successorId }: NameSuccessor,
  at: Moment,
): Result<{ stakeholderId: string }> {
  const { accountId, userId: actorId } = actor
  const from = findStakeholder(tx, { accountId, stakeholderId })
  const to = findStakeholder(tx, { accountId, stakeholderId: successorId })
  if (!from || !to) return refuse('not-found')
  if (!mayKeepPerson(actor, from.side)) return refuse('not-allowed')
  if (!from.departedAt) return refuse('invalid', { message: `${from.name} has not left.` })
  if (to.departedAt || to.side !== from.side || to.id === from.id)
    return refuseFields({ successorId: 'Choose somebody of the same side who is still there' })
  if (!mayMakeOwner(actor, to))
    return refuse('not-allowed', { message: ownOwnerSentence, fields: { successorId: ownOwnerSentence } })
  const texts = { person: from.name, successor: to.name }
  recordEvent(tx, { kind: 'successor-named', accountId, actorId, stakeholderId, successorId, texts }, at)
  handOverGoals(tx, { actor, from, to, at })
  handOverMilestones(tx, { actor, from, to, at })
  return ok({ stakeholderId })
}

function handOverGoals(tx: Tx, { actor: { accountId, userId: actorId }, from, to, at }: Handover): void {
  const owned = tx
    .select()
    .from(goals)
    .where(
      and(
        eq(goals.accountId, accountId),
        isNull(goals.closedAt),
        or(eq(goals.customerOwnerId, from.id), eq(goals.vendorOwnerId, from.id)),
      ),
    )
    .all()
  for (const goal of owned) {
    const field = goal.customerOwnerId === from.id ? 'customerOwnerId' : 'vendorOwnerId'
    tx.update(goals)
      .set({ [field]: to.id, version: goal.version + 1, editedAt: at.now, editedBy: actorId })
      .where(eq(goals.id, goal.id))
      .run()
    const texts = { goal: goal.title, fields: field }
    recordEvent(tx, { kind: 'goal-changed', accountId, actorId, goalId: goal.id, texts }, at)
  }
}

function handOverMilestones(tx: Tx, { actor: { accountId, userId: actorId }, from, to, at }: Handover): void {
  const owned = tx
    .select()
    .from(milestones)
    .where(
      and(
        eq(milestones.accountId, accountId),
        isNull(milestones.completedAt),
        eq(milestones.ownerId, from.id),
      ),
    )
    .all()
  for (const { id: milestoneId, title, version, visibility } of owned) {
    tx.update(milestones)
      .set({ ownerId: to.id, version: version + 1, editedAt: at.now, editedBy: actorId })
      .where(eq(milestones.id, milestoneId))
      .run()
    const texts = { milestone: title, fields: 'ownerId' }
    recordEvent(tx, { kind: 'milestone-changed', accountId, actorId, milestoneId, visibility, texts }, at)
  }
}
