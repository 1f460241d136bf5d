import { expect, test } from 'vitest'
import { editCommentForm } from '#app/features/plan/comments/comment-form.ts'
import { commentsAbout } from '#app/features/plan/comments/comments-queries.server.ts'
import { deleteComment } from '#app/features/plan/comments/delete-comment.server.ts'
import { editComment } from '#app/features/plan/comments/edit-comment.server.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { done, historyOf, may5, refused } from '../plan-story.ts'
import { openCommentStory, takenBack } from './comment-story.ts'

const edit = (text: string, was = 'When does the ledger arrive?') => ({
  values: { text },
  was: { text: was },
})

test('an author changes what they said; what it said before and who is mentioned stay to be seen', () => {
  const { db, account, on, vera, threadId } = openCommentStory()
  const input = { commentId: threadId, edit: edit('When does it arrive, @Priya Shah?') }
  done(db, editComment, { as: vera.actor, input, at: may5 })
  const [comment] = commentsAbout(db, vera.actor, on)
  expect(comment).toMatchObject({
    text: 'When does it arrive, @Priya Shah?',
    editedAt: may5.now.getTime(),
    mentioned: [{ name: 'Priya Shah' }],
    earlier: [{ text: 'When does the ledger arrive?', until: may5.now.getTime() }],
  })
  expect(historyOf(db, account.id).at(-1)).toMatchObject({
    kind: 'comment-edited',
    texts: { excerpt: 'When does it arrive, @Priya Shah?' },
  })
})

test('who saves the same words changes nothing', () => {
  const { db, account, vera, threadId } = openCommentStory()
  const before = historyOf(db, account.id).length
  const input = { commentId: threadId, edit: edit('When does the ledger arrive?') }
  done(db, editComment, { as: vera.actor, input })
  expect(historyOf(db, account.id)).toHaveLength(before)
})

test('nobody changes another’s words, foreign and hidden comments are missing, and what was taken back stays so', () => {
  const { db, maria, priya, greta, vera, stranger, preview, threadId, noteId, answerId, missing } =
    openCommentStory()
  const wish = (commentId: string) => ({ commentId, edit: edit('Mine') })
  const notFound = { code: 'not-found' as const }
  const notAllowed = { code: 'not-allowed' as const }
  for (const [as, commentId, because] of [
    [maria.actor, threadId, notAllowed],
    [priya.actor, threadId, notAllowed],
    [greta, answerId, notAllowed],
    [preview, answerId, notAllowed],
    [vera.actor, noteId, notFound],
    [stranger.actor, threadId, notFound],
    [vera.actor, missing, notFound],
  ] as const)
    refused(db, editComment, { as, input: wish(commentId), because })
  done(db, deleteComment, { as: vera.actor, input: { commentId: threadId } })
  refused(db, editComment, { as: vera.actor, input: wish(threadId), because: takenBack })
})

test('a late writer gets both texts', () => {
  const { db, vera, threadId } = openCommentStory()
  done(db, editComment, { as: vera.actor, input: { commentId: threadId, edit: edit('First') }, at: may5 })
  const clash = {
    field: 'text',
    theirs: 'First',
    yours: 'Second',
    by: 'Vera Novak',
    at: may5.now.toISOString(),
  }
  refused(db, editComment, {
    as: vera.actor,
    input: { commentId: threadId, edit: edit('Second') },
    because: { code: 'changed-meanwhile', clashes: [clash] },
  })
})

test('a change is checked like a new comment', () => {
  const { db, priya, noteId, threadId } = openCommentStory()
  const text =
    'Maria Oliveira does not see what stays on your side. Take away the @ to name them all the same'
  refused(db, editComment, {
    as: priya.actor,
    input: { commentId: noteId, edit: edit('@Maria Oliveira is late', 'They are late') },
    because: { code: 'invalid', fields: { text } },
  })
  const typed = { commentId: threadId, text: '\u200B', 'was:text': 'a' }
  expect(parseForm(editCommentForm, typed)).toMatchObject({
    refusal: { fields: { text: 'Fill in your comment' } },
  })
})
