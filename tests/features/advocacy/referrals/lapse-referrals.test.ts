import { expect, test } from 'vitest'
import { findLapsing, lapseReferral } from '#app/features/advocacy/referrals/lapse-referrals.server.ts'
import { lapseReferrals } from '#app/jobs/lapse-referrals.server.ts'
import { write } from '#db/transaction.server.ts'
import { historyOf } from '../../plan/plan-story.ts'
import { allTexts, come, introduce, on, openReferralStory, referralIn } from './referral-story.ts'

test('on the 90th day what nobody accepted lapses and is erased; what was accepted stays', () => {
  const story = openReferralStory()
  const { db, account } = story
  const waiting = introduce(story)
  const duplicate = introduce(story, { role: 'Treasurer' })
  const later = introduce(story, { company: 'Juno Foods', role: 'Plant manager', why: '' }, on('2026-05-20'))
  const accepted = come(story, { company: 'Sable Mining', email: 'x@sable.example' })
  lapseReferrals({ db, clock: () => on('2026-08-01') })
  expect(referralIn(db, waiting.referralId).state).toBe('submitted')
  lapseReferrals({ db, clock: () => on('2026-08-02') })
  expect(referralIn(db, waiting.referralId)).toMatchObject({
    ...{ state: 'expired', company: '', companyKey: '', role: '', why: '', closedOn: '2026-08-02' },
    ...{ erasedAt: on('2026-08-02').now, amount: null },
  })
  expect(referralIn(db, duplicate.referralId)).toMatchObject({ state: 'duplicate', company: '' })
  for (const word of ['Kestrel', 'Head of finance', 'Treasurer', 'close by hand'])
    expect(allTexts(db).includes(word), word).toBe(false)
  expect(referralIn(db, later.referralId).company).toBe('Juno Foods')
  expect(referralIn(db, accepted.referralId)).toMatchObject({ state: 'accepted', name: 'Wanda Ferrier' })
  expect(historyOf(db, account.id).filter(({ kind }) => kind === 'referral-erased')).toHaveLength(2)
  // a second run, or another process at the same time, changes nothing
  expect(findLapsing(db, on('2026-08-02').now)).toEqual([])
  expect(write(db, (tx) => lapseReferral(tx, waiting.referralId, on('2026-08-03')))).toEqual({
    ...{ ok: false, refusal: { code: 'already-done' } },
  })
})
