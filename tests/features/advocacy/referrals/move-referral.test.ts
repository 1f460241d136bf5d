import { expect, test } from 'vitest'
import { moveReferral } from '#app/features/advocacy/referrals/move-referral.server.ts'
import { done, mailsIn, may5, refused } from '../../plan/plan-story.ts'
import { come, introduce, openReferralStory, personOf, referralIn, stepsIn } from './referral-story.ts'

const nothing = { amount: '', currency: '' as const, reason: '' }

test('a CSM moves what comes from their accounts, leads everything, nobody else anything', () => {
  const story = openReferralStory()
  const { db, greta, tom, priyaPerson, maria } = story
  const { referralId } = come(story)
  const input = { ...nothing, referralId, from: 'accepted' as const, to: 'contacted' as const }
  refused(db, moveReferral, { as: tom, input, because: { code: 'not-found' } })
  refused(db, moveReferral, { as: personOf(maria.user), input, because: { code: 'not-allowed' } })
  done(db, moveReferral, { as: priyaPerson, input })
  done(db, moveReferral, { as: greta, input: { ...input, from: 'contacted', to: 'qualified' }, at: may5 })
  expect(stepsIn(db, referralId).map(({ state, by }) => [state, by])).toEqual([
    ['submitted', maria.user.id],
    ['accepted', null],
    ['contacted', priyaPerson.userId],
    ['qualified', greta.userId],
  ])
  const meanwhile = {
    code: 'changed-meanwhile' as const,
    message: 'Somebody else has moved it meanwhile: a good fit.',
  }
  refused(db, moveReferral, { as: greta, input, because: meanwhile })
})

test('a win needs its amount, an end its reason, and both stay with the state they belong to', () => {
  const story = openReferralStory()
  const { db, greta } = story
  const { referralId } = come(story)
  const move = (from: 'accepted' | 'contacted' | 'qualified' | 'opportunity' | 'won' | 'lost') => ({
    ...{ ...nothing, referralId, from },
  })
  done(db, moveReferral, { as: greta, input: { ...move('accepted'), to: 'contacted' } })
  done(db, moveReferral, { as: greta, input: { ...move('contacted'), to: 'qualified' } })
  done(db, moveReferral, { as: greta, input: { ...move('qualified'), to: 'opportunity' } })
  const won = { ...move('opportunity'), to: 'won' as const }
  const invalid = (fields: Record<string, string>) => ({ code: 'invalid' as const, fields })
  refused(db, moveReferral, { as: greta, input: won, because: invalid({ currency: 'Choose a currency' }) })
  const amount = invalid({ amount: 'JPY has no decimals' })
  refused(db, moveReferral, { as: greta, input: { ...won, amount: '1.5', currency: 'JPY' }, because: amount })
  const reason = invalid({ reason: 'Fill in why, so that the next one is a better match' })
  refused(db, moveReferral, { as: greta, input: { ...move('opportunity'), to: 'lost' }, because: reason })
  done(db, moveReferral, { as: greta, input: { ...won, amount: '60,000', currency: 'EUR' } })
  expect(referralIn(db, referralId)).toMatchObject({
    ...{ state: 'won', amount: 6_000_000, currency: 'EUR', closedOn: '2026-05-04' },
  })
  done(db, moveReferral, { as: greta, input: { ...move('won'), to: 'opportunity' } })
  expect(referralIn(db, referralId)).toMatchObject({ state: 'opportunity', amount: null, closedOn: null })
  done(db, moveReferral, { as: greta, input: { ...move('opportunity'), to: 'lost', reason: 'No budget' } })
  expect(referralIn(db, referralId)).toMatchObject({ state: 'lost', lostBecause: 'No budget' })
  const told = mailsIn(db).flatMap(({ kind, facts }) =>
    kind === 'advocacy-referral-news' ? [facts.step] : [],
  )
  expect(told).toEqual(['accepted', 'opportunity', 'won', 'opportunity', 'lost'])
})

test('what the referred person has not accepted is out of the vendor’s hands', () => {
  const story = openReferralStory()
  const { referralId } = introduce(story)
  const input = { ...nothing, referralId, from: 'submitted' as const, to: 'contacted' as const }
  const message = 'It cannot go from “Submitted” to “Contacted”.'
  refused(story.db, moveReferral, { as: story.greta, input, because: { code: 'invalid', message } })
})
