import { expect, test } from 'vitest'
import { introducePeer } from '#app/features/advocacy/referrals/introduce-peer.server.ts'
import { historyOf, mailsIn, may5, refused } from '../../plan/plan-story.ts'
import { come, introduce, kestrel, openReferralStory, referralIn, stepsIn } from './referral-story.ts'

test('an introduction holds a company and a role, lapses after 90 days, and only the vendor reads of it', () => {
  const story = openReferralStory()
  const { db, account, maria } = story
  const { referralId } = introduce(story)
  expect(referralIn(db, referralId)).toMatchObject({
    ...{ accountId: account.id, referrerId: maria.user.id, way: 'introduction', state: 'submitted' },
    ...{ company: 'Kestrel Freight', companyKey: 'kestrel freight', role: 'Head of finance' },
    ...{ why: 'They close by hand.', name: '', email: '', phone: '', acceptedAt: null },
    expiresAt: new Date('2026-08-02T09:00:00Z'),
  })
  expect(stepsIn(db, referralId)).toEqual([{ state: 'submitted', by: maria.user.id, note: '' }])
  expect(historyOf(db, account.id)).toEqual([
    {
      ...{ kind: 'referral-submitted', visibility: 'internal', actor: maria.user.id },
      ...{ facts: { referralId }, texts: { company: 'Kestrel Freight' } },
    },
  ])
  expect(mailsIn(db)).toEqual([])
})

test('whoever is not a member refers nobody, and nobody refers their own company', () => {
  const { db, maria, priya, preview } = openReferralStory()
  for (const as of [priya.actor, preview])
    refused(db, introducePeer, { as, input: kestrel, because: { code: 'not-allowed' } })
  const own = { company: 'Northwind is here already. Think of a peer elsewhere' }
  const because = { code: 'invalid' as const, fields: own }
  refused(db, introducePeer, { as: maria.actor, input: { ...kestrel, company: 'NORTHWIND, Inc.' }, because })
})

test('a company that is known already is linked to the first, and its referrer is told kindly', () => {
  const story = openReferralStory()
  const { db } = story
  const first = introduce(story)
  const second = introduce(story, { company: 'The KESTREL Freight Ltd.' }, may5)
  expect(referralIn(db, second.referralId)).toMatchObject({
    state: 'duplicate',
    duplicateOfId: first.referralId,
  })
  expect(mailsIn(db)).toMatchObject([
    {
      ...{ kind: 'advocacy-referral-news', to: 'maria@northwind.example' },
      facts: { step: 'duplicate', company: 'The KESTREL Freight Ltd.' },
    },
  ])
  // a customer of the vendor's reads no different from any other that is known
  const customer = introduce(story, { company: 'Aster Health' })
  expect(referralIn(db, customer.referralId)).toMatchObject({ state: 'duplicate', duplicateOfId: null })
  // a domain that came by a link is compared by name too
  const other = come(story, { company: 'Juno Foods', email: 'a@juno.example' })
  const named = introduce(story, { company: 'Juno Foods GmbH' })
  expect(referralIn(db, named.referralId).duplicateOfId).toBe(other.referralId)
})

test('ten in a day and no more; the next day goes on', () => {
  const story = openReferralStory()
  const { db, maria } = story
  for (let i = 0; i < 10; i++) introduce(story, { company: `Company ${i}x` })
  const because = {
    code: 'too-many' as const,
    message: 'That is 10 introductions in a day. The next one can be written tomorrow; nothing is lost.',
  }
  refused(db, introducePeer, { as: maria.actor, input: kestrel, because })
  expect(referralIn(db, introduce(story, {}, may5).referralId).state).toBe('submitted')
})
