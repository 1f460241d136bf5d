import { expect, test } from 'vitest'
import type { Moment } from '#app/domain/moment.ts'
import { verifyHistory } from '#app/features/activity/verify-history.server.ts'
import { eraseAtRequest } from '#app/features/advocacy/referrals/erase-referral.server.ts'
import { introductionDoor } from '#app/features/advocacy/referrals/introduction-door.server.ts'
import { moveReferral } from '#app/features/advocacy/referrals/move-referral.server.ts'
import { sumsByState } from '#app/features/advocacy/referrals/referral-board.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import { done, refused } from '../../plan/plan-story.ts'
import {
  allTexts,
  come,
  contact,
  introduce,
  on,
  openReferralStory,
  referralIn,
  vendorName,
} from './referral-story.ts'

const erase = (tx: Tx, _nobody: null, input: { token: string }, at: Moment) => eraseAtRequest(tx, input, at)
const step = { amount: '', currency: '' as const, reason: '' }

test('a won referral is erased at request: no word about them is anywhere, and the amount still counts', () => {
  const story = openReferralStory()
  const { db, greta } = story
  const { referralId, token } = come(story)
  const way = ['accepted', 'contacted', 'qualified', 'opportunity', 'won'] as const
  for (const [index, to] of way.entries()) {
    const from = way[index - 1]
    if (!from) continue
    const won = to === 'won' ? { amount: '48,000', currency: 'EUR' as const } : {}
    done(db, moveReferral, { as: greta, input: { ...step, referralId, from, to, ...won } })
  }
  const words = ['Wanda', 'Ferrier', 'kestrel', 'Kestrel', '7946', 'Mornings']
  for (const word of words) expect(allTexts(db).includes(word), word).toBe(true)
  done(db, erase, { as: null, input: { token }, at: on('2026-06-01') })
  for (const word of words) expect(allTexts(db).includes(word), word).toBe(false)
  expect(referralIn(db, referralId)).toMatchObject({ state: 'won', amount: 4_800_000, currency: 'EUR' })
  expect(sumsByState(db, greta).find(({ state }) => state === 'won')).toEqual({
    ...{ state: 'won', many: 1, amounts: [{ currency: 'EUR', minor: 4_800_000 }] },
  })
  expect(introductionDoor(db, { token, vendorName, now: on('2026-06-02').now })).toEqual({ kind: 'erased' })
  expect(verifyHistory(db)).toMatchObject({ isWhole: true, broken: [] })
  const again = { code: 'already-done' as const, message: 'It is deleted already.' }
  refused(db, erase, { as: null, input: { token }, because: again })
  refused(db, erase, { as: null, input: { token: 'x' }, because: { code: 'not-found' } })
})

test('before it was answered it is closed by that, and the company is forgotten too', () => {
  const story = openReferralStory()
  const { db } = story
  const { referralId, token } = introduce(story)
  done(db, erase, { as: null, input: { token }, at: on('2026-05-05') })
  expect(referralIn(db, referralId)).toMatchObject({ state: 'lost', company: '', role: '', why: '' })
  for (const word of ['Kestrel', 'kestrel', 'Head of finance', 'close by hand'])
    expect(allTexts(db).includes(word), word).toBe(false)
})

test('nobody’s name or address is anywhere before they act, whoever writes what', () => {
  const story = openReferralStory()
  introduce(story)
  introduce(story, { company: 'Juno Foods', role: 'Finance lead', why: 'They asked me how we did it.' })
  const texts = allTexts(story.db)
  for (const word of [contact.name, contact.email, contact.phone, 'Wanda'])
    expect(texts.includes(word), word).toBe(false)
  const { name, email, phone, message } = { name: '', email: '', phone: '', message: '' }
  for (const row of story.db.$client.prepare('select name, email, phone, message from referrals').all())
    expect(row).toEqual({ name, email, phone, message })
})
