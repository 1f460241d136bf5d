import { expect, test } from 'vitest'
import { reopenThread } from '#app/features/plan/comments/reopen-thread.server.ts'
import { resolveThread } from '#app/features/plan/comments/resolve-thread.server.ts'
import { done, may5, refused } from '../plan-story.ts'
import { openCommentStory } from './comment-story.ts'

test('whoever edits the plan opens a thread again, and whoever began it; others do not', () => {
  const { db, vera, maria, jonas, threadId, row } = openCommentStory()
  const input = { commentId: threadId }
  done(db, resolveThread, { as: jonas.actor, input, at: may5 })
  const reader = { ...maria.actor, role: 'viewer' as const }
  refused(db, reopenThread, { as: reader, input, because: { code: 'not-allowed' } })
  done(db, reopenThread, { as: vera.actor, input })
  expect(row(threadId)?.resolvedAt).toBe(null)
})
