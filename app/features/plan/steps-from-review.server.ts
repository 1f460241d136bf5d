import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Moment } from '#app/domain/moment.ts'
import { type Happened, reactTo } from '#app/features/activity/reactions.server.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { milestones } from '#db/schema/plan.ts'
import { reviewItems } from '#db/schema/reviews.ts'
import type { Tx } from '#db/transaction.server.ts'
import { comingPosition } from './milestone-place.server.ts'

/** What a review decided becomes steps of the plan, in the transaction in which it was noted as held. */
export function registerReviewSteps(): void {
  reactTo({ name: 'plan: what a review decided becomes steps', kinds: ['review-held'], react: takeUpSteps })
}

/** The review has given each decision and next step the id its step shall have. Shared, in the stage of the day. */
function takeUpSteps(tx: Tx, held: Extract<Happened, { kind: 'review-held' }>, at: Moment): void {
  const { accountId, actorId, reviewId } = held
  if (accountId === null) return
  const account = tx.select({ stage: accounts.stage }).from(accounts).where(eq(accounts.id, accountId)).get()
  if (!account) return
  const { stage } = account
  for (const { milestoneId, title, ownerId, dueOn } of decided(tx, { accountId, reviewId })) {
    if (milestoneId === null) continue
    const written = { createdAt: at.now, createdBy: actorId, editedAt: at.now, editedBy: actorId }
    const position = comingPosition(tx, { accountId, stage })
    tx.insert(milestones)
      .values({ id: milestoneId, accountId, title, stage, ownerId, dueOn, position, ...written })
      .run()
    const happened = { kind: 'milestone-added' as const, accountId, actorId, milestoneId }
    recordEvent(tx, { ...happened, texts: { milestone: title } }, at)
  }
}

function decided(tx: Tx, { accountId, reviewId }: { accountId: string; reviewId: string }) {
  return tx
    .select()
    .from(reviewItems)
    .where(
      and(
        eq(reviewItems.accountId, accountId),
        eq(reviewItems.reviewId, reviewId),
        isNotNull(reviewItems.milestoneId),
        isNull(reviewItems.removedAt),
      ),
    )
    .orderBy(asc(reviewItems.position))
    .all()
}
