import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findFile } from '#app/features/files/find-file.server.ts'
import { askForDocument } from '#app/features/reviews/documents/ask-for-document.server.ts'
import { documentsOf } from '#app/features/reviews/documents/document-queries.server.ts'
import type { DocumentRun } from '#app/features/reviews/documents/document-run.ts'
import { leaseDocument } from '#app/features/reviews/documents/lease-document.server.ts'
import { makeDocument } from '#app/features/reviews/documents/make-document.server.ts'
import type { Db } from '#db/client.server.ts'
import { makeSpell } from '#tests/factories/care.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { done } from '../../plan/plan-story.ts'
import { openDocumentStory, readDocument } from './document-story.ts'
import { readPdf } from './read-pdf.ts'

function asked() {
  const story = openDocumentStory()
  const { db, vera, pdf } = story
  const { documentId } = done(db, askForDocument, { as: vera.actor, input: pdf })
  return { ...story, documentId }
}

function lease(db: Db, at = momentAt('2026-05-04T10:00:00Z')) {
  const leased = leaseDocument(db, at)
  if (!leased) throw new Error('nothing waits')
  return leased
}

test('a document is made of what was frozen, stored, and handed out under a good name', async () => {
  const { db, run, documentId, vera, stranger, account, dataFolder } = asked()
  const entered = { enteredOn: '2026-02-01', enteredAt: new Date('2026-02-01T09:00:00Z') }
  makeSpell(db, account, { stage: 'align', cause: 'moved', ...entered })
  await makeDocument(run, lease(db))
  const made = readDocument(db, documentId)
  expect(made).toMatchObject({ progress: 100, tries: 1, failedAt: null, leasedUntil: null })
  const found = findFile(db, vera.actor, made.fileId ?? '')
  if (!found.ok) throw new Error('no file')
  expect(found.value).toMatchObject({
    name: 'Northwind – May review – 2026-05-04.pdf',
    type: 'application/pdf',
  })
  expect(findFile(db, stranger.actor, made.fileId ?? '').ok).toBe(false)
  const { text } = await readPdf(readFileSync(join(dataFolder, 'files', found.value.sha256)))
  for (const words of [
    'May review',
    'Fathom Systems',
    'Confirmed by Maria Oliveira',
    'Where the account stood',
    'Not signed yet',
  ])
    expect(text).toContain(words)
  expect(text).not.toContain('Secret call')
  expect(documentsOf(db, { accountId: account.id, reviewId: made.reviewId, timeZone: 'UTC' })).toEqual([
    {
      ...{ id: documentId, label: 'PDF, A4', state: 'finished', progress: 100, fileId: made.fileId },
      ...{ size: expect.stringMatching(/^\d\d KB$/), by: 'Vera Novak', when: '4 May 2026, 09:00' },
    },
  ])
})

test('slides are made of the same, and handed out as what they are', async () => {
  const { db, maria, pdf, run } = openDocumentStory()
  const input = { ...pdf, document: 'review-pptx' as const }
  const { documentId } = done(db, askForDocument, { as: maria.actor, input })
  await makeDocument(run, lease(db))
  const found = findFile(db, maria.actor, readDocument(db, documentId).fileId ?? '')
  expect(found.ok && found.value).toMatchObject({
    name: 'Northwind – May review – 2026-05-04.pptx',
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  })
})

test('the value so far is made of what outcomes know about it on the day', async () => {
  const { db, maria, run, dataFolder } = openDocumentStory()
  const input = { document: 'value-summary-pdf' as const, reviewId: null, paper: 'letter' as const }
  const { documentId } = done(db, askForDocument, { as: maria.actor, input })
  await makeDocument(run, lease(db))
  const found = findFile(db, maria.actor, readDocument(db, documentId).fileId ?? '')
  if (!found.ok) throw new Error('no file')
  expect(found.value.name).toBe('Northwind – Value so far – 2026-05-04.pdf')
  const { text } = await readPdf(readFileSync(join(dataFolder, 'files', found.value.sha256)))
  expect(text).toContain('What Fathom Systems was worth to Northwind')
})

test('what is being made belongs to one run, and its progress moves', async () => {
  const { db, run, documentId } = asked()
  const leased = lease(db)
  expect(leaseDocument(db, run.clock())).toBeNull()
  const seen: number[] = []
  const isStopped = () => {
    seen.push(readDocument(db, documentId).progress)
    return false
  }
  await makeDocument({ ...run, isStopped }, leased)
  expect(new Set(seen).size).toBeGreaterThan(4)
  expect(seen).toEqual([...seen].sort((one, other) => one - other))
})

test('a run that is stopped gives its document back as if it had never had it', async () => {
  const { db, run, documentId } = asked()
  let steps = 0
  const isStopped = () => {
    steps += 1
    return steps > 3
  }
  await makeDocument({ ...run, isStopped }, lease(db))
  expect(readDocument(db, documentId)).toMatchObject({
    tries: 0,
    progress: 0,
    leasedUntil: null,
    finishedAt: null,
  })
  await makeDocument(run, lease(db))
  expect(readDocument(db, documentId).finishedAt).toEqual(run.clock().now)
})

test('what goes wrong is tried three times, a little later each time, then given up', async () => {
  const { db, run, documentId, dataFolder } = asked()
  const dataFile = join(dataFolder, 'file')
  writeFileSync(dataFile, '')
  const times = ['2026-05-04T10:00:00Z', '2026-05-04T10:00:06Z', '2026-05-04T10:00:17Z']
  for (const [index, time] of times.entries()) {
    const at = momentAt(time)
    const failing: DocumentRun = { ...run, dataFolder: dataFile, clock: () => at }
    await expect(makeDocument(failing, lease(db, at))).rejects.toThrow('ENOTDIR')
    expect(leaseDocument(db, at)).toBeNull()
    expect(readDocument(db, documentId).tries).toBe(index + 1)
  }
  expect(readDocument(db, documentId).failedAt).toEqual(new Date('2026-05-04T10:00:17Z'))
  const rows = documentsOf(db, {
    accountId: readDocument(db, documentId).accountId,
    reviewId: readDocument(db, documentId).reviewId,
    timeZone: 'UTC',
  })
  expect(rows.map(({ state }) => state)).toEqual(['failed'])
})

test('a thread that dies three times without a word is not sent again', () => {
  const { db, documentId } = asked()
  for (const minute of ['00', '02', '04']) lease(db, momentAt(`2026-05-04T10:${minute}:00Z`))
  expect(leaseDocument(db, momentAt('2026-05-04T10:06:00Z'))).toBeNull()
  expect(readDocument(db, documentId).failedAt).toEqual(new Date('2026-05-04T10:06:00Z'))
})

test('a run whose lease has gone to another one leaves everything to it', async () => {
  const { db, run, documentId } = asked()
  const slow = lease(db)
  const other = lease(db, momentAt('2026-05-04T10:02:00Z'))
  await makeDocument(run, slow)
  expect(readDocument(db, documentId)).toMatchObject({ tries: 2, finishedAt: null })
  await makeDocument(run, other)
  expect(readDocument(db, documentId).progress).toBe(100)
})
