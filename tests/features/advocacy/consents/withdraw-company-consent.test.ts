import { expect, test } from 'vitest'
import { withdrawCompanyConsent } from '#app/features/advocacy/consents/withdraw-company-consent.server.ts'
import { done, refused } from '../../plan/plan-story.ts'
import { give, nameSpeaker, openConsentStory, stateOf } from './consent-story.ts'

test('whoever speaks for the company takes back what a colleague gave for it', () => {
  const story = openConsentStory()
  const { db, account, maria, jonas, vera, priya, stranger } = story
  const [consentId = ''] = give(story, { as: maria.actor, scopes: ['logo'] }).consentIds
  const [own = ''] = give(story, { as: jonas.actor, scopes: ['quote'] }).consentIds
  const input = { consentId }
  refused(db, withdrawCompanyConsent, { as: jonas.actor, input, because: { code: 'not-allowed' } })
  refused(db, withdrawCompanyConsent, { as: priya.actor, input, because: { code: 'not-allowed' } })
  refused(db, withdrawCompanyConsent, { as: stranger.actor, input, because: { code: 'not-found' } })
  nameSpeaker(db, account, vera.user.id)
  const because = { code: 'not-found' as const }
  refused(db, withdrawCompanyConsent, { as: vera.actor, input: { consentId: own }, because })
  done(db, withdrawCompanyConsent, { as: vera.actor, input })
  expect(stateOf(db, consentId)).toBe('withdrawn')
})
