import { and, eq, isNull, ne, or, sql } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { accounts, memberships, teamMembers } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { goals, stakeholders } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'

/**
 * Mails a proposed goal to those of the other side who may agree it: the account's approvers and the goal's customer
 * owner, or the vendor's team.
 */
export function tellOtherSide(tx: Tx, actor: PlanActor, goalId: string, at: Moment): void {
  const { accountId } = actor
  const goal = tx
    .select({ title: goals.title, account: accounts.name, accountSlug: accounts.slug })
    .from(goals)
    .innerJoin(accounts, eq(accounts.id, goals.accountId))
    .where(and(eq(goals.id, goalId), eq(goals.accountId, accountId)))
    .get()
  if (!goal) return
  const { title, account, accountSlug } = goal
  const facts = { account, accountSlug, goalId, goal: title, person: actor.name }
  const readers =
    actor.side === 'vendor' ? customersWhoMayAgree(tx, accountId, goalId) : teamOf(tx, accountId)
  for (const { email } of readers)
    enqueueEmail(tx, { kind: 'plan-goal-proposed', facts, to: email, accountId }, at)
}

/** The account's approvers and the goal's customer owner, unless they only read. */
export function customersWhoMayAgree(tx: Tx, accountId: string, goalId: string) {
  const ownerUserId = sql`(select ${stakeholders.userId} from ${stakeholders}
    join ${goals} on ${goals.customerOwnerId} = ${stakeholders.id} where ${goals.id} = ${goalId})`
  return tx
    .select({ userId: users.id, email: users.email })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.accountId, accountId),
        isNull(memberships.removedAt),
        isNull(users.deactivatedAt),
        or(
          eq(memberships.role, 'approver'),
          and(ne(memberships.role, 'viewer'), eq(memberships.userId, ownerUserId)),
        ),
      ),
    )
    .orderBy(users.email)
    .all()
}

/** The vendor's people who look after the account now. */
export function teamOf(tx: Tx, accountId: string) {
  return tx
    .select({ userId: users.id, email: users.email })
    .from(teamMembers)
    .innerJoin(users, eq(users.id, teamMembers.userId))
    .where(
      and(eq(teamMembers.accountId, accountId), isNull(teamMembers.removedAt), isNull(users.deactivatedAt)),
    )
    .orderBy(users.email)
    .all()
}
