import { and, desc, eq, isNull } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAskForDocuments } from '#app/domain/access/reviews-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import type { DocumentKind } from '#app/domain/reviews/document.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { vendor } from '#db/schema/auth.ts'
import { documents, reviewSignatures } from '#db/schema/reviews.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findReview } from '../find-review.server.ts'
import type { AskForDocument } from './document-form.ts'

type Asked = { documentId: string; isNew: boolean }

/**
 * Has a document made in the background, of a held review or of the value so far. One that is being made already, or
 * that was made of the same frozen review with the same signatures and names, is the answer itself. Refuses: not-allowed
 * (looking in as a customer), not-found (another account's review), invalid (a review that was not held).
 */
export function askForDocument(tx: Tx, actor: PlanActor, input: AskForDocument, at: Moment): Result<Asked> {
  if (!mayAskForDocuments(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  const about = aboutOf(tx, accountId, input.reviewId)
  if (!about.ok) return about
  const wanted: Wanted = {
    accountId,
    kind: input.document,
    reviewId: input.reviewId,
    paper: input.document === 'review-pptx' ? 'a4' : input.paper,
  }
  const known = madeAlready(tx, wanted)
  if (known) return ok({ documentId: known, isNew: false })
  const documentId = at.newId()
  tx.insert(documents)
    .values({ id: documentId, ...wanted, requestedAt: at.now, requestedBy: userId })
    .run()
  const happened = { kind: 'document-asked-for' as const, accountId, actorId: userId, documentId }
  recordEvent(tx, { ...happened, document: wanted.kind, texts: { about: about.value } }, at)
  return ok({ documentId, isNew: true })
}

/** What the document is called in the history. */
function aboutOf(tx: Tx, accountId: string, reviewId: string | null): Result<string> {
  if (reviewId === null) return ok('the value so far')
  const found = findReview(tx, { accountId, reviewId })
  if (!found) return refuse('not-found')
  if (!found.review.snapshotHash) return refuse('invalid', { message: 'This review has not been held yet.' })
  return ok(found.review.title)
}

type Wanted = Pick<typeof documents.$inferInsert, 'accountId' | 'reviewId'> & {
  kind: DocumentKind
  paper: 'a4' | 'letter'
}

/** The newest such document that is on its way, or, for a frozen review, still says what a new one would. */
function madeAlready(tx: Tx, { accountId, kind, reviewId = null, paper }: Wanted): string | null {
  const newest = tx
    .select()
    .from(documents)
    .where(
      and(
        eq(documents.accountId, accountId),
        eq(documents.kind, kind),
        eq(documents.paper, paper),
        reviewId === null ? isNull(documents.reviewId) : eq(documents.reviewId, reviewId),
        isNull(documents.failedAt),
      ),
    )
    .orderBy(desc(documents.requestedAt), desc(documents.id))
    .limit(1)
    .get()
  if (!newest) return null
  if (!newest.finishedAt) return newest.id
  if (reviewId === null) return null
  return newest.requestedAt > lastChange(tx, accountId, reviewId) ? newest.id : null
}

/** When something that is printed beside the frozen text was last written: a signature, either side's name, the accent. */
function lastChange(tx: Tx, accountId: string, reviewId: string): Date {
  const signed = tx
    .select({ at: reviewSignatures.signedAt })
    .from(reviewSignatures)
    .where(eq(reviewSignatures.reviewId, reviewId))
    .all()
  const account = tx.select({ at: accounts.editedAt }).from(accounts).where(eq(accounts.id, accountId)).all()
  const own = tx.select({ at: vendor.editedAt }).from(vendor).all()
  const times = [...signed, ...account, ...own].map(({ at }) => at?.getTime() ?? 0)
  return new Date(Math.max(0, ...times))
}
