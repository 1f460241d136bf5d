import { expect, test } from 'vitest'
import { commentCounts } from '#app/features/plan/comments/comments-queries.server.ts'
import { conversationAbout, conversationWithin } from '#app/features/plan/comments/conversation.server.ts'
import { deleteComment } from '#app/features/plan/comments/delete-comment.server.ts'
import { offeredPeople } from '#app/features/plan/comments/offered-people.server.ts'
import { reactToComment } from '#app/features/plan/comments/react-to-comment.server.ts'
import { resolveThread } from '#app/features/plan/comments/resolve-thread.server.ts'
import { writeComment } from '#app/features/plan/comments/write-comment.server.ts'
import { makeReviewItem } from '#tests/factories/comments.ts'
import { done } from '../plan-story.ts'
import { openCommentStory } from './comment-story.ts'

test('each reader gets the threads they may see, with what they may do', () => {
  const { db, account, on, vera, priya, stranger, preview, threadId, answerId, noteId } = openCommentStory()
  done(db, reactToComment, { as: vera.actor, input: { commentId: answerId, reaction: 'thanks' } })
  done(db, resolveThread, { as: vera.actor, input: { commentId: threadId } })
  const seen = (actor: typeof vera.actor | typeof priya.actor) =>
    conversationAbout(db, { actor, account, ...on })
  const [thread] = seen(vera.actor)?.threads ?? []
  expect(seen(vera.actor)?.threads.map(({ id }) => id)).toEqual([threadId])
  expect(thread).toMatchObject({ settled: { by: 'Vera Novak' }, may: { edit: true, remove: true } })
  const [answer] = thread?.answers ?? []
  expect(answer?.parts.filter(({ isName }) => isName)).toEqual([{ text: '@Maria Oliveira', isName: true }])
  expect(answer?.reactions).toEqual([{ reaction: 'thanks', names: ['you'], isMine: true }])
  expect(answer).toMatchObject({ text: '', may: { edit: false, remove: false }, side: 'vendor' })
  expect(seen(priya.actor)?.threads.map(({ id }) => id)).toEqual([threadId, noteId])
  expect(seen(preview)).toMatchObject({ count: 2, may: { comment: false, commentInternally: false } })
  expect(conversationAbout(db, { actor: stranger.actor, account, ...on })).toBe(null)
})

test('what was taken back is told, and not counted', () => {
  const { db, account, on, vera, greta, priya, threadId, answerId } = openCommentStory()
  done(db, deleteComment, { as: vera.actor, input: { commentId: threadId } })
  done(db, deleteComment, { as: greta, input: { commentId: answerId } })
  const [thread] = conversationAbout(db, { actor: vera.actor, account, ...on })?.threads ?? []
  expect(thread).toMatchObject({ takenBack: 'Vera Novak took back a comment', parts: [], earlier: [] })
  expect(thread?.answers[0]?.takenBack).toBe('Greta Sandberg took back a comment of Priya Shah')
  const wish = { subject: 'goal' as const, ids: [on.subjectId] }
  expect(commentCounts(db, vera.actor, wish)).toEqual({})
  expect(commentCounts(db, priya.actor, wish)).toEqual({ [on.subjectId]: 1 })
})

test('a thing without a page of its own is talked about on the page of what holds it, and on no other', () => {
  const { db, account, vera } = openCommentStory()
  const item = makeReviewItem(db, account)
  const input = {
    subject: 'review_item' as const,
    subjectId: item.id,
    visibility: 'shared' as const,
    text: 'Why?',
  }
  done(db, writeComment, { as: vera.actor, input })
  const within = (review: string, search: string | null) =>
    conversationWithin(db, { actor: vera.actor, account, on: 'review_item', within: review, search })
  expect(within(item.reviewId, item.id)).toMatchObject({ about: 'The rollout in Porto', count: 1 })
  expect(within(item.reviewId, null)).toBe(null)
  expect(within(item.id, item.id)).toBe(null)
  expect(within(item.reviewId, 'x')).toBe(null)
})

test('offered are those who would be told, by name, without oneself', () => {
  const { db, maria, priya } = openCommentStory()
  const names = { customer: 'Northwind', vendor: 'Lumen' }
  const offered = (actor: typeof maria.actor | typeof priya.actor, visibility: 'shared' | 'internal') =>
    offeredPeople(db, actor, { visibility, names })
  expect(offered(maria.actor, 'shared')).toEqual([
    { name: 'Jonas Thiel', about: 'Northwind' },
    { name: 'Priya Shah', about: 'Lumen' },
    { name: 'Vera Novak', about: 'Northwind' },
  ])
  expect(offered(priya.actor, 'internal')).toEqual([{ name: 'Greta Sandberg', about: 'Lumen' }])
})
