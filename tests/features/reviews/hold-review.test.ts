import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { readReviewSnapshot } from '#app/domain/reviews/snapshot.ts'
import { deliverDueEmails } from '#app/features/outbox/deliver.server.ts'
import { verifyMeasurement } from '#app/features/outcomes/verify-measurement.server.ts'
import { addItem } from '#app/features/reviews/add-item.server.ts'
import { holdReview } from '#app/features/reviews/hold-review.server.ts'
import { removeItem } from '#app/features/reviews/remove-item.server.ts'
import { scheduleReview } from '#app/features/reviews/schedule-review.server.ts'
import { signReview } from '#app/features/reviews/sign-review.server.ts'
import { milestones } from '#db/schema/plan.ts'
import { keepingTransport, makeDelivery } from '#tests/factories/mails.ts'
import { makeMeasurement, makeOutcome } from '#tests/factories/plan.ts'
import { done, historyOf, mailsIn, may5, refused } from '../plan/plan-story.ts'
import { openReviewStory, readReview } from './review-story.ts'

test('holding a review freezes what it saw, and later changes do not touch it', () => {
  const { db, account, maria, priya, confirmed, reported, step, reviewId } = openReviewStory()
  done(db, holdReview, { as: priya.actor, input: { reviewId, heldOn: '2026-05-04' } })
  const held = readReview(db, reviewId)
  const text = held.snapshot ?? ''
  expect(held.snapshotHash).toBe(createHash('sha256').update(text).digest('hex'))
  const frozen = readReviewSnapshot(text)
  expect(frozen.since).toBe(null)
  expect(frozen.verifiedMeasurementIds).toEqual([confirmed.id])
  expect(frozen.review.attendees).toEqual(['Dr Okafor'])
  expect(frozen.goals[0]?.outcomes[0]?.figures).toEqual([
    { measurementId: confirmed.id, on: '2026-03-31', value: '4.4 days', isVerified: true, isNew: true },
    { measurementId: reported.id, on: '2026-04-30', value: '4 days', isVerified: false, isNew: true },
  ])
  expect(frozen.steps.done.map(({ id, on }) => [id, on])).toEqual([[step.id, '2026-04-20']])
  expect(text).not.toContain('Secret call')
  expect(historyOf(db, account.id).at(-1)).toMatchObject({
    kind: 'review-held',
    facts: { reviewId, heldOn: '2026-05-04' },
  })
  done(db, verifyMeasurement, { as: maria.actor, input: { measurementId: [reported.id] }, at: may5 })
  expect(readReview(db, reviewId).snapshot).toBe(text)
  expect(() => db.$client.prepare("update reviews set snapshot = 'x'").run()).toThrow(
    'a held review is frozen',
  )
})

test('the next review knows what is new since the last one', () => {
  const { db, maria, planned, reported, reviewId } = openReviewStory()
  done(db, holdReview, { as: maria.actor, input: { reviewId, heldOn: '2026-04-15' } })
  const next = done(db, scheduleReview, { as: maria.actor, input: planned })
  done(db, holdReview, { as: maria.actor, input: { ...next, heldOn: '2026-05-04' } })
  const frozen = readReviewSnapshot(readReview(db, next.reviewId).snapshot ?? '')
  expect(frozen.since).toBe('2026-04-15')
  expect(frozen.goals[0]?.outcomes[0]?.figures.map(({ measurementId }) => measurementId)).toEqual([
    reported.id,
  ])
})

test('only what was held, once, by who may', () => {
  const { db, maria, jonas, vera, preview, stranger, reviewId } = openReviewStory()
  const input = { reviewId, heldOn: '2026-05-04' }
  for (const actor of [vera.actor, jonas.actor, preview])
    refused(db, holdReview, { as: actor, input, because: { code: 'not-allowed' } })
  refused(db, holdReview, { as: stranger.actor, input, because: { code: 'not-found' } })
  const ahead = { heldOn: 'This day is still to come. Choose today or an earlier one' }
  const tomorrow = { reviewId, heldOn: '2026-05-05' }
  refused(db, holdReview, { as: maria.actor, input: tomorrow, because: { code: 'invalid', fields: ahead } })
  const begun = { heldOn: 'The plan began on 2026-01-05. Choose that day or a later one' }
  const early = { reviewId, heldOn: '2026-01-04' }
  refused(db, holdReview, { as: maria.actor, input: early, because: { code: 'invalid', fields: begun } })
  done(db, holdReview, { as: maria.actor, input })
  const because = { code: 'already-done' as const, message: 'This review is noted as held already.' }
  refused(db, holdReview, { as: maria.actor, input, because })
})

test('what everything was worth on the day is kept, confirmed and reported apart, with the figures of its chart', () => {
  const { db, account, goal, priya, maria, reviewId } = openReviewStory()
  const worth = { rate: '50', times: 'weekly' as const, cadence: 'weekly' as const, attributionShare: '100' }
  const outcome = makeOutcome(db, goal, { ...worth, unit: 'hours', baselineValue: '8', targetValue: '0' })
  const author = { authorId: priya.user.id }
  const confirmedAt = { verifiedAt: new Date('2026-04-01T09:00:00Z'), verifiedBy: maria.user.id }
  makeMeasurement(db, outcome, { ...author, ...confirmedAt, measuredOn: '2026-02-01', value: '3' })
  makeMeasurement(db, outcome, { ...author, measuredOn: '2026-04-01', value: '0' })
  done(db, holdReview, { as: priya.actor, input: { reviewId, heldOn: '2026-05-01' } })
  const frozen = readReviewSnapshot(readReview(db, reviewId).snapshot ?? '')
  expect(frozen.form).toBe(2)
  expect(frozen.path).toEqual({ stage: account.stage, enteredOn: account.stageEnteredOn })
  expect(frozen.value?.summary.cash).toEqual({ verified: 110714, reported: 171429 })
  expect(frozen.review.people).toEqual([{ name: 'Dr Okafor', title: '', side: 'customer' }])
  expect(frozen.goals[0]?.outcomes.find(({ id }) => id === outcome.id)?.measured).toMatchObject({
    worth: { nature: 'cash', verified: 110714, reported: 171429 },
    series: [
      { on: '2026-02-01', from: null, value: '3', isVerified: true },
      { on: '2026-04-01', from: null, value: '0', isVerified: false },
    ],
  })
})

test('what was decided becomes steps of the plan, with owner and day, and the frozen page knows them', () => {
  const { db, account, maria, priya, person, reviewId } = openReviewStory()
  const doing = { reviewId, notes: '', ownerId: person.id, dueOn: '2026-06-01' }
  const add = (kind: 'decision' | 'next_step' | 'topic', title: string) =>
    done(db, addItem, { as: maria.actor, input: { ...doing, kind, title } })
  add('decision', 'Connect EMEA')
  add('topic', 'The weather')
  const off = add('next_step', 'Taken back')
  done(db, removeItem, { as: maria.actor, input: off })
  add('next_step', 'Name data owners')
  done(db, holdReview, { as: priya.actor, input: { reviewId, heldOn: '2026-05-04' } })
  const steps = db
    .select()
    .from(milestones)
    .all()
    .filter(({ ownerId }) => ownerId === person.id)
  expect(steps).toMatchObject([
    { title: 'Connect EMEA', dueOn: '2026-06-01', stage: account.stage, visibility: 'shared' },
    { title: 'Name data owners', createdBy: priya.user.id },
  ])
  const frozen = readReviewSnapshot(readReview(db, reviewId).snapshot ?? '')
  const decided = frozen.agenda?.filter(({ milestoneId }) => milestoneId !== null) ?? []
  expect(decided.map(({ milestoneId, owner }) => [milestoneId, owner])).toEqual(
    steps.map(({ id }) => [id, 'Dr Okafor']),
  )
  expect(
    historyOf(db, account.id)
      .slice(-2)
      .map(({ kind }) => kind),
  ).toEqual(['milestone-added', 'milestone-added'])
})

test('a review that nobody took part in was not held', () => {
  const { db, maria, planned } = openReviewStory()
  const nobody = { ...planned, attendees: '', isWithoutNames: 'yes' as const }
  const { reviewId } = done(db, scheduleReview, { as: maria.actor, input: nobody })
  const message = 'Nobody is named. Say who took part, and then note that it was held.'
  const input = { reviewId, heldOn: '2026-05-04' }
  refused(db, holdReview, { as: maria.actor, input, because: { code: 'invalid', message } })
})

test('whoever may sign is asked to, but for the one who noted it; nobody is asked twice', async () => {
  const { db, maria, priya, reviewId } = openReviewStory()
  done(db, holdReview, { as: priya.actor, input: { reviewId, heldOn: '2026-05-04' } })
  const asked = mailsIn(db).filter(({ kind }) => kind === 'reviews-to-sign')
  expect(asked.map(({ to, facts }) => [to, facts.side, facts.person])).toEqual([
    ['maria@northwind.example', 'customer', 'Priya Shah'],
  ])
  const seen = readReview(db, reviewId).snapshotHash ?? ''
  done(db, signReview, { as: maria.actor, input: { reviewId, seen } })
  const transport = keepingTransport()
  await deliverDueEmails(makeDelivery(db, { transport }))
  expect(transport.kept.map(({ subject }) => subject)).not.toContain('Sign May review: Northwind')
})
