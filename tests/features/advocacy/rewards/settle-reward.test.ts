import { expect, test } from 'vitest'
import { disclosuresOf } from '#app/features/advocacy/rewards/disclosure-of.server.ts'
import { proposeReward } from '#app/features/advocacy/rewards/propose-reward.server.ts'
import { allRewards, rewardsFor } from '#app/features/advocacy/rewards/reward-queries.server.ts'
import { settleReward } from '#app/features/advocacy/rewards/settle-reward.server.ts'
import { findDoor } from '#app/features/outbox/still-due.server.ts'
import type { Mail } from '#emails/catalogue.ts'
import { makeStaff } from '#tests/factories/people.ts'
import { makeTestimonial } from '#tests/factories/voices.ts'
import { done, historyOf, mailsIn, may4, refused } from '../../plan/plan-story.ts'
import { openRewardStory, personOf } from './reward-story.ts'

test('a thank-you is promised, sent and taken back; its person is told, and the line in public follows', () => {
  const { db, account, maria, jonas, lena, quote, rewardId } = openRewardStory()
  const line = () => disclosuresOf(db, { about: 'testimonial', aboutIds: [quote.id, 'another'] })
  const what = 'A donation to a charity of their choice, worth €50.00.'
  const settle = (to: 'approved' | 'issued' | 'reversed', reason = '') =>
    done(db, settleReward, { as: lena, input: { rewardId, to, reason } })
  const vendorless = (said: string) => new Map([[quote.id, said]])
  expect(line()).toEqual(vendorless(` means to thank whoever gave this: ${what}`))
  settle('approved')
  expect(line()).toEqual(vendorless(` has promised whoever gave this a thank-you: ${what}`))
  settle('issued')
  expect(line()).toEqual(vendorless(`Whoever gave this received a thank-you from : ${what}`))
  settle('reversed', 'Their company does not allow it')
  expect(line()).toEqual(vendorless(` had promised whoever gave this a thank-you and took it back: ${what}`))
  expect(rewardsFor(db, maria.actor)).toMatchObject([{ stateTitle: 'Taken back', worth: '€50.00' }])
  expect(rewardsFor(db, jonas.actor)).toEqual([])
  const told = mailsIn(db).map(({ kind, to, facts }) => [kind, to, facts.state])
  expect(told).toEqual(
    ['approved', 'issued', 'reversed'].map((state) => ['advocacy-reward', maria.user.email, state]),
  )
  const shown = historyOf(db, account.id).map(({ kind, visibility }) => `${kind} ${visibility}`)
  expect(new Set(shown.slice(1))).toEqual(new Set(['reward-settled internal']))
})

test('a mail about it goes only while it stands as told', () => {
  const { db, account, maria, lena, rewardId } = openRewardStory()
  done(db, settleReward, { as: lena, input: { rewardId, to: 'approved', reason: '' } })
  const [mail] = mailsIn(db)
  const ask = { to: maria.user.email, accountId: account.id, now: may4.now }
  expect(findDoor(db, mail as unknown as Mail, ask)).toEqual({ opensUntil: null })
  done(db, settleReward, { as: lena, input: { rewardId, to: 'reversed', reason: 'Not allowed there' } })
  expect(findDoor(db, mail as unknown as Mail, ask)).toBe(null)
})

test('whoever suggested it does not decide, a no needs its reason, and nothing is settled twice', () => {
  const { db, account, priya, maria, lena, rewardId, suggested } = openRewardStory()
  const approve = { rewardId, to: 'approved' as const, reason: '' }
  refused(db, settleReward, {
    ...{ as: personOf(priya.user), input: approve, because: { code: 'not-allowed' } },
  })
  const missing = { ...approve, rewardId: account.id }
  refused(db, settleReward, { as: lena, input: missing, because: { code: 'not-found' } })
  const reason = 'Say why: it is kept with the thank-you'
  refused(db, settleReward, {
    ...{ as: lena, input: { ...approve, to: 'rejected' } },
    because: { code: 'invalid', fields: { reason } },
  })
  done(db, settleReward, { as: lena, input: { rewardId, to: 'rejected', reason: 'Not this year' } })
  const message = 'This thank-you has been settled meanwhile.'
  refused(db, settleReward, { as: lena, input: approve, because: { code: 'already-done', message } })
  expect(mailsIn(db)).toEqual([])
  const lead = makeStaff(db, 'lead')
  const asLead = { side: 'vendor', accountId: account.id, name: lead.name, staffRole: 'lead' } as const
  const again = makeTestimonial(db, account, { userId: maria.user.id })
  const own = done(db, proposeReward, {
    as: { ...asLead, userId: lead.id, isOnTeam: false },
    input: { ...suggested, about: `testimonial ${again.id}` },
  })
  refused(db, settleReward, {
    ...{ as: personOf(lead), input: { ...approve, ...own } },
    because: {
      code: 'not-allowed',
      message: 'Somebody else decides about what you suggested yourself.',
    },
  })
  expect(allRewards(db).map(({ state }) => state)).toEqual(['pending', 'rejected'])
})
