import { and, eq, isNull } from 'drizzle-orm'
import { mayManageMembers } from '#app/domain/access/accounts-policy.ts'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { invitationDays } from '#app/domain/accounts/member.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { invitations, memberships } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { stakeholders } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'
import { mailInvitation } from './mail-invitation.server.ts'
import type { InviteMember } from './member-form.ts'

const day = 86_400_000

/**
 * Opens the plan to one address for 14 days, and mails the way in. An open invitation of the same address is replaced.
 * Refuses: not-allowed, invalid (a member already, an address of the vendor's staff, a person who is not to be had).
 */
export function inviteMember(
  tx: Tx,
  actor: PlanActor,
  input: InviteMember,
  at: Moment,
): Result<{ invitationId: string }> {
  if (!mayManageMembers(actor)) return refuse('not-allowed')
  const problems = findProblems(tx, actor.accountId, input)
  if (Object.keys(problems).length > 0) return refuseFields(problems)
  const { invitationId, email, name, role, stakeholderId, tokenHash } = input
  const { accountId, userId: actorId } = actor
  replaceOpen(tx, { accountId, email }, at)
  tx.insert(invitations)
    .values({
      id: invitationId,
      accountId,
      email,
      name,
      role,
      stakeholderId: stakeholderId || null,
      tokenHash,
      invitedBy: actorId,
      invitedAt: at.now,
      expiresAt: new Date(at.now.getTime() + invitationDays * day),
    })
    .run()
  mailInvitation(tx, actor, { invitationId, email, role }, at)
  recordEvent(
    tx,
    { kind: 'member-invited', accountId, actorId, invitationId, role, texts: { person: name } },
    at,
  )
  return ok({ invitationId })
}

function findProblems(tx: Tx, accountId: string, input: InviteMember): Record<string, string> {
  const known = tx
    .select({ id: users.id, kind: users.kind })
    .from(users)
    .where(eq(users.email, input.email))
    .get()
  if (known?.kind === 'staff')
    return { email: 'This is a colleague of the vendor. They come in by the account’s team' }
  if (known && isMember(tx, accountId, known.id))
    return { email: 'This person has access already. Change their role below' }
  if (!input.stakeholderId) return {}
  const person = tx
    .select({ userId: stakeholders.userId })
    .from(stakeholders)
    .where(
      and(
        eq(stakeholders.id, input.stakeholderId),
        eq(stakeholders.accountId, accountId),
        eq(stakeholders.side, 'customer'),
        isNull(stakeholders.departedAt),
      ),
    )
    .get()
  if (!person) return { stakeholderId: 'Choose a person of the list' }
  const isOther = person.userId !== null && person.userId !== known?.id
  return isOther ? { stakeholderId: 'This person signs in with another address already' } : {}
}

function isMember(tx: Tx, accountId: string, userId: string): boolean {
  const live = and(
    eq(memberships.userId, userId),
    eq(memberships.accountId, accountId),
    isNull(memberships.removedAt),
  )
  return Boolean(tx.select({ id: memberships.id }).from(memberships).where(live).get())
}

function replaceOpen(tx: Tx, { accountId, email }: { accountId: string; email: string }, at: Moment): void {
  const open = and(
    eq(invitations.accountId, accountId),
    eq(invitations.email, email),
    isNull(invitations.usedAt),
    isNull(invitations.revokedAt),
  )
  tx.update(invitations).set({ revokedAt: at.now }).where(open).run()
}
