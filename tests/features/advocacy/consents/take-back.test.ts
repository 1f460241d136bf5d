import { expect, test } from 'vitest'
import { withdrawOwnConsent } from '#app/features/advocacy/consents/withdraw-own-consent.server.ts'
import { done, may5, refused } from '../../plan/plan-story.ts'
import { give, openConsentStory, personOf, stateOf } from './consent-story.ts'

test('pressed again it says so, and giving again is a new row', () => {
  const story = openConsentStory()
  const { db, jonas } = story
  const as = personOf(jonas.user)
  const [first = ''] = give(story, { as: jonas.actor, scopes: ['quote'] }).consentIds
  done(db, withdrawOwnConsent, { as, input: { consentId: first }, at: may5 })
  const message = 'This was taken back on 5 May 2026, 11:00 already. Nothing is shown from it.'
  const input = { consentId: first }
  refused(db, withdrawOwnConsent, { as, input, at: may5, because: { code: 'already-done', message } })
  const [second = ''] = give(story, { as: jonas.actor, scopes: ['quote'], at: may5 }).consentIds
  expect(second).not.toBe(first)
  expect([stateOf(db, first), stateOf(db, second)]).toEqual(['withdrawn', 'granted'])
  give(story, { as: jonas.actor, scopes: ['quote'], at: may5 })
  const replaced = 'A newer consent has taken the place of this one. Take that one back instead.'
  const because = { code: 'already-done' as const, message: replaced }
  refused(db, withdrawOwnConsent, { as, input: { consentId: second }, at: may5, because })
})
