import { and, eq, isNull } from 'drizzle-orm'
import { mayManageMembers } from '#app/domain/access/accounts-policy.ts'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { invitations, memberships } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findMember, isLastApprover } from './find-member.server.ts'
import type { RemoveMember } from './member-form.ts'

/**
 * Takes somebody's access away; they are out on their next request. What they wrote and own stays on the plan.
 * The customer's last approver can only be removed by the vendor's side. The value says whether it was the actor.
 * Refuses: not-allowed, not-found, invalid (the last approver).
 */
export function removeMember(
  tx: Tx,
  actor: PlanActor,
  { membershipId }: RemoveMember,
  at: Moment,
): Result<{ isSelf: boolean }> {
  if (!mayManageMembers(actor)) return refuse('not-allowed')
  const { accountId, userId: actorId } = actor
  const member = findMember(tx, { accountId, membershipId })
  if (!member) return refuse('not-found')
  if (actor.side === 'customer' && isLastApprover(tx, { accountId, role: member.role }))
    return refuse('invalid', {
      message: `${member.name} is the only approver. Make somebody else an approver first, so that your side can still confirm and agree.`,
    })
  tx.update(memberships)
    .set({ removedAt: at.now, removedBy: actorId, version: member.version + 1 })
    .where(eq(memberships.id, membershipId))
    .run()
  closeOpenInvitations(tx, { accountId, userId: member.userId }, at)
  const texts = { person: member.name }
  recordEvent(tx, { kind: 'member-removed', accountId, actorId, userId: member.userId, texts }, at)
  return ok({ isSelf: member.userId === actorId })
}

/** Nobody comes back by an invitation that was still lying in their mailbox. */
function closeOpenInvitations(
  tx: Tx,
  { accountId, userId }: { accountId: string; userId: string },
  at: Moment,
) {
  const user = tx.select({ email: users.email }).from(users).where(eq(users.id, userId)).get()
  tx.update(invitations)
    .set({ revokedAt: at.now })
    .where(
      and(
        eq(invitations.accountId, accountId),
        eq(invitations.email, user?.email ?? ''),
        isNull(invitations.usedAt),
        isNull(invitations.revokedAt),
      ),
    )
    .run()
}
