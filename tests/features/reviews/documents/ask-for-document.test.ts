import { expect, test } from 'vitest'
import { askForDocument } from '#app/features/reviews/documents/ask-for-document.server.ts'
import { leaseDocument } from '#app/features/reviews/documents/lease-document.server.ts'
import { makeDocument } from '#app/features/reviews/documents/make-document.server.ts'
import { scheduleReview } from '#app/features/reviews/schedule-review.server.ts'
import { signReview } from '#app/features/reviews/sign-review.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { done, historyOf, refused } from '../../plan/plan-story.ts'
import { readReview } from '../review-story.ts'
import { openDocumentStory, readDocument } from './document-story.ts'

test('everybody with a place on the account may have a held review made into a document, and the history says so', () => {
  const { db, account, vera, pdf, reviewId, at } = openDocumentStory()
  const { documentId, isNew } = done(db, askForDocument, { as: vera.actor, input: pdf, at })
  expect(isNew).toBe(true)
  expect(readDocument(db, documentId)).toMatchObject({
    ...{ accountId: account.id, kind: 'review-pdf', reviewId, paper: 'a4', requestedBy: vera.user.id },
    ...{ tries: 0, progress: 0, finishedAt: null, failedAt: null, fileId: null },
  })
  expect(historyOf(db, account.id).at(-1)).toMatchObject({
    ...{ kind: 'document-asked-for', actor: vera.user.id, visibility: 'shared' },
    ...{ facts: { documentId, document: 'review-pdf' }, texts: { about: 'May review' } },
  })
})

test('a second press is answered with the document that is on its way', () => {
  const { db, maria, priya, pdf } = openDocumentStory()
  const { documentId } = done(db, askForDocument, { as: maria.actor, input: pdf })
  expect(done(db, askForDocument, { as: priya.actor, input: pdf })).toEqual({ documentId, isNew: false })
  expect(done(db, askForDocument, { as: maria.actor, input: { ...pdf, paper: 'letter' } }).isNew).toBe(true)
})

test('a made one is the answer until a signature makes it old', async () => {
  const { db, maria, pdf, run, reviewId } = openDocumentStory()
  const asked = momentAt('2026-05-04T09:30:00Z')
  const { documentId } = done(db, askForDocument, { as: maria.actor, input: pdf, at: asked })
  await makeDocument(run, { documentId, tries: leaseDocument(db, run.clock())?.tries ?? 0 })
  expect(readDocument(db, documentId).progress).toBe(100)
  const later = momentAt('2026-05-05T08:00:00Z')
  expect(done(db, askForDocument, { as: maria.actor, input: pdf, at: later })).toEqual({
    documentId,
    isNew: false,
  })
  const seen = readReview(db, reviewId).snapshotHash ?? ''
  done(db, signReview, { as: maria.actor, input: { reviewId, seen }, at: later })
  const again = done(db, askForDocument, {
    as: maria.actor,
    input: pdf,
    at: momentAt('2026-05-05T09:00:00Z'),
  })
  expect(again).toEqual({ documentId: again.documentId, isNew: true })
  expect(again.documentId).not.toBe(documentId)
})

test('the value so far is made anew each time, for it changes by the day', () => {
  const { db, maria, account } = openDocumentStory()
  const input = { document: 'value-summary-pdf' as const, reviewId: null, paper: 'letter' as const }
  const { documentId } = done(db, askForDocument, { as: maria.actor, input })
  expect(done(db, askForDocument, { as: maria.actor, input }).isNew).toBe(false)
  db.$client.prepare('update documents set finished_at = 1').run()
  expect(done(db, askForDocument, { as: maria.actor, input }).documentId).not.toBe(documentId)
  expect(historyOf(db, account.id).at(-1)?.texts).toEqual({ about: 'the value so far' })
})

test('only what was held, only here, and not while looking in', () => {
  const { db, maria, preview, stranger, planned, pdf } = openDocumentStory()
  refused(db, askForDocument, { as: preview, input: pdf, because: { code: 'not-allowed' } })
  refused(db, askForDocument, { as: stranger.actor, input: pdf, because: { code: 'not-found' } })
  const { reviewId } = done(db, scheduleReview, { as: maria.actor, input: planned })
  const because = { code: 'invalid' as const, message: 'This review has not been held yet.' }
  refused(db, askForDocument, { as: maria.actor, input: { ...pdf, reviewId }, because })
})
