import { expect, test } from 'vitest'
import { finishTakedown } from '#app/features/advocacy/consents/finish-takedown.server.ts'
import { noteOutsideCopy } from '#app/features/advocacy/consents/note-outside-copy.server.ts'
import { withdrawOwnConsent } from '#app/features/advocacy/consents/withdraw-own-consent.server.ts'
import { outsideCopies, takedowns } from '#db/schema/advocacy-consents.ts'
import { done, historyOf, may5, refused } from '../../plan/plan-story.ts'
import { give, openConsentStory, personOf } from './consent-story.ts'

test('a copy outside is noted by the vendor, called in, and noted as down once', () => {
  const story = openConsentStory()
  const { db, account, storyId, jonas, priya, stranger } = story
  const copy = {
    thing: `story ${storyId}`,
    channel: 'website' as const,
    place: 'https://partner.example/post',
  }
  refused(db, noteOutsideCopy, { as: jonas.actor, input: copy, because: { code: 'not-allowed' } })
  const foreign = { ...copy, thing: `account ${stranger.actor.accountId}` }
  refused(db, noteOutsideCopy, { as: priya.actor, input: foreign, because: { code: 'not-found' } })
  done(db, noteOutsideCopy, { as: priya.actor, input: copy })
  const [consentId = ''] = give(story, { as: jonas.actor, scopes: ['quote'] }).consentIds
  done(db, withdrawOwnConsent, { as: personOf(jonas.user), input: { consentId } })
  const takedownId = db.select().from(takedowns).get()?.id ?? ''
  const input = { takedownId, note: 'Post deleted' }
  refused(db, finishTakedown, { as: jonas.actor, input, because: { code: 'not-allowed' } })
  const elsewhere = { ...priya.actor, accountId: stranger.actor.accountId }
  refused(db, finishTakedown, { as: elsewhere, input, because: { code: 'not-found' } })
  done(db, finishTakedown, { as: priya.actor, input, at: may5 })
  expect(db.select().from(takedowns).all()).toMatchObject([{ doneAt: may5.now, note: 'Post deleted' }])
  expect(db.select().from(outsideCopies).all()).toMatchObject([{ removedAt: may5.now }])
  const because = { code: 'already-done' as const, message: 'This copy is down already.' }
  refused(db, finishTakedown, { as: priya.actor, input, because })
  expect(historyOf(db, account.id).at(-1)).toMatchObject({ kind: 'takedown-done', visibility: 'internal' })
})
