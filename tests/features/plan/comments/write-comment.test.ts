import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { CommentSubject } from '#app/domain/plan/comment.ts'
import { writeCommentForm } from '#app/features/plan/comments/comment-form.ts'
import { commentsAbout } from '#app/features/plan/comments/comments-queries.server.ts'
import { writeComment } from '#app/features/plan/comments/write-comment.server.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { stageSpells } from '#db/schema/care.ts'
import { comments } from '#db/schema/plan-comments.ts'
import { makeStakeholder } from '#tests/factories/people.ts'
import { makeGoal, makeMeasurement, makeMilestone, makeOutcome } from '#tests/factories/plan.ts'
import { done, historyOf, may4, may5, openPlanStory, refused } from '../plan-story.ts'

const notFound = { code: 'not-found' as const }
const notAllowed = { code: 'not-allowed' as const }
const shared = { visibility: 'shared' as const, text: 'When does the ledger arrive?' }

test('a viewer comments on every kind of thing of their account, and on nothing of another', () => {
  const { db, account, elsewhere, vera, stranger } = openPlanStory()
  const thingsOf = (on: typeof account, authorId: string): [CommentSubject, string][] => {
    const goal = makeGoal(db, on)
    const outcome = makeOutcome(db, goal)
    return [
      ['goal', goal.id],
      ['outcome', outcome.id],
      ['measurement', makeMeasurement(db, outcome, { authorId }).id],
      ['milestone', makeMilestone(db, on).id],
      ['stakeholder', makeStakeholder(db, on, { name: 'Tom Lindqvist' }).id],
    ]
  }
  for (const [subject, subjectId] of thingsOf(account, vera.user.id)) {
    const { commentId } = done(db, writeComment, { as: vera.actor, input: { ...shared, subject, subjectId } })
    const found = commentsAbout(db, vera.actor, { subject, subjectId })
    expect(found).toMatchObject([
      {
        ...{ id: commentId, text: shared.text, visibility: 'shared' },
        ...{ author: 'Vera Novak', authorId: vera.user.id, writtenAt: may4.now.getTime() },
      },
    ])
    expect(found).toHaveLength(1)
  }
  for (const [subject, subjectId] of thingsOf(elsewhere, stranger.user.id))
    refused(db, writeComment, { as: vera.actor, input: { ...shared, subject, subjectId }, because: notFound })
  expect(historyOf(db, account.id).map(({ kind, texts }) => [kind, texts])).toEqual(
    [
      'Close the books in three days',
      'Month-end close',
      'Month-end close',
      'Connect the ledger',
      'Tom Lindqvist',
    ].map((about) => ['comment-written', { about, excerpt: shared.text }]),
  )
})

test('an id of one kind does not open another kind', () => {
  const { db, account, vera } = openPlanStory()
  const subjectId = makeGoal(db, account).id
  refused(db, writeComment, {
    as: vera.actor,
    input: { ...shared, subject: 'milestone', subjectId },
    because: notFound,
  })
})

test('customers cannot write or read internal comments; staff who look with their eyes write nothing', () => {
  const { db, account, maria, priya, preview } = openPlanStory()
  const on = { subject: 'goal' as const, subjectId: makeGoal(db, account).id }
  const internal = { ...on, visibility: 'internal' as const, text: 'The CFO is leaving.' }
  refused(db, writeComment, { as: maria.actor, input: internal, because: notAllowed })
  refused(db, writeComment, { as: preview, input: { ...on, ...shared }, because: notAllowed })
  done(db, writeComment, { as: priya.actor, input: internal })
  done(db, writeComment, { as: maria.actor, input: { ...on, ...shared }, at: may5 })
  expect(commentsAbout(db, maria.actor, on).map(({ text }) => text)).toEqual([shared.text])
  expect(commentsAbout(db, preview, on).map(({ text }) => text)).toEqual([shared.text])
  expect(commentsAbout(db, priya.actor, on).map(({ text }) => text)).toEqual([internal.text, shared.text])
  expect(historyOf(db, account.id).map(({ visibility }) => visibility)).toEqual(['internal', 'shared'])
})

test('an internal step has internal comments only, and none that customers could know of', () => {
  const { db, account, maria, priya } = openPlanStory()
  const step = makeMilestone(db, account, { visibility: 'internal' })
  const on = { subject: 'milestone' as const, subjectId: step.id }
  refused(db, writeComment, { as: maria.actor, input: { ...on, ...shared }, because: notFound })
  const fields = { visibility: 'Only your side sees this, so comments beside it stay internal' }
  refused(db, writeComment, {
    as: priya.actor,
    input: { ...on, ...shared },
    because: { code: 'invalid', fields },
  })
  done(db, writeComment, { as: priya.actor, input: { ...on, visibility: 'internal', text: 'Ask Tom.' } })
})

test('notes beside a stage are the vendor’s alone: customers do not learn that there can be any', () => {
  const { db, account, elsewhere, maria, priya } = openPlanStory()
  const spellOf = (id: string) =>
    db.select({ id: stageSpells.id }).from(stageSpells).where(eq(stageSpells.accountId, id)).get()?.id ?? ''
  const on = { subject: 'stage' as const, subjectId: spellOf(account.id) }
  const internal = { visibility: 'internal' as const, text: 'The CFO left in October.' }
  refused(db, writeComment, { as: maria.actor, input: { ...on, ...shared }, because: notFound })
  refused(db, writeComment, { as: maria.actor, input: { ...on, ...internal }, because: notFound })
  const away = { ...on, subjectId: spellOf(elsewhere.id) }
  refused(db, writeComment, { as: priya.actor, input: { ...away, ...internal }, because: notFound })
  done(db, writeComment, { as: priya.actor, input: { ...on, ...internal } })
  expect(commentsAbout(db, priya.actor, on).map(({ text }) => text)).toEqual([internal.text])
  expect(commentsAbout(db, maria.actor, on)).toEqual([])
  expect(historyOf(db, account.id).map(({ kind, visibility }) => [kind, visibility])).toEqual([
    ['comment-written', 'internal'],
  ])
})

test('the form never guesses who sees a comment', () => {
  const typed = { subject: 'goal', subjectId: may4.newId(), text: 'Hello' }
  expect(parseForm(writeCommentForm, typed)).toEqual({
    ok: false,
    refusal: { code: 'invalid', fields: { visibility: 'Choose one of the list' } },
  })
})

test('the history holds the beginning of a long comment, cut at a word', () => {
  const { db, account, priya } = openPlanStory()
  const on = { subject: 'goal' as const, subjectId: makeGoal(db, account).id }
  const text = 'A word after another\n'.repeat(20)
  done(db, writeComment, { as: priya.actor, input: { ...on, visibility: 'shared', isSure: 'yes', text } })
  expect(historyOf(db, account.id)[0]?.texts).toEqual({
    about: 'Close the books in three days',
    excerpt: `${'A word after another '.repeat(5)}A word after…`,
  })
})

const internal = { visibility: 'internal' as const, text: 'The CFO is leaving.' }

test('what the vendor shares is shared on purpose; customers share by writing', () => {
  const { db, account, maria, priya } = openPlanStory()
  const on = { subject: 'goal' as const, subjectId: makeGoal(db, account).id }
  const fields = { isSure: 'Tick this if the customer may read it, or keep it on your side' }
  for (const isSure of [undefined, 'no' as const])
    refused(db, writeComment, {
      as: priya.actor,
      input: { ...on, ...shared, isSure },
      because: { code: 'invalid', fields },
    })
  done(db, writeComment, { as: priya.actor, input: { ...on, ...shared, isSure: 'yes' } })
  done(db, writeComment, { as: maria.actor, input: { ...on, ...shared } })
})

test('an answer stands in the thread it names, beside the same thing, and nowhere else', () => {
  const { db, account, elsewhere, maria, priya, stranger } = openPlanStory()
  const on = { subject: 'goal' as const, subjectId: makeGoal(db, account).id }
  const other = { ...on, subjectId: makeGoal(db, account).id }
  const away = { ...on, subjectId: makeGoal(db, elsewhere).id }
  const { commentId: threadId } = done(db, writeComment, { as: maria.actor, input: { ...on, ...shared } })
  const answer = { ...shared, threadId, isSure: 'yes' as const }
  const { commentId } = done(db, writeComment, { as: priya.actor, input: { ...on, ...answer } })
  expect(historyOf(db, account.id).at(-1)?.facts).toEqual({ ...on, commentId, threadId })
  const foreign = done(db, writeComment, { as: stranger.actor, input: { ...away, ...shared } }).commentId
  const hidden = done(db, writeComment, { as: priya.actor, input: { ...on, ...internal } }).commentId
  for (const [input, as] of [
    [{ ...other, ...answer }, priya],
    [{ ...on, ...answer, threadId: commentId }, priya],
    [{ ...on, ...answer, threadId: foreign }, priya],
    [{ ...on, ...answer, threadId: may4.newId() }, priya],
    [{ ...on, ...shared, threadId: hidden }, maria],
  ] as const)
    refused(db, writeComment, { as: as.actor, input, because: notFound })
})

test('what answers an internal comment is internal; a shared one may be answered on the vendor’s side alone', () => {
  const { db, account, maria, priya } = openPlanStory()
  const on = { subject: 'goal' as const, subjectId: makeGoal(db, account).id }
  const hidden = done(db, writeComment, { as: priya.actor, input: { ...on, ...internal } }).commentId
  const sure = { ...on, ...shared, isSure: 'yes' as const }
  const fields = {
    visibility: 'Only your side sees what is answered here, so the answer stays internal',
  }
  refused(db, writeComment, {
    as: priya.actor,
    input: { ...sure, threadId: hidden },
    because: { code: 'invalid', fields },
  })
  const open = done(db, writeComment, { as: maria.actor, input: { ...on, ...shared } }).commentId
  done(db, writeComment, { as: priya.actor, input: { ...on, ...internal, threadId: open } })
  expect(commentsAbout(db, maria.actor, on).map(({ id }) => id)).toEqual([open])
})

test('an answer opens a settled thread again, unless some who saw it settled would not read it', () => {
  const { db, account, maria, priya } = openPlanStory()
  const on = { subject: 'goal' as const, subjectId: makeGoal(db, account).id }
  const threadId = done(db, writeComment, { as: maria.actor, input: { ...on, ...shared } }).commentId
  const settled = () =>
    db.select({ at: comments.resolvedAt }).from(comments).where(eq(comments.id, threadId)).get()?.at ?? null
  db.update(comments).set({ resolvedAt: may5.now }).where(eq(comments.id, threadId)).run()
  done(db, writeComment, { as: priya.actor, input: { ...on, ...internal, threadId } })
  expect(settled()).toEqual(may5.now)
  done(db, writeComment, { as: maria.actor, input: { ...on, ...shared, threadId } })
  expect(settled()).toBe(null)
})

test('a text that is empty to the eye, too long or unreadable is told at the field; tricks are taken out', () => {
  const { db, account } = openPlanStory()
  const on = { subject: 'goal', subjectId: makeGoal(db, account).id, visibility: 'shared' }
  const read = (text: string) => {
    const parsed = parseForm(writeCommentForm, { ...on, text })
    return parsed.ok ? parsed.value.text : parsed.refusal.fields?.text
  }
  const empty = ['', '  \n ', '\u200B\u200D\uFEFF', '\u202E\u2066', '\u0301', '\u3164']
  expect(empty.map(read)).toEqual(empty.map(() => 'Fill in your comment'))
  const long = ['x'.repeat(1_048_576), '🎉'.repeat(5001), 'x'.repeat(5001)]
  const began = performance.now()
  expect(long.map(read)).toEqual(long.map(() => 'Shorten this to 5,000 characters or fewer'))
  expect(performance.now() - began).toBeLessThan(1000)
  expect(read('a\u0000b')).toBe('This holds characters that cannot be read. Type them again')
  expect(read(' ‮gpj.invoice​ 👩‍🚀 e\u0301 ')).toBe('gpj.invoice 👩‍🚀 é')
})
