import { and, asc, eq, isNull } from 'drizzle-orm'
import { mayAgreeTerms } from '#app/domain/access/outcomes-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { reactTo } from '#app/features/activity/reactions.server.ts'
import { memberships } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { outcomes, outcomeTerms } from '#db/schema/outcomes.ts'
import type { Tx } from '#db/transaction.server.ts'
import { saveAgreement } from './agree-terms.server.ts'
import { askToAgree } from './ask-to-agree.server.ts'
import { findOutcome } from './find-outcome.server.ts'

/** Called once per process. */
export function registerOutcomesReactions(): void {
  reactTo({
    name: 'outcomes: terms are agreed with the goal they belong to',
    kinds: ['goal-agreed'],
    react: (tx, { accountId, actorId, goalId }, at) => {
      if (accountId && actorId) settleTermsOf(tx, { accountId, actorId, goalId }, at)
    },
  })
}

type Agreed = { accountId: string; actorId: string; goalId: string }

/**
 * A goal is agreed with what is measured for it in view, so a member of the customer who may agree terms agrees those of
 * its outcomes too. Where it was the vendor who agreed, the customer is asked for them now.
 */
function settleTermsOf(tx: Tx, agreed: Agreed, at: Moment): void {
  for (const outcomeId of openOutcomes(tx, agreed)) {
    const found = findOutcome(tx, { accountId: agreed.accountId, outcomeId })
    if (!found) continue
    if (mayAgree(tx, agreed, found.customerOwnerUserId))
      saveAgreement(tx, found.outcome, { actorId: agreed.actorId, at })
    else askToAgree(tx, personOf(tx, agreed.actorId), found, at)
  }
}

/** The goal's outcomes whose terms nobody has agreed, in their order. */
function openOutcomes(tx: Tx, { accountId, goalId }: Agreed): string[] {
  return tx
    .select({ id: outcomes.id })
    .from(outcomes)
    .innerJoin(
      outcomeTerms,
      and(eq(outcomeTerms.outcomeId, outcomes.id), eq(outcomeTerms.number, outcomes.termsNumber)),
    )
    .where(and(eq(outcomes.accountId, accountId), eq(outcomes.goalId, goalId), isNull(outcomeTerms.agreedAt)))
    .orderBy(asc(outcomes.position), asc(outcomes.id))
    .all()
    .map(({ id }) => id)
}

function mayAgree(
  tx: Tx,
  { accountId, actorId: userId }: Agreed,
  customerOwnerUserId: string | null,
): boolean {
  const isMember = and(
    eq(memberships.accountId, accountId),
    eq(memberships.userId, userId),
    isNull(memberships.removedAt),
  )
  const member = tx.select({ role: memberships.role }).from(memberships).where(isMember).get()
  if (!member) return false
  const { name } = personOf(tx, userId)
  const actor = { side: 'customer', accountId, userId, name, role: member.role, isPreview: false } as const
  return mayAgreeTerms(actor, { customerOwnerUserId })
}

function personOf(tx: Tx, userId: string): { userId: string; name: string } {
  const person = tx.select({ name: users.name }).from(users).where(eq(users.id, userId)).get()
  return { userId, name: person?.name ?? '' }
}
