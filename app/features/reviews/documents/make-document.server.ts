import { setImmediate as breathe } from 'node:timers/promises'
import { and, eq, isNull } from 'drizzle-orm'
import { ok, refuse } from '#app/domain/refusal.ts'
import { documentName } from '#app/domain/reviews/document.ts'
import { attachFile } from '#app/features/files/attach-file.server.ts'
import { storeMade } from '#app/features/files/store-made.server.ts'
import type { StoredUpload } from '#app/features/files/store-upload.server.ts'
import { documents } from '#db/schema/reviews.ts'
import { write } from '#db/transaction.server.ts'
import { type DocumentRun, Interrupted } from './document-run.ts'
import { gatherReview } from './gather-review.server.ts'
import { type LeasedDocument, noteFailure, noteProgress, releaseDocument } from './lease-document.server.ts'
import { writeReviewPdf } from './pdf/write-review-pdf.server.ts'
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
  const { db, clock } = run
  const document = db.select().from(documents).where(eq(documents.id, leased.documentId)).get()
  if (!document || document.finishedAt) throw new Interrupted()
  if (document.reviewId === null) throw new Error('a document of nothing')
  const tell = teller(run, leased)
  await tell(0.02)
  const facts = gatherReview(db, document.reviewId)
  const { kind, paper } = document
  const bytes =
    kind === 'review-pptx'
      ? await writeReviewSlides(facts, { tell })
      : await writeReviewPdf(facts, { paper, now: clock().now, tell })
  const { title, heldOn } = facts.snapshot.review
  const name = documentName(kind, { account: facts.account.name, about: title, on: heldOn })
  return { document, made: { bytes, name } }
}

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
