import { eq } from 'drizzle-orm'
import { mayManageSettings } from '#app/domain/access/accounts-policy.ts'
import type { Person } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { invitations } from '#db/schema/accounts.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findOpenInvitation } from './find-invitation.server.ts'
import type { InvitationChoice } from './member-form.ts'

/** Takes an invitation to the vendor's side back. Refuses: not-allowed, not-found. */
export function revokeStaffInvitation(
  tx: Tx,
  person: Person,
  { invitationId }: InvitationChoice,
  at: Moment,
): Result<{ invitationId: string }> {
  if (!mayManageSettings(person)) return refuse('not-allowed')
  const invitation = findOpenInvitation(tx, { accountId: null, invitationId })
  if (!invitation) return refuse('not-found')
  tx.update(invitations).set({ revokedAt: at.now }).where(eq(invitations.id, invitationId)).run()
  const happened = { accountId: null, actorId: person.userId, invitationId }
  recordEvent(tx, { kind: 'invitation-revoked', ...happened, texts: { person: invitation.name } }, at)
  return ok({ invitationId })
}
