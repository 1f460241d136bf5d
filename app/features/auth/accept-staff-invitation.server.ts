import { eq } from 'drizzle-orm'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { invitations } from '#db/schema/accounts.ts'
import type { Tx } from '#db/transaction.server.ts'
import { closedInvitationSentence } from './accept-invitation.server.ts'
import { findUserByEmail } from './find-user.server.ts'
import { findInvitation, isOpenInvitation } from './invitation-queries.server.ts'
import { replaceRecoveryCodes } from './recovery-codes.server.ts'
import { type SecondFactor, saveStaffUser } from './save-staff-user.server.ts'

type Welcome = SecondFactor & { token: string; name: string; passwordHash: string; secret: string }

export type Joined = { user: { id: string; kind: 'staff' }; setId: string }

/**
 * A staff member comes in by their invitation: with password and second factor, both set up on the page before. Somebody
 * who left and is invited again gets their user back. Refuses `not-found`, `gone`, and `not-allowed` when the address
 * belongs to a customer or to somebody who works here already.
 */
export function acceptStaffInvitation(tx: Tx, input: Welcome, at: Moment): Result<Joined> {
  const found = findInvitation(tx, input.token)
  const staffRole = found?.invitation.staffRole
  if (!found || !staffRole) return refuse('not-found')
  if (!isOpenInvitation(found, at.now)) return refuse('gone', { message: closedInvitationSentence })
  const { id, email } = found.invitation
  const known = findUserByEmail(tx, email)
  if (known && (known.kind === 'customer' || !known.deactivatedAt)) {
    return refuse('not-allowed', {
      message:
        known.kind === 'customer'
          ? `${email} is already a customer here. Ask for an invitation to another address.`
          : `${email} works here already. Sign in instead.`,
    })
  }
  const { name, passwordHash, totpSecret, totpStep } = input
  const staff = { known, email, name, staffRole, passwordHash, totpSecret, totpStep }
  const userId = saveStaffUser(tx, staff, at)
  tx.update(invitations).set({ usedAt: at.now, usedBy: userId }).where(eq(invitations.id, id)).run()
  const texts = { person: name }
  recordEvent(tx, { kind: 'staff-joined', accountId: null, actorId: userId, userId, texts }, at)
  return ok({
    user: { id: userId, kind: 'staff' },
    setId: replaceRecoveryCodes(tx, { userId, secret: input.secret }, at),
  })
}
