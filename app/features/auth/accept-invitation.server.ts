import { and, eq, isNull } from 'drizzle-orm'
import type { MemberRole, UserKind } from '#app/domain/accounts/member.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { invitations, memberships } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findActiveUser, findUserByEmail, type User } from './find-user.server.ts'
import { type FoundInvitation, findInvitation, isOpenInvitation } from './invitation-queries.server.ts'
import { linkStakeholder } from './link-stakeholder.server.ts'

export const closedInvitationSentence = 'This invitation has been used, taken back, or is older than 14 days.'

type Accepted = {
  user: { id: string; kind: UserKind }
  accountSlug: string
  /** They were a user before: an invitation is no way into what they already have, so they sign in as always. */
  isKnown: boolean
}

/**
 * A customer comes in by their invitation, once: becomes a user if they were none, a member of the account with the
 * role they were invited to, and a person of its plan. Refuses `not-found` for a token that invites no customer,
 * `gone` when used, revoked or over, `not-allowed` when the address belongs to the vendor's staff.
 */
export function acceptInvitation(tx: Tx, { token }: { token: string }, at: Moment): Result<Accepted> {
  const found = findInvitation(tx, token)
  const { invitation, account } = found ?? {}
  if (!found || !invitation?.role || !account) return refuse('not-found')
  if (!isOpenInvitation(found, at.now)) return refuse('gone', { message: closedInvitationSentence })
  const known = findUserByEmail(tx, invitation.email)
  if (known?.kind === 'staff') {
    return refuse('not-allowed', {
      message: `${invitation.email} belongs to the vendor’s staff, who cannot be members of a customer’s plan.`,
    })
  }
  const user = known ? welcomeBack(tx, known) : makeCustomer(tx, found, at)
  const membership = { accountId: account.id, userId: user.id, role: invitation.role }
  tx.update(invitations)
    .set({ usedAt: at.now, usedBy: user.id })
    .where(eq(invitations.id, invitation.id))
    .run()
  if (joinAccount(tx, membership, at)) {
    recordEvent(
      tx,
      {
        kind: 'member-joined',
        accountId: account.id,
        actorId: user.id,
        userId: user.id,
        role: membership.role,
        texts: { person: user.name },
      },
      at,
    )
    tellInviter(tx, found, user, at)
  }
  linkStakeholder(tx, { accountId: account.id, user, wishedId: invitation.stakeholderId }, at)
  return ok({
    user: { id: user.id, kind: user.kind },
    accountSlug: account.slug,
    isKnown: known !== undefined,
  })
}

function welcomeBack(tx: Tx, user: User): User {
  if (user.deactivatedAt) tx.update(users).set({ deactivatedAt: null }).where(eq(users.id, user.id)).run()
  return user
}

function makeCustomer(tx: Tx, { invitation }: FoundInvitation, at: Moment): User {
  const { email, name } = invitation
  return tx
    .insert(users)
    .values({ id: at.newId(), kind: 'customer', email, name, createdAt: at.now })
    .returning()
    .get()
}

/** False when they are a member already: their role stays as it is. */
function joinAccount(
  tx: Tx,
  member: { accountId: string; userId: string; role: MemberRole },
  at: Moment,
): boolean {
  const { accountId, userId } = member
  const already = tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.userId, userId),
        eq(memberships.accountId, accountId),
        isNull(memberships.removedAt),
      ),
    )
    .get()
  if (already) return false
  tx.insert(memberships)
    .values({ id: at.newId(), ...member, createdAt: at.now })
    .run()
  return true
}

function tellInviter(tx: Tx, { invitation, account }: FoundInvitation, user: User, at: Moment): void {
  const inviter = invitation.invitedBy && findActiveUser(tx, invitation.invitedBy)
  if (!inviter || !account) return
  const facts = { account: account.name, accountSlug: account.slug, person: user.name }
  enqueueEmail(tx, { kind: 'accounts-joined', facts, to: inviter.email, accountId: account.id }, at)
}
