import { and, eq, isNull } from 'drizzle-orm'
import { mayManageSettings } from '#app/domain/access/accounts-policy.ts'
import type { Person } from '#app/domain/access/actor.ts'
import { invitationDays } from '#app/domain/accounts/member.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { invitations } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { InviteStaff } from './staff-form.ts'

/**
 * Opens the vendor's side to one address for 14 days. An open invitation of the same address is replaced; somebody who
 * was removed can be invited back. Refuses: not-allowed, invalid (works here already, or is a customer).
 */
export function inviteStaff(
  tx: Tx,
  person: Person,
  input: InviteStaff,
  at: Moment,
): Result<{ invitationId: string }> {
  if (!mayManageSettings(person)) return refuse('not-allowed')
  const { invitationId, email, name, staffRole, tokenHash } = input
  const known = tx.select().from(users).where(eq(users.email, email)).get()
  if (known?.kind === 'customer')
    return refuseFields({ email: 'A customer signs in with this address. Use another one' })
  if (known && !known.deactivatedAt) return refuseFields({ email: `${known.name} works here already` })
  replaceOpen(tx, email, at)
  tx.insert(invitations)
    .values({
      id: invitationId,
      email,
      name,
      staffRole,
      tokenHash,
      invitedBy: person.userId,
      invitedAt: at.now,
      expiresAt: new Date(at.now.getTime() + invitationDays * 86_400_000),
    })
    .run()
  const facts = { invitationId, inviter: person.name }
  enqueueEmail(tx, { kind: 'accounts-staff-invitation', to: email, accountId: null, facts }, at)
  const happened = { accountId: null, actorId: person.userId, invitationId, staffRole }
  recordEvent(tx, { kind: 'staff-invited', ...happened, texts: { person: name } }, at)
  return ok({ invitationId })
}

function replaceOpen(tx: Tx, email: string, at: Moment): void {
  const open = and(
    eq(invitations.email, email),
    isNull(invitations.accountId),
    isNull(invitations.usedAt),
    isNull(invitations.revokedAt),
  )
  tx.update(invitations).set({ revokedAt: at.now }).where(open).run()
}
