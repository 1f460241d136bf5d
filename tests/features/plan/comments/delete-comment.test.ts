import { expect, test } from 'vitest'
import { ok } from '#app/domain/refusal.ts'
import { verifyHistory } from '#app/features/activity/verify-history.server.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { deleteComment } from '#app/features/plan/comments/delete-comment.server.ts'
import { editComment } from '#app/features/plan/comments/edit-comment.server.ts'
import { reactToComment } from '#app/features/plan/comments/react-to-comment.server.ts'
import { writeComment } from '#app/features/plan/comments/write-comment.server.ts'
import { vendorTextsOf } from '#app/features/plan/vendor-texts.server.ts'
import { write } from '#db/transaction.server.ts'
import { done, historyOf, may5, refused } from '../plan-story.ts'
import { openCommentStory } from './comment-story.ts'

const notFound = { code: 'not-found' as const }
const notAllowed = { code: 'not-allowed' as const }

test('what was taken back leaves its line, and its words nowhere; the history still holds', () => {
  const { db, account, vera, maria, threadId, row } = openCommentStory()
  const edit = { values: { text: 'A secret word, @Maria Oliveira' }, was: {} }
  done(db, editComment, { as: vera.actor, input: { commentId: threadId, edit } })
  done(db, reactToComment, { as: maria.actor, input: { commentId: threadId, reaction: 'seen' } })
  done(db, deleteComment, { as: vera.actor, input: { commentId: threadId }, at: may5 })
  expect(row(threadId)).toMatchObject({ text: '', deletedAt: may5.now, deletedBy: vera.user.id })
  for (const table of ['comment_versions', 'comment_mentions', 'comment_reactions'])
    expect(db.$client.prepare(`select * from ${table} where comment_id = ?`).all(threadId)).toEqual([])
  const words = db.$client.prepare('select text from event_texts').pluck().all().join('\n')
  expect(words).not.toContain('secret word')
  expect(words).not.toContain('When does the ledger')
  expect(words).toContain('On Monday')
  expect(historyOf(db, account.id).at(-1)).toMatchObject({
    kind: 'comment-deleted',
    texts: { about: 'Close the books in three days' },
  })
  expect(verifyHistory(db).broken).toEqual([])
})

test('twice is once', () => {
  const { db, account, vera, threadId } = openCommentStory()
  done(db, deleteComment, { as: vera.actor, input: { commentId: threadId } })
  const before = historyOf(db, account.id).length
  done(db, deleteComment, { as: vera.actor, input: { commentId: threadId }, at: may5 })
  expect(historyOf(db, account.id)).toHaveLength(before)
})

test('authors take back their own, leads what the vendor’s people said, and nobody else', () => {
  const { db, maria, priya, vera, greta, stranger, preview, threadId, answerId, noteId, missing } =
    openCommentStory()
  for (const [as, commentId, because] of [
    [maria.actor, threadId, notAllowed],
    [greta, threadId, notAllowed],
    [vera.actor, answerId, notAllowed],
    [preview, answerId, notAllowed],
    [vera.actor, noteId, notFound],
    [stranger.actor, threadId, notFound],
    [vera.actor, missing, notFound],
  ] as const)
    refused(db, deleteComment, { as, input: { commentId }, because })
  done(db, deleteComment, { as: greta, input: { commentId: answerId } })
  done(db, deleteComment, { as: priya.actor, input: { commentId: noteId } })
})

test('a value statement is no copy of what the vendor has taken back', () => {
  const { db, account, priya, answerId } = openCommentStory()
  expect(vendorTextsOf(db, account.id)).toContain('On Monday, @Maria Oliveira')
  done(db, deleteComment, { as: priya.actor, input: { commentId: answerId } })
  expect(vendorTextsOf(db, account.id)).not.toContain('On Monday, @Maria Oliveira')
})

test('mails repeat nothing of it: not one that waits, not one that was sent, not a weekly summary', () => {
  const { db, maria, priya, on, answerId } = openCommentStory()
  const other = {
    ...on,
    visibility: 'shared' as const,
    isSure: 'yes' as const,
    text: 'And you, @Maria Oliveira?',
  }
  done(db, writeComment, { as: priya.actor, input: other })
  const sentence = 'Priya Shah answered on Close: “On Monday, @Maria Oliveira”'
  const week = {
    account: 'Northwind',
    path: '/',
    value: '',
    waiting: [sentence],
    next: [],
    news: [sentence],
    more: 0,
  }
  const facts = { userId: maria.user.id, waiting: 1, accounts: [week], more: 0, since: '29 Apr' }
  write(db, (tx) => {
    enqueueEmail(tx, { kind: 'activity-digest', facts, to: maria.user.email, accountId: null }, may5)
    return ok(null)
  })
  const mails = () => db.$client.prepare('select facts from outbox').pluck().all().join('\n')
  expect(mails().match(/On Monday/g)).toHaveLength(3)
  done(db, deleteComment, { as: priya.actor, input: { commentId: answerId } })
  expect(mails()).not.toContain('On Monday')
  expect(mails()).toContain('And you, @Maria Oliveira?')
  expect(mails()).toContain('answered on Close: something since erased')
})
