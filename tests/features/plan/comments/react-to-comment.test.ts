import { expect, test } from 'vitest'
import { reactForm } from '#app/features/plan/comments/comment-form.ts'
import { deleteComment } from '#app/features/plan/comments/delete-comment.server.ts'
import { reactToComment } from '#app/features/plan/comments/react-to-comment.server.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { done, historyOf, may5, refused } from '../plan-story.ts'
import { openCommentStory, takenBack } from './comment-story.ts'

test('one press says it, the next takes it back; people may say several things', () => {
  const { db, account, vera, priya, threadId } = openCommentStory()
  const press = (as: typeof vera.actor | typeof priya.actor, reaction: 'thanks' | 'agreed') =>
    done(db, reactToComment, { as, input: { commentId: threadId, reaction }, at: may5 }).isOn
  expect([press(vera.actor, 'thanks'), press(vera.actor, 'agreed'), press(priya.actor, 'thanks')]).toEqual([
    true,
    true,
    true,
  ])
  expect(press(vera.actor, 'thanks')).toBe(false)
  const rows = db.$client.prepare('select user_id, reaction from comment_reactions order by reaction').raw()
  expect(rows.all()).toEqual([
    [vera.user.id, 'agreed'],
    [priya.user.id, 'thanks'],
  ])
  expect(historyOf(db, account.id).at(-1)).toMatchObject({
    kind: 'comment-reacted',
    facts: { reaction: 'thanks', isOn: false },
  })
})

test('nobody answers what they cannot see, what was taken back, or while looking with a customer’s eyes', () => {
  const { db, vera, stranger, preview, threadId, noteId, missing } = openCommentStory()
  const wish = (commentId: string) => ({ commentId, reaction: 'seen' as const })
  const notFound = { code: 'not-found' as const }
  refused(db, reactToComment, { as: vera.actor, input: wish(noteId), because: notFound })
  refused(db, reactToComment, { as: stranger.actor, input: wish(threadId), because: notFound })
  refused(db, reactToComment, { as: vera.actor, input: wish(missing), because: notFound })
  refused(db, reactToComment, { as: preview, input: wish(threadId), because: { code: 'not-allowed' } })
  done(db, deleteComment, { as: vera.actor, input: { commentId: threadId } })
  refused(db, reactToComment, { as: vera.actor, input: wish(threadId), because: takenBack })
})

test('there are four ways to answer without words', () => {
  const typed = { commentId: openCommentStory().threadId, reaction: 'love' }
  expect(parseForm(reactForm, typed)).toMatchObject({
    refusal: { fields: { reaction: 'Choose one of the list' } },
  })
})
