import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { proposeReward } from '#app/features/advocacy/rewards/propose-reward.server.ts'
import { givenOf, rewardsFor, rewardsOf } from '#app/features/advocacy/rewards/reward-queries.server.ts'
import { rewards } from '#db/schema/advocacy.ts'
import { makeTestimonial } from '#tests/factories/voices.ts'
import { done, historyOf, mailsIn, refused } from '../../plan/plan-story.ts'
import { openRewardStory } from './reward-story.ts'

test('a thank-you is suggested for what was given, in minor units, and only the vendor knows', () => {
  const { db, account, maria, rewardId } = openRewardStory()
  expect(db.select().from(rewards).where(eq(rewards.id, rewardId)).get()).toMatchObject({
    ...{ userId: maria.user.id, state: 'pending', amount: 5000, currency: 'EUR' },
  })
  expect(rewardsOf(db, account.id).map(({ person, worth, about }) => [person, worth, about])).toEqual([
    ['Maria Oliveira', '€50.00', 'a quote'],
  ])
  expect(rewardsFor(db, maria.actor)).toEqual([])
  expect(mailsIn(db)).toEqual([])
  expect(historyOf(db, account.id)).toMatchObject([{ kind: 'reward-proposed', visibility: 'internal' }])
})

test('what somebody said decides nothing: the rating and a refused quote may be thanked for alike', () => {
  const { db, account, priya, vera } = openRewardStory()
  const poor = makeTestimonial(db, account, { userId: vera.user.id, rating: 1, state: 'rejected' })
  expect(givenOf(db, account.id).map(({ value }) => value)).toEqual([`testimonial ${poor.id}`])
  done(db, proposeReward, {
    as: priya.actor,
    input: { about: `testimonial ${poor.id}`, what: 'A mug', amount: '' },
  })
  expect(givenOf(db, account.id)).toEqual([])
})

test('it is never a bait, never twice, names nobody, and is the vendor’s to suggest', () => {
  const { db, account, elsewhere, maria, jonas, priya, stranger, suggested } = openRewardStory()
  const as = priya.actor
  const asked = makeTestimonial(db, account, { userId: jonas.user.id, state: 'requested' })
  const foreign = makeTestimonial(db, elsewhere, { userId: stranger.user.id })
  const given = makeTestimonial(db, account, { userId: jonas.user.id })
  const of = (id: string) => ({ ...suggested, about: `testimonial ${id}` })
  refused(db, proposeReward, { as: maria.actor, input: suggested, because: { code: 'not-allowed' } })
  refused(db, proposeReward, { as, input: of(asked.id), because: { code: 'not-found' } })
  refused(db, proposeReward, { as, input: of(foreign.id), because: { code: 'not-found' } })
  const twice = { code: 'already-done' as const, message: 'A thank-you stands for this already.' }
  refused(db, proposeReward, { as, input: suggested, because: twice })
  const what = 'This line can stand in public. Leave names of people and companies out'
  refused(db, proposeReward, {
    ...{ as, input: { ...of(given.id), what: 'A dinner for Jonas' } },
    because: { code: 'invalid', fields: { what } },
  })
  refused(db, proposeReward, {
    ...{ as, input: { ...of(given.id), amount: '−5' } },
    because: { code: 'invalid', fields: { amount: 'An amount is zero or more' } },
  })
})
