import { eq } from 'drizzle-orm'
import { mayManageMembers } from '#app/domain/access/accounts-policy.ts'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { type MemberRole, memberRoleFacts } from '#app/domain/accounts/member.ts'
import { planEdit } from '#app/domain/edit.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { memberships } from '#db/schema/accounts.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findMember, isLastApprover } from './find-member.server.ts'
import type { ChangeMemberRole } from './member-form.ts'

/**
 * Gives a member another role. The customer's last approver keeps theirs unless the vendor's side changes it.
 * Refuses: not-allowed, not-found, changed-meanwhile, invalid (the last approver).
 */
export function changeMemberRole(
  tx: Tx,
  actor: PlanActor,
  { membershipId, edit }: ChangeMemberRole,
  at: Moment,
): Result<{ membershipId: string }> {
  if (!mayManageMembers(actor)) return refuse('not-allowed')
  const { accountId, userId: actorId } = actor
  const member = findMember(tx, { accountId, membershipId })
  if (!member) return refuse('not-found')
  const { changes, clashes } = planEdit<'role'>({ role: member.role }, edit)
  if (clashes.length > 0)
    return refuse('changed-meanwhile', { clashes: clashes.map((clash) => inWords(clash, at)) })
  const role = changes.role as MemberRole | undefined
  if (!role) return ok({ membershipId })
  if (actor.side === 'customer' && isLastApprover(tx, { accountId, role: member.role }))
    return refuseFields({ role: `${member.name} is the only approver. Make somebody else an approver first` })
  tx.update(memberships)
    .set({ role, version: member.version + 1 })
    .where(eq(memberships.id, membershipId))
    .run()
  const texts = { person: member.name }
  recordEvent(tx, { kind: 'member-role-changed', accountId, actorId, userId: member.userId, role, texts }, at)
  return ok({ membershipId })
}

/** A membership does not say who changed it last; the history does. */
function inWords(clash: { field: 'role'; theirs: string; yours: string }, at: Moment) {
  const read = (role: string) => memberRoleFacts[role as MemberRole]?.title ?? role
  const reads = { theirs: read(clash.theirs), yours: read(clash.yours) }
  return { ...clash, reads, by: 'Somebody else', at: at.now.toISOString() }
}
