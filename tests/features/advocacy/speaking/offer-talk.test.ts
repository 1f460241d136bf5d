import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { optOut } from '#app/features/advocacy/asks/opt-out.server.ts'
import { closeOffer } from '#app/features/advocacy/speaking/close-offer.server.ts'
import { eventsPage } from '#app/features/advocacy/speaking/event-list.server.ts'
import { inviteSpeaker } from '#app/features/advocacy/speaking/invite-speaker.server.ts'
import { offerTalk } from '#app/features/advocacy/speaking/offer-talk.server.ts'
import { registerSpeakingReactions } from '#app/features/advocacy/speaking/speaking-reactions.server.ts'
import { talksPage } from '#app/features/advocacy/speaking/talk-queries.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { asks } from '#db/schema/advocacy.ts'
import { done, may4, refused } from '../../plan/plan-story.ts'
import { personOf } from '../rewards/reward-story.ts'
import { openSpeakingStory, readInvite } from './speaking-story.ts'

const offer = { topic: 'One trusted number', note: 'In Lisbon, or online' }

test('an offer is welcome at every stage, and taking it up is no ask', () => {
  const { db, account, wish, vera, priyaPerson } = openSpeakingStory()
  db.update(accounts).set({ stage: 'capture' }).where(eq(accounts.id, account.id)).run()
  const { offerId } = done(db, offerTalk, { as: vera.actor, input: offer })
  expect(eventsPage(db, { person: priyaPerson, now: may4.now }).offers).toMatchObject([
    { id: offerId, topic: offer.topic, person: 'Vera Novak' },
  ])
  const input = { ...wish, userId: vera.user.id, offerId }
  const { inviteId } = done(db, inviteSpeaker, { as: priyaPerson, input })
  expect(readInvite(db, inviteId)).toMatchObject({ state: 'invited', askId: null })
  expect(db.select().from(asks).all()).toEqual([])
  expect(talksPage(db, vera.actor, may4.now)).toMatchObject({ ahead: [{ id: inviteId }], offers: [] })
})

test('whoever offered takes it back, and nobody else', () => {
  const { db, vera, jonas, preview } = openSpeakingStory()
  const { offerId } = done(db, offerTalk, { as: vera.actor, input: offer })
  refused(db, closeOffer, { as: jonas.actor, input: { offerId }, because: { code: 'not-found' } })
  refused(db, offerTalk, { as: preview, input: offer, because: { code: 'not-allowed' } })
  done(db, closeOffer, { as: vera.actor, input: { offerId } })
  refused(db, closeOffer, { as: vera.actor, input: { offerId }, because: { code: 'not-found' } })
})

test('whoever opts out is not taken at an older offer', () => {
  const { db, wish, vera, priyaPerson } = openSpeakingStory()
  registerSpeakingReactions()
  const { offerId } = done(db, offerTalk, { as: vera.actor, input: offer })
  done(db, optOut, { as: personOf(vera.user), input: {} })
  const input = { ...wish, userId: vera.user.id, offerId }
  refused(db, inviteSpeaker, { as: priyaPerson, input, because: { code: 'not-found' } })
})

test('five offers at a time are enough', () => {
  const { db, vera } = openSpeakingStory()
  for (let count = 0; count < 5; count += 1) done(db, offerTalk, { as: vera.actor, input: offer })
  const message = 'Five of your offers wait already. Take one back first.'
  refused(db, offerTalk, { as: vera.actor, input: offer, because: { code: 'too-many', message } })
})
