import { expect, test } from 'vitest'
import { withdrawConsent } from '#app/features/advocacy/consents/withdraw-consent.server.ts'
import { done, refused } from '../../plan/plan-story.ts'
import { give, nameSpeaker, openConsentStory, stateOf } from './consent-story.ts'

test('whoever speaks for the company takes back what a colleague gave for it', () => {
  const story = openConsentStory()
  const { db, account, maria, jonas, vera, priya, stranger } = story
  const [consentId = ''] = give(story, { as: maria.actor, scopes: ['logo'] }).consentIds
  const [own = ''] = give(story, { as: jonas.actor, scopes: ['quote'] }).consentIds
  const input = { consentId }
  refused(db, withdrawConsent, { as: jonas.actor, input, because: { code: 'not-allowed' } })
  refused(db, withdrawConsent, { as: priya.actor, input, because: { code: 'not-allowed' } })
  refused(db, withdrawConsent, { as: stranger.actor, input, because: { code: 'not-found' } })
  nameSpeaker(db, account, vera.user.id)
  const because = { code: 'not-found' as const }
  refused(db, withdrawConsent, { as: vera.actor, input: { consentId: own }, because })
  done(db, withdrawConsent, { as: vera.actor, input })
  expect(stateOf(db, consentId)).toBe('withdrawn')
})
