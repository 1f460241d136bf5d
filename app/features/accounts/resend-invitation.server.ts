import { eq } from 'drizzle-orm'
import { mayManageMembers } from '#app/domain/access/accounts-policy.ts'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { invitationDays, resendAfter } from '#app/domain/accounts/member.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { invitations } from '#db/schema/accounts.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findOpenInvitation } from './find-invitation.server.ts'
import { mailInvitation } from './mail-invitation.server.ts'
import type { InvitationChoice } from './member-form.ts'

/**
 * Mails an open invitation once more; it counts 14 days from now again.
 * Refuses: not-allowed, not-found, too-many (sent a minute ago).
 */
export function resendInvitation(
  tx: Tx,
  actor: PlanActor,
  { invitationId }: InvitationChoice,
  at: Moment,
): Result<{ invitationId: string }> {
  if (!mayManageMembers(actor)) return refuse('not-allowed')
  const invitation = findOpenInvitation(tx, { accountId: actor.accountId, invitationId })
  if (!invitation?.role) return refuse('not-found')
  const { email, role, invitedAt } = invitation
  if (at.now.getTime() - invitedAt.getTime() < resendAfter)
    return refuse('too-many', { message: 'The mail was sent less than a minute ago. Give it a moment.' })
  const expiresAt = new Date(at.now.getTime() + invitationDays * 86_400_000)
  tx.update(invitations).set({ invitedAt: at.now, expiresAt }).where(eq(invitations.id, invitationId)).run()
  mailInvitation(tx, actor, { invitationId, email, role }, at)
  return ok({ invitationId })
}
