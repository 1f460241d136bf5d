import { expect, test } from 'vitest'
import type { Moment } from '#app/domain/moment.ts'
import { consentsAbout } from '#app/features/advocacy/consents/consents-about.server.ts'
import {
  type RequestConsents,
  requestConsents,
} from '#app/features/advocacy/consents/request-consents.server.ts'
import { companySpeakers } from '#db/schema/advocacy-consents.ts'
import type { Tx } from '#db/transaction.server.ts'
import { done, historyOf, mailsIn, may4, refused } from '../../plan/plan-story.ts'
import { openConsentStory, requestFor } from './consent-story.ts'

const ask = (tx: Tx, _: null, request: RequestConsents, at: Moment) => requestConsents(tx, request, at)

test('each scope is asked for once, of the person and of who speaks for the company', () => {
  const story = openConsentStory()
  const { db, account, storyId, priya, jonas } = story
  const input = requestFor(story, { requestedBy: priya.user.id, expiresOn: '2027-05-03' })
  expect(done(db, ask, { as: null, input }).consentIds).toHaveLength(3)
  expect(consentsAbout(db, { about: 'story', aboutId: storyId })).toMatchObject([
    { scope: 'name', personId: jonas.user.id, grantedAt: null, expiresOn: '2027-05-03', territory: [] },
    { scope: 'quote', personId: jonas.user.id, channels: ['website', 'sales_deck'] },
    { scope: 'logo', personId: null, accountId: account.id },
  ])
  const page = { account: 'Northwind', accountSlug: 'northwind', about: 'story', aboutId: storyId }
  const facts = { ...page, title: 'From two weeks to two days', person: 'Priya Shah', needsSpeaker: false }
  const kind = 'advocacy-consent-asked'
  expect(mailsIn(db)).toEqual([
    { kind, to: 'jonas@northwind.example', facts: { ...facts, scopes: ['name', 'quote'] } },
    { kind, to: 'maria@northwind.example', facts: { ...facts, scopes: ['logo'] } },
  ])
  expect(historyOf(db, account.id)).toMatchObject([
    { kind: 'consent-asked', actor: priya.user.id, facts: { scopes: ['name', 'quote', 'logo'] } },
  ])
  expect(done(db, ask, { as: null, input: { ...input, scopes: ['logo', 'title'] } }).consentIds).toHaveLength(
    1,
  )
  expect(done(db, ask, { as: null, input }).consentIds).toEqual([])
})

test('while nobody speaks for the company, its approvers are asked to name somebody', () => {
  const story = openConsentStory()
  story.db.update(companySpeakers).set({ endedAt: may4.now }).run()
  done(story.db, ask, { as: null, input: requestFor(story, { scopes: ['quote', 'metrics'] }) })
  expect(mailsIn(story.db)).toMatchObject([
    { to: 'jonas@northwind.example', facts: { scopes: ['quote'], needsSpeaker: false, person: '' } },
    { to: 'maria@northwind.example', facts: { scopes: ['metrics'], needsSpeaker: true } },
  ])
})

test('a person’s scopes are asked of nobody else, and a foreign thing is not there', () => {
  const story = openConsentStory()
  const { db, elsewhere, maria } = story
  const because = { code: 'invalid', message: 'Only the person it is about can be asked for this.' } as const
  refused(db, ask, { as: null, input: requestFor(story, { personId: maria.user.id }), because })
  refused(db, ask, { as: null, input: requestFor(story, { personId: null }), because })
  const foreign = requestFor(story, { accountId: elsewhere.id })
  refused(db, ask, { as: null, input: foreign, because: { code: 'not-found' } })
  const logo = requestFor(story, {
    about: 'account',
    aboutId: elsewhere.id,
    textHash: null,
    scopes: ['logo'],
  })
  refused(db, ask, { as: null, input: logo, because: { code: 'not-found' } })
})
