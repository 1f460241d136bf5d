import { expect, test } from 'vitest'
import { askForDocument } from '#app/features/reviews/documents/ask-for-document.server.ts'
import { makeDocuments } from '#app/jobs/make-documents.server.ts'
import { done } from '#tests/features/plan/plan-story.ts'
import { openDocumentStory, readDocument } from '#tests/features/reviews/documents/document-story.ts'

type DocumentStory = ReturnType<typeof openDocumentStory>

const jobOf = ({ db, dataFolder, at }: DocumentStory, signal = new AbortController().signal) => ({
  db,
  env: { baseUrl: 'http://localhost', dataFolder, mailFrom: 'Fathom <portal@fathom.example>' },
  secret: '',
  transport: null,
  clock: () => at,
  random: () => 0,
  log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  signal,
})

test('a thread of its own makes the document that waits longest', async () => {
  const story = openDocumentStory()
  const { documentId } = done(story.db, askForDocument, { as: story.maria.actor, input: story.pdf })
  await makeDocuments(jobOf(story))
  expect(readDocument(story.db, documentId)).toMatchObject({ progress: 100, tries: 1, failedAt: null })
  await makeDocuments(jobOf(story))
})

test('a process that stops has its thread give the document back', async () => {
  const story = openDocumentStory()
  const { documentId } = done(story.db, askForDocument, { as: story.maria.actor, input: story.pdf })
  await makeDocuments(jobOf(story, AbortSignal.abort()))
  expect(readDocument(story.db, documentId)).toMatchObject({ tries: 0, leasedUntil: null, failedAt: null })
  await makeDocuments(jobOf(story))
  expect(readDocument(story.db, documentId).finishedAt).not.toBeNull()
})
