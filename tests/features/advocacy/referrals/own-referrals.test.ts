import { expect, test } from 'vitest'
import { ownReferrals } from '#app/features/advocacy/referrals/own-referrals.server.ts'
import { come, contact, introduce, on, openReferralStory, secret, vendorName } from './referral-story.ts'

test('a referrer sees their own with what came of them, and of a third person only what they wrote', () => {
  const story = openReferralStory()
  const { db, account, maria, jonas } = story
  const asked = {
    account,
    person: maria.actor,
    now: on('2026-05-05').now,
    vendorName,
    baseUrl: 'https://x.example',
    secret,
  }
  come(story, {}, on('2026-05-03'))
  const { token } = introduce(story, { company: 'Juno Foods' })
  const own = ownReferrals(db, asked)
  expect(own.referrals).toMatchObject([
    {
      ...{ title: 'Juno Foods', role: 'Head of finance', state: 'submitted', waitsUntil: '2 Aug' },
      steps: [{ title: 'You referred them', on: '4 May' }],
    },
    {
      ...{
        title: 'Somebody who came by your link',
        role: '',
        state: 'accepted',
        waitsUntil: null,
        toSend: null,
      },
      steps: [{ title: 'You referred them' }, { title: 'They want to talk', on: '3 May' }],
    },
  ])
  expect(own.referrals[0]?.toSend?.body).toContain(`https://x.example/r/i/${token}`)
  expect(own.counts).toEqual({ all: 2, accepted: 1, won: 0 })
  expect(own.link).toMatch(/^https:\/\/x\.example\/r\/[a-km-z2-9]{10}$/)
  for (const theirs of [contact.name, contact.company, contact.email, contact.message])
    expect(JSON.stringify(own)).not.toContain(theirs)
  expect(ownReferrals(db, { ...asked, person: jonas.actor }).referrals).toEqual([])
})
