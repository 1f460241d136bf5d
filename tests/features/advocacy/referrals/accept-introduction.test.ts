import { expect, test } from 'vitest'
import type { Moment } from '#app/domain/moment.ts'
import { acceptIntroduction } from '#app/features/advocacy/referrals/accept-introduction.server.ts'
import { eraseAtRequest } from '#app/features/advocacy/referrals/erase-referral.server.ts'
import { introductionDoor } from '#app/features/advocacy/referrals/introduction-door.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import { done, mailsIn, refused } from '../../plan/plan-story.ts'
import {
  come,
  contact,
  introduce,
  on,
  openReferralStory,
  referralIn,
  secret,
  vendorName,
} from './referral-story.ts'

type Accepting = Parameters<typeof acceptIntroduction>[1]
const accept = (tx: Tx, _nobody: null, input: Accepting, at: Moment) => acceptIntroduction(tx, input, at)
const erase = (tx: Tx, _nobody: null, input: { token: string }, at: Moment) => eraseAtRequest(tx, input, at)

test('the introduced person reads who sends them and what was written, and decides', () => {
  const story = openReferralStory()
  const { db } = story
  const { referralId, token } = introduce(story)
  const look = (by = token) => introductionDoor(db, { token: by, vendorName, now: on('2026-05-05').now })
  expect(look()).toMatchObject({
    ...{ kind: 'open', sender: { name: 'Maria Oliveira', account: 'Northwind' } },
    written: { company: 'Kestrel Freight', role: 'Head of finance', why: 'They close by hand.' },
  })
  const input = { ...contact, token, vendorName, secret }
  const own = done(db, accept, { as: null, input, at: on('2026-05-05') })
  expect(referralIn(db, referralId)).toMatchObject({
    state: 'accepted',
    name: 'Wanda Ferrier',
    why: 'They close by hand.',
  })
  const { agree: _, website: __, ...kept } = contact
  expect(look(own)).toMatchObject({ kind: 'kept', isOpen: true, kept })
  // whoever sent the introduction has its address: it shows nothing of the answer, and deletes nothing
  expect(look()).toBe(null)
  const gone = { code: 'not-found' as const }
  refused(db, erase, { as: null, input: { token }, because: gone })
  // the referrer's mail says what the referrer wrote, and the others go to whom they concern
  expect(mailsIn(db).map(({ kind }) => kind)).toEqual([
    'advocacy-referral-news',
    'advocacy-referral-came',
    'advocacy-referral-received',
  ])
  refused(db, accept, { as: null, input, because: gone })
  refused(db, accept, { as: null, input: { ...input, token: own }, because: { code: 'already-done' } })
})

test('not with an address of the referrer’s company, not after 90 days, and not by a token of nobody', () => {
  const story = openReferralStory()
  const { db } = story
  const { token } = introduce(story)
  const input = { ...contact, token, vendorName, secret }
  const fields = {
    email: 'This address is at Northwind, where this comes from. It is for people at other companies',
  }
  const own = { ...input, email: 'x@northwind.example' }
  refused(db, accept, { as: null, input: own, because: { code: 'invalid', fields } })
  refused(db, accept, { as: null, input, at: on('2026-08-02'), because: { code: 'gone' } })
  refused(db, accept, { as: null, input: { ...input, token: 'x' }, because: { code: 'not-found' } })
  expect(introductionDoor(db, { token, vendorName, now: on('2026-08-02').now })).toEqual({ kind: 'over' })
  expect(introductionDoor(db, { token: 'x', vendorName, now: on('2026-05-05').now })).toBe(null)
})

test('a company that came meanwhile by another way makes it a duplicate, and its person hears nothing of that', () => {
  const story = openReferralStory()
  const { db } = story
  const { referralId, token } = introduce(story)
  const first = come(story, { company: 'Kestrel', email: 'carl@kestrel.example' })
  const own = done(db, accept, {
    ...{ as: null, input: { ...contact, token, vendorName, secret }, at: on('2026-05-05') },
  })
  expect(referralIn(db, referralId)).toMatchObject({
    ...{ state: 'duplicate', duplicateOfId: first.referralId, email: contact.email },
  })
  expect(introductionDoor(db, { token: own, vendorName, now: on('2026-05-05').now })).toMatchObject({
    ...{ kind: 'kept', isOpen: true },
  })
})
