import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Moment } from '#app/domain/moment.ts'
import { comeByLink, lookAtReferralLink } from '#app/features/advocacy/referrals/come-by-link.server.ts'
import { findByToken } from '#app/features/advocacy/referrals/find-referral.server.ts'
import { openLink } from '#app/features/advocacy/referrals/open-link.server.ts'
import { accounts, memberships } from '#db/schema/accounts.ts'
import type { Tx } from '#db/transaction.server.ts'
import { done, historyOf, mailsIn, refused } from '../../plan/plan-story.ts'
import {
  come,
  contact,
  openReferralStory,
  referralIn,
  secret,
  stepsIn,
  vendorName,
} from './referral-story.ts'

type Coming = Parameters<typeof comeByLink>[1]
const byLink = (tx: Tx, _nobody: null, input: Coming, at: Moment) => comeByLink(tx, input, at)

test('whoever fills in a link is kept with what they agreed to; team and referrer hear of it, without their name', () => {
  const story = openReferralStory()
  const { db, account, maria } = story
  const { referralId, token } = come(story)
  const { agree: _, website: __, ...written } = contact
  expect(referralIn(db, referralId)).toMatchObject({
    ...{ ...written, state: 'accepted', way: 'link', companyDomain: 'kestrel.example', role: '' },
    ...{ referrerId: maria.user.id, acceptedAt: new Date('2026-05-04T09:00:00Z') },
  })
  expect(stepsIn(db, referralId).map(({ state }) => state)).toEqual(['submitted', 'accepted'])
  expect(stepsIn(db, referralId)[1]?.note).toContain('I want Lumen Analytics to contact me about this')
  expect(findByToken(db, token)?.id).toBe(referralId)
  expect(mailsIn(db)).toEqual([
    {
      ...{ kind: 'advocacy-referral-news', to: 'maria@northwind.example' },
      facts: { accountSlug: 'northwind', referralId, step: 'accepted', company: '' },
    },
    {
      ...{ kind: 'advocacy-referral-came', to: 'priya@lumen.example' },
      facts: { referralId, referrer: 'Maria Oliveira', account: 'Northwind', isKnown: false },
    },
    { kind: 'advocacy-referral-received', to: 'wanda.ferrier@kestrel.example', facts: { referralId } },
  ])
  expect(historyOf(db, account.id).map(({ kind, visibility }) => [kind, visibility])).toEqual([
    ['referral-submitted', 'internal'],
    ['referral-moved', 'internal'],
  ])
})

test('nobody refers themself or a colleague, and nobody learns here who is a customer', () => {
  const story = openReferralStory()
  const { db, maria } = story
  const { code } = done(db, openLink, { as: maria.actor, input: {} })
  const input = { ...contact, code, secret, vendorName }
  const email = 'This address is at Northwind, where this comes from. It is for people at other companies'
  const because = { code: 'invalid' as const, fields: { email } }
  for (const own of ['maria@northwind.example', 'new@northwind.example', 'new@mail.northwind.example'])
    refused(db, byLink, { as: null, input: { ...input, email: own }, because })
  const agree = { agree: 'Tick this, or nobody may write to you' }
  const unticked = { ...input, agree: '' as const }
  refused(db, byLink, { as: null, input: unticked, because: { code: 'invalid', fields: agree } })
  const customer = come(story, { company: 'Aster', email: 'x@mail.aster.example' })
  expect(referralIn(db, customer.referralId)).toMatchObject({ state: 'duplicate', duplicateOfId: null })
  expect(stepsIn(db, customer.referralId).at(-1)?.note).toContain('(Already a customer)')
  const second = come(story, { name: 'Carl', email: 'carl@kestrel.example', company: 'Kestrel' })
  const third = come(story, { name: 'Dora', email: 'dora@uk.kestrel.example', company: 'Kestrel' })
  expect(referralIn(db, second.referralId).state).toBe('accepted')
  expect(referralIn(db, third.referralId)).toMatchObject({
    state: 'duplicate',
    duplicateOfId: second.referralId,
  })
})

test('a link that is unknown or closed, or whose owner or account has gone, lets nobody in', () => {
  const { db, account, maria } = openReferralStory()
  const { code } = done(db, openLink, { as: maria.actor, input: {} })
  const input = { ...contact, code, secret, vendorName }
  refused(db, byLink, { as: null, input: { ...input, code: 'nosuchcode' }, because: { code: 'not-found' } })
  db.update(accounts).set({ endedAt: new Date() }).where(eq(accounts.id, account.id)).run()
  expect(lookAtReferralLink(db, code)).toEqual({ state: 'closed' })
  db.update(accounts).set({ endedAt: null }).where(eq(accounts.id, account.id)).run()
  db.update(memberships).set({ removedAt: new Date() }).where(eq(memberships.userId, maria.user.id)).run()
  refused(db, byLink, { as: null, input, because: { code: 'gone' } })
})
