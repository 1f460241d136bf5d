import { expect, test } from 'vitest'
import type { Person } from '#app/domain/access/actor.ts'
import { noteOutsideCopy } from '#app/features/advocacy/consents/note-outside-copy.server.ts'
import { withdrawOwnConsent } from '#app/features/advocacy/consents/withdraw-own-consent.server.ts'
import { consents, takedowns } from '#db/schema/advocacy-consents.ts'
import { done, historyOf, mailsIn, may4, may5, refused } from '../../plan/plan-story.ts'
import { give, openConsentStory, personOf, stateOf } from './consent-story.ts'

test('what was given is taken back with one press, at once, and everybody concerned is told', () => {
  const story = openConsentStory()
  const { db, account, storyId, jonas, priya } = story
  const { consentIds } = give(story, { as: jonas.actor, scopes: ['quote', 'name'] })
  const [quoteId = '', nameId = ''] = consentIds
  const deck = { thing: `story ${storyId}`, channel: 'sales_deck' as const, place: 'Deck of spring' }
  done(db, noteOutsideCopy, { as: priya.actor, input: deck })
  done(db, noteOutsideCopy, { as: priya.actor, input: { ...deck, channel: 'press', place: 'A paper' } })
  const before = mailsIn(db).length
  const as = personOf(jonas.user)
  expect(done(db, withdrawOwnConsent, { as, input: { consentId: quoteId }, at: may5 })).toEqual({
    withdrawn: 1,
  })
  expect([stateOf(db, quoteId), stateOf(db, nameId)]).toEqual(['withdrawn', 'granted'])
  expect(db.select().from(consents).all()).toMatchObject([
    { withdrawnAt: may5.now, withdrawnBy: jonas.user.id, withdrawnHow: 'page', grantedAt: may4.now },
    { withdrawnAt: null },
  ])
  const facts = { title: 'From two weeks to two days', scopes: ['quote'], copies: 1, person: 'Jonas Thiel' }
  expect(mailsIn(db)).toHaveLength(before + 2)
  expect(mailsIn(db).filter(({ kind }) => kind === 'advocacy-consent-withdrawn')).toMatchObject([
    { to: 'jonas@northwind.example', facts: { ...facts, side: 'customer' } },
    { to: 'priya@lumen.example', facts: { ...facts, side: 'vendor' } },
  ])
  expect(db.select().from(takedowns).all()).toMatchObject([
    { consentId: quoteId, dueOn: '2026-05-12', doneAt: null },
  ])
  expect(historyOf(db, account.id).slice(-2)).toMatchObject([
    { kind: 'consent-withdrawn', actor: jonas.user.id, facts: { scopes: ['quote'] } },
    { kind: 'takedown-opened', visibility: 'internal', texts: { place: 'Deck of spring' } },
  ])
  done(db, withdrawOwnConsent, { as, input: { consentId: nameId }, at: may5 })
  expect(db.select().from(takedowns).all()).toHaveLength(1)
})

test('nobody takes back what another person gave, and staff have nothing here', () => {
  const story = openConsentStory()
  const { db, jonas, maria, stranger, priya } = story
  const [consentId = ''] = give(story, { as: jonas.actor, scopes: ['quote'] }).consentIds
  const input = { consentId }
  for (const { user } of [maria, stranger])
    refused(db, withdrawOwnConsent, { as: personOf(user), input, because: { code: 'not-found' } })
  const staff: Person = { ...personOf(priya.user), kind: 'staff', staffRole: 'csm' }
  refused(db, withdrawOwnConsent, { as: staff, input, because: { code: 'not-allowed' } })
})
