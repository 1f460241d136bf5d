import { expect, test } from 'vitest'
import { openLink } from '#app/features/advocacy/referrals/open-link.server.ts'
import { done, refused } from '../../plan/plan-story.ts'
import { openReferralStory } from './referral-story.ts'

test('a member has one link on an account, short and not to be guessed; staff and those who only look have none', () => {
  const { db, maria, vera, priya, preview } = openReferralStory()
  const codes = [maria, vera].map(({ actor }) => done(db, openLink, { as: actor, input: {} }).code)
  for (const code of codes) expect(code).toMatch(/^[a-km-z2-9]{10}$/)
  expect(new Set(codes).size).toBe(2)
  const again = { code: 'already-done' as const, message: 'You have a link already.' }
  refused(db, openLink, { as: maria.actor, input: {}, because: again })
  for (const as of [priya.actor, preview])
    refused(db, openLink, { as, input: {}, because: { code: 'not-allowed' } })
})
