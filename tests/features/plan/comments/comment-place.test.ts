import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { type CommentSubject, claimSubject } from '#app/domain/plan/comment.ts'
import { commentPlace, placeOf } from '#app/features/plan/comments/comment-place.server.ts'
import { writeComment } from '#app/features/plan/comments/write-comment.server.ts'
import { stageSpells } from '#db/schema/care.ts'
import { makeReviewItem } from '#tests/factories/comments.ts'
import { makeGoal, makeMeasurement, makeOutcome } from '#tests/factories/plan.ts'
import { done, may4, openPlanStory } from '../plan-story.ts'

test('every kind of thing has a page that shows what is said about it', () => {
  const { db, account, elsewhere, maria } = openPlanStory()
  const outcome = makeOutcome(db, makeGoal(db, account))
  const figure = makeMeasurement(db, outcome, { authorId: maria.user.id })
  const item = makeReviewItem(db, account)
  const at = (subject: CommentSubject, subjectId: string) => placeOf(db, account, { subject, subjectId })
  const plan = `/plans/${account.slug}`
  expect(at('goal', 'G')).toBe(`${plan}/goals/G`)
  expect(at('outcome', 'O')).toBe(`${plan}/outcomes/O`)
  expect(at('milestone', 'M')).toBe(`${plan}/milestones/M`)
  expect(at('stakeholder', 'S')).toBe(`${plan}/people/S`)
  const storyId = may4.newId()
  expect(at('claim', claimSubject({ storyId, key: 'close' }))).toBe(`${plan}/stories/${storyId}?claim=close`)
  expect(at('measurement', figure.id)).toBe(`${plan}/outcomes/${outcome.id}?figure=${figure.id}`)
  expect(at('review_item', item.id)).toBe(`${plan}/reviews/${item.reviewId}?item=${item.id}`)
  const foreign = makeMeasurement(db, makeOutcome(db, makeGoal(db, elsewhere)), { authorId: maria.user.id })
  expect(at('measurement', foreign.id)).toBe(`${plan}/comments/measurement/${foreign.id}`)
})

test('a note of an earlier time in a stage stands on a page of its own', () => {
  const { db, account } = openPlanStory()
  const first = db.select().from(stageSpells).where(eq(stageSpells.accountId, account.id)).get()
  const at = () => placeOf(db, account, { subject: 'stage', subjectId: first?.id ?? '' })
  expect(at()).toBe(`/plans/${account.slug}/path/capture`)
  const { now: enteredAt } = may4
  db.insert(stageSpells)
    .values({
      ...{ id: may4.newId(), accountId: account.id, stage: 'capture', enteredAt },
      ...{ enteredOn: '2026-05-04', cause: 'stepped_back' },
    })
    .run()
  expect(at()).toBe(`/plans/${account.slug}/comments/stage/${first?.id}`)
})

test('a comment’s own address leads there for those who may see it, and is missing for others', () => {
  const { db, account, maria, priya, stranger } = openPlanStory()
  const on = { subject: 'goal' as const, subjectId: makeGoal(db, account).id }
  const input = { ...on, visibility: 'internal' as const, text: 'The CFO is leaving.' }
  const { commentId } = done(db, writeComment, { as: priya.actor, input })
  const place = `/plans/${account.slug}/goals/${on.subjectId}#comment-${commentId}`
  const asked = { account, commentId }
  expect(commentPlace(db, priya.actor, asked)).toBe(place)
  expect(commentPlace(db, maria.actor, asked)).toBe(null)
  expect(commentPlace(db, stranger.actor, asked)).toBe(null)
  expect(commentPlace(db, priya.actor, { account, commentId: may4.newId() })).toBe(null)
})
