import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { stakeholders } from '#db/schema/plan.ts'
import { reviewAttendees, reviewSignatures, reviews } from '#db/schema/reviews.ts'
import type { Tx } from '#db/transaction.server.ts'

export type Review = typeof reviews.$inferSelect

/** A review of this account with the account's zone and beginning, or undefined: one of another account is not there. */
export function findReview(db: Db, { accountId, reviewId }: { accountId: string; reviewId: string }) {
  return db
    .select({ review: reviews, timeZone: accounts.timeZone, accountCreatedAt: accounts.createdAt })
    .from(reviews)
    .innerJoin(accounts, eq(accounts.id, reviews.accountId))
    .where(and(eq(reviews.id, reviewId), eq(reviews.accountId, accountId)))
    .get()
}

/** Ids of those who take part, in the form's order. */
export function attendeesOf(tx: Tx, reviewId: string): string {
  return tx
    .select({ id: reviewAttendees.stakeholderId })
    .from(reviewAttendees)
    .where(eq(reviewAttendees.reviewId, reviewId))
    .all()
    .map(({ id }) => id)
    .sort()
    .join(',')
}

/** The sides that have signed. */
export function signersOf(tx: Tx, reviewId: string) {
  return tx
    .select({ side: reviewSignatures.side })
    .from(reviewSignatures)
    .where(eq(reviewSignatures.reviewId, reviewId))
    .all()
    .map(({ side }) => side)
}

/** Whether every one of these people is on this account's plan. */
export function areOnPlan(tx: Tx, accountId: string, ids: readonly string[]): boolean {
  if (ids.length === 0) return true
  const found = tx
    .select({ id: stakeholders.id })
    .from(stakeholders)
    .where(and(eq(stakeholders.accountId, accountId), inArray(stakeholders.id, [...ids])))
    .all()
  return found.length === ids.length
}

/** Sets who takes part. */
export function saveAttendees(tx: Tx, reviewId: string, ids: readonly string[]): void {
  tx.delete(reviewAttendees).where(eq(reviewAttendees.reviewId, reviewId)).run()
  if (ids.length > 0)
    tx.insert(reviewAttendees)
      .values(ids.map((stakeholderId) => ({ reviewId, stakeholderId })))
      .run()
}
