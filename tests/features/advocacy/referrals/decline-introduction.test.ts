import { expect, test } from 'vitest'
import type { Moment } from '#app/domain/moment.ts'
import { declineIntroduction } from '#app/features/advocacy/referrals/decline-introduction.server.ts'
import { introductionDoor } from '#app/features/advocacy/referrals/introduction-door.server.ts'
import { lapseReferral } from '#app/features/advocacy/referrals/lapse-referrals.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import { done, mailsIn, refused } from '../../plan/plan-story.ts'
import { come, introduce, on, openReferralStory, referralIn, stepsIn, vendorName } from './referral-story.ts'

const decline = (tx: Tx, _nobody: null, input: { token: string }, at: Moment) =>
  declineIntroduction(tx, input, at)
const lapse = (tx: Tx, _nobody: null, id: string, at: Moment) => lapseReferral(tx, id, at)

test('a no ends it kindly, once, and what was written goes after its 90 days', () => {
  const story = openReferralStory()
  const { db } = story
  const { referralId, token } = introduce(story)
  refused(db, decline, { as: null, input: { token: 'x' }, because: { code: 'not-found' } })
  done(db, decline, { as: null, input: { token }, at: on('2026-05-06') })
  expect(referralIn(db, referralId)).toMatchObject({
    state: 'lost',
    closedOn: '2026-05-06',
    acceptedAt: null,
  })
  expect(stepsIn(db, referralId).at(-1)).toEqual({
    ...{ state: 'lost', by: null, note: 'They would rather not be contacted' },
  })
  expect(mailsIn(db)).toMatchObject([{ kind: 'advocacy-referral-news', facts: { step: 'lost' } }])
  expect(introductionDoor(db, { token, vendorName, now: on('2026-05-07').now })).toEqual({ kind: 'declined' })
  refused(db, decline, { as: null, input: { token }, because: { code: 'already-done' } })
  done(db, lapse, { as: null, input: referralId, at: on('2026-08-02') })
  expect(referralIn(db, referralId)).toMatchObject({ state: 'lost', company: '' })
  refused(db, decline, { as: null, input: { token }, because: { code: 'gone' } })
})

test('whoever has let themself be contacted deletes instead of declining', () => {
  const story = openReferralStory()
  const { token } = come(story)
  refused(story.db, decline, { as: null, input: { token }, because: { code: 'already-done' } })
})
