import { expect, test } from 'vitest'
import { findReferralFor } from '#app/features/advocacy/referrals/find-referral.server.ts'
import { ownReferral } from '#app/features/advocacy/referrals/own-referral.server.ts'
import { done, refused } from '../../plan/plan-story.ts'
import { come, openReferralStory, personOf, referralIn } from './referral-story.ts'

test('whoever looks after a referral sees it, on the account’s team or not', () => {
  const story = openReferralStory()
  const { db, greta, tom, maria } = story
  const { referralId } = come(story)
  expect(findReferralFor(db, tom, referralId)).toBe(null)
  const input = { referralId, ownerId: tom.userId }
  refused(db, ownReferral, { as: tom, input, because: { code: 'not-found' } })
  refused(db, ownReferral, { as: personOf(maria.user), input, because: { code: 'not-allowed' } })
  const customer = { referralId, ownerId: maria.user.id }
  refused(db, ownReferral, { as: greta, input: customer, because: { code: 'not-found' } })
  done(db, ownReferral, { as: greta, input })
  expect(findReferralFor(db, tom, referralId)?.ownerId).toBe(tom.userId)
  done(db, ownReferral, { as: tom, input: { referralId, ownerId: '' } })
  expect(referralIn(db, referralId).ownerId).toBe(null)
})
