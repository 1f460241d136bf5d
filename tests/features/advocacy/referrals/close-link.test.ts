import { expect, test } from 'vitest'
import { closeLink } from '#app/features/advocacy/referrals/close-link.server.ts'
import { lookAtReferralLink } from '#app/features/advocacy/referrals/come-by-link.server.ts'
import { openLink } from '#app/features/advocacy/referrals/open-link.server.ts'
import { done, refused } from '../../plan/plan-story.ts'
import { openReferralStory } from './referral-story.ts'

test('a closed link opens nothing, and the next one is another', () => {
  const { db, maria, jonas, preview } = openReferralStory()
  const nothing = { code: 'already-done' as const, message: 'There is no link that works.' }
  refused(db, closeLink, { as: maria.actor, input: {}, because: nothing })
  const { code } = done(db, openLink, { as: maria.actor, input: {} })
  expect(lookAtReferralLink(db, code)).toMatchObject({
    state: 'open',
    referrer: { referrer: 'Maria Oliveira' },
  })
  // nobody closes another's
  refused(db, closeLink, { as: jonas.actor, input: {}, because: nothing })
  refused(db, closeLink, { as: preview, input: {}, because: { code: 'not-allowed' } })
  done(db, closeLink, { as: maria.actor, input: {} })
  expect(lookAtReferralLink(db, code)).toEqual({ state: 'closed' })
  const next = done(db, openLink, { as: maria.actor, input: {} })
  expect(next.code).not.toBe(code)
  expect(lookAtReferralLink(db, code)).toEqual({ state: 'closed' })
})
