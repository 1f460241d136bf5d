import { expect, test } from 'vitest'
import { moveReferral } from '#app/features/advocacy/referrals/move-referral.server.ts'
import { toggleReferralMails } from '#app/features/advocacy/referrals/toggle-referral-mails.server.ts'
import { deliverDueEmails } from '#app/features/outbox/deliver.server.ts'
import { keepingTransport, makeDelivery } from '#tests/factories/mails.ts'
import { done, mailsIn, may5, refused } from '../../plan/plan-story.ts'
import { come, openReferralStory } from './referral-story.ts'

test('a referrer stops the mails in one press, those in waiting too, and lets them come again', async () => {
  const story = openReferralStory()
  const { db, maria, greta, preview } = story
  const { referralId } = come(story)
  refused(db, toggleReferralMails, { as: preview, input: {}, because: { code: 'not-allowed' } })
  expect(done(db, toggleReferralMails, { as: maria.actor, input: {} })).toEqual({ isStopped: true })
  const transport = keepingTransport()
  await deliverDueEmails(makeDelivery(db, { transport, clock: () => may5 }))
  expect(transport.kept.map(({ to }) => to).sort()).toEqual([
    'priya@lumen.example',
    'wanda.ferrier@kestrel.example',
  ])
  const end = { referralId, from: 'accepted' as const, to: 'lost' as const, reason: 'Too small' }
  done(db, moveReferral, { as: greta, input: { ...end, amount: '', currency: '' } })
  expect(mailsIn(db).filter(({ to }) => to === 'maria@northwind.example')).toHaveLength(1)
  expect(done(db, toggleReferralMails, { as: maria.actor, input: {} })).toEqual({ isStopped: false })
})
