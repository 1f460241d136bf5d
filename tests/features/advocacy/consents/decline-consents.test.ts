import { expect, test } from 'vitest'
import { declineConsents } from '#app/features/advocacy/consents/decline-consents.server.ts'
import { requestConsents } from '#app/features/advocacy/consents/request-consents.server.ts'
import { consents } from '#db/schema/advocacy-consents.ts'
import { write } from '#db/transaction.server.ts'
import { done, historyOf, may4, refused } from '../../plan/plan-story.ts'
import { give, openConsentStory, requestFor } from './consent-story.ts'

test('declining answers what is theirs to answer, without a reason, and can be thought over', () => {
  const story = openConsentStory()
  const { db, account, storyId, jonas, maria, vera, priya, stranger } = story
  write(db, (tx) => requestConsents(tx, requestFor(story), may4))
  const input = { about: 'story' as const, aboutId: storyId }
  const nothing = { code: 'already-done' as const, message: 'Nothing here waits for your answer any more.' }
  refused(db, declineConsents, { as: vera.actor, input, because: nothing })
  refused(db, declineConsents, { as: priya.actor, input, because: { code: 'not-allowed' } })
  refused(db, declineConsents, { as: stranger.actor, input, because: { code: 'not-found' } })
  expect(done(db, declineConsents, { as: jonas.actor, input })).toEqual({ declined: 2 })
  expect(done(db, declineConsents, { as: maria.actor, input })).toEqual({ declined: 1 })
  refused(db, declineConsents, { as: jonas.actor, input, because: nothing })
  expect(historyOf(db, account.id).at(-1)).toMatchObject({
    kind: 'consent-declined',
    facts: { scopes: ['logo'] },
  })
  give(story, { as: jonas.actor, scopes: ['quote'] })
  expect(db.select().from(consents).all()).toHaveLength(4)
})
