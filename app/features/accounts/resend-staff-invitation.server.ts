import { eq } from 'drizzle-orm'
import { mayManageSettings } from '#app/domain/access/accounts-policy.ts'
import type { Person } from '#app/domain/access/actor.ts'
import { invitationDays, resendAfter } from '#app/domain/accounts/member.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { invitations } from '#db/schema/accounts.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findOpenInvitation } from './find-invitation.server.ts'
import type { InvitationChoice } from './member-form.ts'

/** Mails an invitation to the vendor's side again, for 14 days from now. Refuses: not-allowed, not-found, too-many. */
export function resendStaffInvitation(
  tx: Tx,
  person: Person,
  { invitationId }: InvitationChoice,
  at: Moment,
): Result<{ invitationId: string }> {
  if (!mayManageSettings(person)) return refuse('not-allowed')
  const invitation = findOpenInvitation(tx, { accountId: null, invitationId })
  if (!invitation) return refuse('not-found')
  if (at.now.getTime() - invitation.invitedAt.getTime() < resendAfter)
    return refuse('too-many', { message: 'The mail was sent less than a minute ago. Give it a moment.' })
  const expiresAt = new Date(at.now.getTime() + invitationDays * 86_400_000)
  tx.update(invitations).set({ invitedAt: at.now, expiresAt }).where(eq(invitations.id, invitationId)).run()
  const facts = { invitationId, inviter: person.name }
  enqueueEmail(tx, { kind: 'accounts-staff-invitation', to: invitation.email, accountId: null, facts }, at)
  return ok({ invitationId })
}
