import { expect, test } from 'vitest'
import { deleteComment } from '#app/features/plan/comments/delete-comment.server.ts'
import { reopenThread } from '#app/features/plan/comments/reopen-thread.server.ts'
import { resolveThread } from '#app/features/plan/comments/resolve-thread.server.ts'
import { done, historyOf, may5, refused } from '../plan-story.ts'
import { openCommentStory } from './comment-story.ts'

const notFound = { code: 'not-found' as const }

test('a thread is settled and opened again, each once, and the history says so to those who see it', () => {
  const { db, account, jonas, vera, priya, threadId, noteId, row } = openCommentStory()
  const before = historyOf(db, account.id).length
  const input = { commentId: threadId }
  done(db, reopenThread, { as: vera.actor, input })
  done(db, resolveThread, { as: jonas.actor, input, at: may5 })
  done(db, resolveThread, { as: vera.actor, input })
  expect(row(threadId)).toMatchObject({ resolvedAt: may5.now, resolvedBy: jonas.user.id })
  done(db, reopenThread, { as: vera.actor, input })
  expect(row(threadId)).toMatchObject({ resolvedAt: null, resolvedBy: null })
  done(db, resolveThread, { as: priya.actor, input: { commentId: noteId } })
  const told = historyOf(db, account.id).slice(before)
  expect(told.map(({ kind, visibility }) => [kind, visibility])).toEqual([
    ['comment-resolved', 'shared'],
    ['comment-reopened', 'shared'],
    ['comment-resolved', 'internal'],
  ])
})

test('viewers settle what they began; answers, foreign and hidden comments begin nothing', () => {
  const { db, vera, priya, stranger, preview, threadId, answerId, noteId, missing, ...story } =
    openCommentStory()
  const { maria } = story
  const notAllowed = { code: 'not-allowed' as const }
  for (const command of [resolveThread, reopenThread])
    for (const [as, commentId, because] of [
      [{ ...maria.actor, role: 'viewer' as const }, threadId, notAllowed],
      [preview, threadId, notAllowed],
      [priya.actor, answerId, notFound],
      [vera.actor, noteId, notFound],
      [stranger.actor, threadId, notFound],
      [vera.actor, missing, notFound],
    ] as const)
      refused(db, command, { as, input: { commentId }, because })
  done(db, resolveThread, { as: vera.actor, input: { commentId: threadId } })
})

test('what was taken back can be settled all the same: its answers stay', () => {
  const { db, vera, threadId, row } = openCommentStory()
  done(db, deleteComment, { as: vera.actor, input: { commentId: threadId } })
  done(db, resolveThread, { as: vera.actor, input: { commentId: threadId }, at: may5 })
  expect(row(threadId)?.resolvedAt).toEqual(may5.now)
})
