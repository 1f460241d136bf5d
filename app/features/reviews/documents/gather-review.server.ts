import { and, desc, eq, inArray, lte } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { CalendarDate } from '#app/domain/calendar-date.ts'
import type { Stage } from '#app/domain/care/stages.ts'
import { type ReviewSnapshot, readReviewSnapshot } from '#app/domain/reviews/snapshot.ts'
import { wallClock } from '#app/domain/zoned-time.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { users, vendor } from '#db/schema/auth.ts'
import { stageSpells } from '#db/schema/care.ts'
import { measurements } from '#db/schema/outcomes.ts'
import { reviewSignatures, reviews } from '#db/schema/reviews.ts'
import type { ReviewFacts, SignatureFact } from './review-facts.ts'

/** All that a document of a held review is made from. Throws for one that was not held: nobody can ask for that. */
export function gatherReview(db: Db, reviewId: string): ReviewFacts {
  const found = db
    .select({
      snapshot: reviews.snapshot,
      hash: reviews.snapshotHash,
      accountId: accounts.id,
      account: accounts.name,
      timeZone: accounts.timeZone,
    })
    .from(reviews)
    .innerJoin(accounts, eq(accounts.id, reviews.accountId))
    .where(eq(reviews.id, reviewId))
    .get()
  if (!found?.snapshot || !found.hash) throw new Error('this review was not held')
  const snapshot = readReviewSnapshot(found.snapshot)
  const { accountId, timeZone, hash } = found
  const own = db.select({ name: vendor.name, accent: vendor.accent }).from(vendor).get()
  return {
    snapshot,
    hash,
    vendor: own ?? { name: 'The vendor', accent: '#2B5C4D' },
    account: { name: found.account },
    stage: snapshot.path?.stage ?? stageOn(db, accountId, snapshot.review.heldOn),
    signatures: signaturesOf(db, reviewId, timeZone),
    confirmedBy: confirmersOf(db, snapshot),
  }
}

/** For reviews of form 1, which did not keep it: the history of stages is append-only. */
function stageOn(db: Db, accountId: string, day: CalendarDate): Stage | null {
  const spell = db
    .select({ stage: stageSpells.stage })
    .from(stageSpells)
    .where(and(eq(stageSpells.accountId, accountId), lte(stageSpells.enteredOn, day)))
    .orderBy(desc(stageSpells.enteredAt), desc(stageSpells.id))
    .limit(1)
    .get()
  return spell?.stage ?? null
}

const approver = alias(users, 'approver')

function signaturesOf(db: Db, reviewId: string, timeZone: string): SignatureFact[] {
  return db
    .select({
      side: reviewSignatures.side,
      name: users.name,
      deputyFor: approver.name,
      signedAt: reviewSignatures.signedAt,
    })
    .from(reviewSignatures)
    .innerJoin(users, eq(users.id, reviewSignatures.signedBy))
    .leftJoin(approver, eq(approver.id, reviewSignatures.deputyFor))
    .where(eq(reviewSignatures.reviewId, reviewId))
    .all()
    .map(({ signedAt, ...signature }) => ({ ...signature, on: wallClock(signedAt, timeZone).date }))
}

/** Who confirmed the figures that the review saw as confirmed: names, by the measurement's id. */
function confirmersOf(db: Db, { verifiedMeasurementIds }: ReviewSnapshot): Record<string, string> {
  const rows = db
    .select({ id: measurements.id, name: users.name })
    .from(measurements)
    .innerJoin(users, eq(users.id, measurements.verifiedBy))
    .where(inArray(measurements.id, verifiedMeasurementIds))
    .all()
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}
