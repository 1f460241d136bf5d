import { expect, test } from 'vitest'
import { consentsAbout } from '#app/features/advocacy/consents/consents-about.server.ts'
import { extendConsents } from '#app/features/advocacy/consents/extend-consents.server.ts'
import { receiptKey } from '#app/features/advocacy/consents/receipt-key.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { done, refused } from '../../plan/plan-story.ts'
import { give, openConsentStory, secret } from './consent-story.ts'

test('extending gives the same again for a year, by the one whose it is', () => {
  const story = openConsentStory()
  const { db, storyId, jonas, maria, vera, priya } = story
  give(story, { as: jonas.actor, scopes: ['quote'], given: { territory: ['DACH'], channels: ['email'] } })
  give(story, { as: maria.actor, scopes: ['logo'] })
  const april = momentAt('2027-04-20T09:00:00Z')
  const input = { about: 'story' as const, aboutId: storyId, receipt: receiptKey(secret, april) }
  const message = 'Nothing of yours here would last longer by that.'
  const because = { code: 'already-done' as const, message }
  refused(db, extendConsents, { as: vera.actor, input, at: april, because })
  refused(db, extendConsents, { as: priya.actor, input, at: april, because: { code: 'not-allowed' } })
  done(db, extendConsents, { as: jonas.actor, input, at: april })
  const again = { ...input, receipt: receiptKey(secret, april) }
  refused(db, extendConsents, { as: jonas.actor, input: again, at: april, because })
  expect(consentsAbout(db, { about: 'story', aboutId: storyId })).toMatchObject([
    { scope: 'quote', supersededAt: april.now.getTime() },
    { scope: 'logo', expiresOn: '2027-05-03', supersededAt: null },
    { scope: 'quote', expiresOn: '2028-04-19', territory: ['DACH'], channels: ['email'], supersededAt: null },
  ])
})
