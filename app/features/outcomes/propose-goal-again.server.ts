import { eq, sql } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { lifecycleOf } from '#app/domain/plan/goal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { goals } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { FoundOutcome } from './find-outcome.server.ts'
import { findConfirmers, findTeam } from './find-recipients.server.ts'

/**
 * New terms of an outcome ask the other side for its goal again (DOMAIN.md §2, Goal): an agreed goal, or one the
 * other side had proposed, becomes a proposal of the editor's side, and the other side is told by mail. Drafts, and
 * proposals that are the editor's side's already, stay as they are. Returns the goal as it is then.
 */
export function proposeGoalAgain(
  tx: Tx,
  actor: PlanActor,
  { goal, ...found }: FoundOutcome,
  at: Moment,
): FoundOutcome['goal'] {
  const lifecycle = lifecycleOf(goal)
  const isTheirs = lifecycle === 'proposed' && goal.proposedSide !== actor.side
  if (lifecycle !== 'agreed' && !isTheirs) return goal
  const proposed = tx
    .update(goals)
    .set({
      proposedAt: at.now,
      proposedBy: actor.userId,
      proposedSide: actor.side,
      agreedAt: null,
      agreedBy: null,
      version: sql`${goals.version} + 1`,
    })
    .where(eq(goals.id, goal.id))
    .returning()
    .get()
  const { accountId, userId: actorId } = actor
  const texts = { goal: goal.title }
  recordEvent(tx, { kind: 'goal-proposed', accountId, actorId, goalId: goal.id, texts }, at)
  tellOtherSide(tx, actor, { ...found, goal }, at)
  return proposed
}

function tellOtherSide(tx: Tx, actor: PlanActor, found: FoundOutcome, at: Moment): void {
  const { goal, account, customerOwnerUserId } = found
  const { accountId, userId: authorId } = actor
  const others =
    actor.side === 'vendor'
      ? findConfirmers(tx, { accountId, customerOwnerUserId, authorId })
      : findTeam(tx, accountId)
  const facts = {
    accountSlug: account.slug,
    account: account.name,
    goalId: goal.id,
    goal: goal.title,
    person: actor.name,
  }
  for (const { email } of others)
    enqueueEmail(tx, { kind: 'plan-goal-proposed', facts, to: email, accountId }, at)
}
