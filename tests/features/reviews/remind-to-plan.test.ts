import { expect, test } from 'vitest'
import { holdReview } from '#app/features/reviews/hold-review.server.ts'
import { findReviewsToPlan } from '#app/features/reviews/remind-to-plan.server.ts'
import { scheduleReview } from '#app/features/reviews/schedule-review.server.ts'
import { signReview } from '#app/features/reviews/sign-review.server.ts'
import { remindPlanners } from '#app/jobs/remind-planners.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeTeamMember } from '#tests/factories/people.ts'
import { done, mailsIn } from '../plan/plan-story.ts'
import { openReviewStory, readReview } from './review-story.ts'

const on = (date: string) => momentAt(`${date}T09:00:00Z`)

/** A review of 4 May, signed by both; the account's rhythm is that of its tier. */
function openSignedStory() {
  const story = openReviewStory()
  const { db, account, maria, priya, reviewId } = story
  db.$client.prepare("update accounts set investment = 'deep' where id = ?").run(account.id)
  done(db, holdReview, { as: priya.actor, input: { reviewId, heldOn: '2026-05-04' } })
  const input = { reviewId, seen: readReview(db, reviewId).snapshotHash ?? '' }
  for (const { actor } of [priya, maria]) done(db, signReview, { as: actor, input })
  const asked = () =>
    mailsIn(db)
      .filter(({ kind }) => kind === 'reviews-to-schedule')
      .map(({ to, facts }) => [to, facts.lapsesOn])
  const runOn = (date: string) => remindPlanners({ db, clock: () => on(date) })
  return { ...story, asked, runOn }
}

test('30 days before the last review stops counting, its team is asked once to plan the next', () => {
  const { db, account, asked, runOn } = openSignedStory()
  makeTeamMember(db, account, 'csm', { name: 'Tom Lind', email: 'tom@lumen.example' })
  runOn('2026-07-12')
  expect(asked()).toEqual([])
  runOn('2026-07-13')
  runOn('2026-07-14')
  runOn('2026-09-01')
  expect(asked()).toEqual([
    ['priya@lumen.example', '2026-08-12'],
    ['tom@lumen.example', '2026-08-12'],
  ])
})

test('whoever owns the stage is asked alone', () => {
  const { db, account, asked, runOn, priya } = openSignedStory()
  makeTeamMember(db, account, 'csm', { name: 'Tom Lind', email: 'tom@lumen.example' })
  db.$client
    .prepare('insert into stage_owners (account_id, stage, user_id, named_at) values (?, ?, ?, 1)')
    .run(account.id, account.stage, priya.user.id)
  runOn('2026-07-20')
  expect(asked().map(([to]) => to)).toEqual(['priya@lumen.example'])
})

test('nobody is asked while one is planned, nor before a first one was signed', () => {
  const { db, priya, planned, asked, runOn } = openSignedStory()
  done(db, scheduleReview, {
    as: priya.actor,
    input: { ...planned, date: '2026-08-20' },
    at: on('2026-06-01'),
  })
  runOn('2026-08-01')
  expect(asked()).toEqual([])
  const { db: fresh } = openReviewStory()
  expect(findReviewsToPlan(fresh, on('2027-01-01').now)).toEqual([])
})

test('an account whose work has ended is left alone', () => {
  const { db, account, asked, runOn } = openSignedStory()
  db.$client.prepare('update accounts set ended_at = 1 where id = ?').run(account.id)
  runOn('2026-08-01')
  expect(asked()).toEqual([])
})
