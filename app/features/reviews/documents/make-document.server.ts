import { setImmediate as breathe } from 'node:timers/promises'
import { and, eq, isNull } from 'drizzle-orm'
import { todayIn } from '#app/domain/calendar-date.ts'
import { ok, refuse } from '#app/domain/refusal.ts'
import { documentName } from '#app/domain/reviews/document.ts'
import { attachFile } from '#app/features/files/attach-file.server.ts'
import { storeMade } from '#app/features/files/store-made.server.ts'
import type { StoredUpload } from '#app/features/files/store-upload.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { vendor } from '#db/schema/auth.ts'
import { documents } from '#db/schema/reviews.ts'
import { write } from '#db/transaction.server.ts'
import { type DocumentRun, Interrupted } from './document-run.ts'
import { gatherReview } from './gather-review.server.ts'
import { type LeasedDocument, noteFailure, noteProgress, releaseDocument } from './lease-document.server.ts'
import { writeReviewPdf } from './pdf/write-review-pdf.server.ts'
import { writeSummaryPdf } from './pdf/write-summary-pdf.server.ts'
import { writeReviewSlides } from './slides/write-review-slides.server.ts'

/**
 * Makes a leased document to its end, or until the run is stopped; then it is free for the next one at once. What goes
 * wrong is noted, so that it is tried again (three times in all), and thrown on.
 */
export async function makeDocument(run: DocumentRun, leased: LeasedDocument): Promise<void> {
  try {
    const { document, made } = await writeDocument(run, leased)
    const upload = await storeMade({ dataFolder: run.dataFolder, ...made })
    keep(run, { leased, document, upload })
  } catch (error) {
    if (error instanceof Interrupted) {
      if (run.isStopped()) releaseDocument(run.db, leased)
      return
    }
    noteFailure(run.db, leased, run.clock())
    throw error
  }
}

type Document = typeof documents.$inferSelect

async function writeDocument(run: DocumentRun, leased: LeasedDocument) {
  const document = run.db.select().from(documents).where(eq(documents.id, leased.documentId)).get()
  if (!document || document.finishedAt) throw new Interrupted()
  const tell = teller(run, leased)
  await tell(0.02)
  const made =
    document.reviewId === null
      ? await summaryOf(run, document)
      : await reviewOf(run, { ...document, reviewId: document.reviewId, tell })
  return { document, made }
}

type Tell = (share: number) => Promise<void>
type Made = { bytes: Buffer; name: string }

async function reviewOf(
  { db, clock }: DocumentRun,
  { kind, paper, reviewId, tell }: Document & { reviewId: string; tell: Tell },
): Promise<Made> {
  const facts = gatherReview(db, reviewId)
  const bytes =
    kind === 'review-pptx'
      ? await writeReviewSlides(facts, { tell })
      : await writeReviewPdf(facts, { paper, now: clock().now, tell })
  const { title, heldOn } = facts.snapshot.review
  return { bytes, name: documentName(kind, { account: facts.account.name, about: title, on: heldOn }) }
}

/** The value summary as of the day it is made, in the account's zone. */
async function summaryOf(
  { db, clock, readSummary }: DocumentRun,
  { kind, paper, accountId }: Document,
): Promise<Made> {
  const { now } = clock()
  const account = db.select().from(accounts).where(eq(accounts.id, accountId)).get()
  const today = todayIn(account?.timeZone ?? 'UTC', now)
  const facts = readSummary({ accountId, today })
  if (!facts) throw new Error('a summary of no account')
  const accent = db.select({ accent: vendor.accent }).from(vendor).get()?.accent ?? defaultAccent
  const bytes = await writeSummaryPdf(facts, { paper, accent, now })
  return { bytes, name: documentName(kind, { account: facts.accountName, about: 'Value so far', on: today }) }
}

const defaultAccent = '#2B5C4D'

/** Writes progress down where it has come on by three points or more, and lets the thread hear whether to stop. */
function teller(run: DocumentRun, leased: LeasedDocument) {
  let told = 0
  return async (share: number) => {
    await breathe()
    if (run.isStopped()) throw new Interrupted()
    const percent = Math.min(99, Math.round(share * 100))
    if (percent - told < 3 && told > 0) return
    told = percent
    if (!noteProgress(run.db, leased, { percent, at: run.clock() })) throw new Interrupted()
  }
}

type Kept = { leased: LeasedDocument; document: Document; upload: StoredUpload }

/** The row of the file and the end of the document, together; nothing when somebody else was faster. */
function keep({ db, clock }: DocumentRun, { leased, document, upload }: Kept): void {
  const at = clock()
  write(db, (tx) => {
    const { accountId, requestedBy } = document
    const fileId = attachFile(tx, { accountId, upload, visibility: 'shared', uploadedBy: requestedBy }, at)
    const ended = tx
      .update(documents)
      .set({ finishedAt: at.now, progress: 100, leasedUntil: null, fileId })
      .where(
        and(
          eq(documents.id, document.id),
          eq(documents.tries, leased.tries),
          isNull(documents.finishedAt),
          isNull(documents.failedAt),
        ),
      )
      .run()
    return ended.changes === 1 ? ok(null) : refuse('already-done')
  })
}
