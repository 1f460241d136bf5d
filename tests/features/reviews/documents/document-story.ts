import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { onTestFinished } from 'vitest'
import { valueSummaryOf } from '#app/features/outcomes/value-summary.server.ts'
import type { DocumentRun } from '#app/features/reviews/documents/document-run.ts'
import { holdReview } from '#app/features/reviews/hold-review.server.ts'
import type { Db } from '#db/client.server.ts'
import { vendor } from '#db/schema/auth.ts'
import { documents } from '#db/schema/reviews.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { done } from '../../plan/plan-story.ts'
import { openReviewStory } from '../review-story.ts'

/** The review of 4 May, held, on a portal with a data folder of its own. */
export function openDocumentStory() {
  const story = openReviewStory()
  const { db, priya, reviewId } = story
  const createdAt = new Date('2026-01-05T09:00:00Z')
  db.insert(vendor)
    .values({ name: 'Fathom Systems', timeZone: 'Europe/Berlin', currency: 'EUR', createdAt })
    .run()
  done(db, holdReview, { as: priya.actor, input: { reviewId, heldOn: '2026-05-04' } })
  const pdf = { document: 'review-pdf' as const, reviewId, paper: 'a4' as const }
  const dataFolder = mkdtempSync(join(tmpdir(), 'cairn-documents-'))
  onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }))
  const at = momentAt('2026-05-04T10:00:00Z')
  const run: DocumentRun = {
    db,
    dataFolder,
    clock: () => at,
    isStopped: () => false,
    readSummary: (asked) => valueSummaryOf(db, asked),
  }
  return { ...story, pdf, dataFolder, run, at }
}

export function readDocument(db: Db, documentId: string) {
  const found = db.select().from(documents).where(eq(documents.id, documentId)).get()
  if (!found) throw new Error('no such document')
  return found
}
