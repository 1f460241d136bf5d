import { eq } from 'drizzle-orm'
import { mayManageMembers } from '#app/domain/access/accounts-policy.ts'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { invitations } from '#db/schema/accounts.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findOpenInvitation } from './find-invitation.server.ts'
import type { InvitationChoice } from './member-form.ts'

/** Closes the door an invitation opened. Refuses: not-allowed, not-found (foreign, used or taken back already). */
export function revokeInvitation(
  tx: Tx,
  actor: PlanActor,
  { invitationId }: InvitationChoice,
  at: Moment,
): Result<{ invitationId: string }> {
  if (!mayManageMembers(actor)) return refuse('not-allowed')
  const { accountId, userId: actorId } = actor
  const invitation = findOpenInvitation(tx, { accountId, invitationId })
  if (!invitation) return refuse('not-found')
  tx.update(invitations).set({ revokedAt: at.now }).where(eq(invitations.id, invitationId)).run()
  const texts = { person: invitation.name }
  recordEvent(tx, { kind: 'invitation-revoked', accountId, actorId, invitationId, texts }, at)
  return ok({ invitationId })
}
