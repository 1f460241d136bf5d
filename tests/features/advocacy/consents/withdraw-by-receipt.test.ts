import { expect, test } from 'vitest'
import { deriveToken } from '#app/domain/auth/derive.ts'
import type { Moment } from '#app/domain/moment.ts'
import { removeMember } from '#app/features/accounts/remove-member.server.ts'
import { withdrawByReceipt } from '#app/features/advocacy/consents/withdraw-by-receipt.server.ts'
import { consents } from '#db/schema/advocacy-consents.ts'
import type { Tx } from '#db/transaction.server.ts'
import { done, may5, refused } from '../../plan/plan-story.ts'
import { give, openConsentStory, placeOf, secret, stateOf } from './consent-story.ts'

const withdraw = (tx: Tx, _: null, input: { token: string; consentId: string }, at: Moment) =>
  withdrawByReceipt(tx, input, at)

test('the receipt takes back one thing or everything, and after its giver has left', () => {
  const story = openConsentStory()
  const { db, jonas, maria } = story
  const { receiptId, consentIds } = give(story, { as: jonas.actor, scopes: ['quote', 'name', 'title'] })
  const token = deriveToken(secret, 'consent', receiptId)
  const [quoteId = ''] = consentIds
  expect(done(db, withdraw, { as: null, input: { token, consentId: quoteId } })).toEqual({ withdrawn: 1 })
  done(db, removeMember, { as: maria.actor, input: placeOf(db, jonas.user.id), at: may5 })
  expect(done(db, withdraw, { as: null, input: { token, consentId: '' }, at: may5 })).toEqual({
    withdrawn: 2,
  })
  expect(consentIds.map((id) => stateOf(db, id))).toEqual(['withdrawn', 'withdrawn', 'withdrawn'])
  expect(db.select({ how: consents.withdrawnHow }).from(consents).all()).toEqual(
    Array(3).fill({ how: 'mail_link' }),
  )
  const message = 'This was taken back on 4 May 2026, 11:00 already. Nothing is shown from it.'
  const because = { code: 'already-done' as const, message }
  refused(db, withdraw, { as: null, input: { token, consentId: '' }, at: may5, because })
})

test('it opens nothing else: not another receipt’s, and not a company’s once its giver has left', () => {
  const story = openConsentStory()
  const { db, jonas, maria, priya } = story
  const first = give(story, { as: jonas.actor, scopes: ['quote'] })
  const other = give(story, { as: maria.actor, scopes: ['logo'] })
  const because = { code: 'not-found' as const }
  const token = deriveToken(secret, 'consent', first.receiptId)
  refused(db, withdraw, { as: null, input: { token, consentId: other.consentIds[0] ?? '' }, because })
  refused(db, withdraw, { as: null, input: { token: 'x'.repeat(43), consentId: '' }, because })
  done(db, removeMember, { as: priya.actor, input: placeOf(db, maria.user.id) })
  const marias = deriveToken(secret, 'consent', other.receiptId)
  refused(db, withdraw, { as: null, input: { token: marias, consentId: '' }, because })
  expect(stateOf(db, other.consentIds[0] ?? '')).toBe('granted')
})
