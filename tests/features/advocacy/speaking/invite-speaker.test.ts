import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { candidatesFor } from '#app/features/advocacy/speaking/candidates.server.ts'
import { eventPage } from '#app/features/advocacy/speaking/event-page.server.ts'
import { findEvent } from '#app/features/advocacy/speaking/find-invite.server.ts'
import { inviteSpeaker } from '#app/features/advocacy/speaking/invite-speaker.server.ts'
import { withdrawInvite } from '#app/features/advocacy/speaking/withdraw-invite.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { asks } from '#db/schema/advocacy.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeStaff } from '#tests/factories/people.ts'
import { done, historyOf, mailsIn, may4, refused } from '../../plan/plan-story.ts'
import { personOf } from '../rewards/reward-story.ts'
import { openInvitedStory, openSpeakingStory, readInvite } from './speaking-story.ts'

test('an invitation is an ask that spends its points, and one mail carries both', () => {
  const { db, account, inviteId, eventId, maria } = openInvitedStory()
  const [ask] = db.select().from(asks).all()
  expect(ask).toMatchObject({ type: 'speaking', weight: 3, userId: maria.user.id, eventId, sentAt: may4.now })
  expect(readInvite(db, inviteId)).toMatchObject({ state: 'invited', askId: ask?.id, sequence: 0 })
  expect(mailsIn(db).map(({ kind, to, facts }) => [kind, to, facts.startsAt, facts.minutes])).toEqual([
    ['advocacy-talk-invited', 'maria@northwind.example', '2026-06-12T08:00:00.000Z', 480],
  ])
  expect(historyOf(db, account.id).map(({ kind }) => kind)).toEqual(['ask-sent', 'speaker-invited'])
})

test('nobody is invited whom the rules keep from being asked: the reason comes back and nothing is sent', () => {
  const { db, account, wish, jonas, priyaPerson } = openSpeakingStory()
  const closed = { ...wish, userId: jonas.user.id }
  const result = write(db, (tx) => inviteSpeaker(tx, priyaPerson, closed, may4))
  expect(result).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
  db.update(accounts).set({ stage: 'align' }).where(eq(accounts.id, account.id)).run()
  const early = write(db, (tx) => inviteSpeaker(tx, priyaPerson, wish, may4))
  expect(early).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
  expect(mailsIn(db)).toEqual([])
})

test('nobody is invited twice, to nothing, to what is over, or by somebody without a place on the account', () => {
  const { db, wish, priyaPerson, elsewhere } = openInvitedStory()
  const twice = 'They have been invited to this event before.'
  refused(db, inviteSpeaker, {
    ...{ as: priyaPerson, input: wish, because: { code: 'already-done', message: twice } },
  })
  const missing = { ...wish, eventId: elsewhere.id }
  refused(db, inviteSpeaker, { as: priyaPerson, input: missing, because: { code: 'not-found' } })
  const other = personOf(makeStaff(db, 'csm'))
  refused(db, inviteSpeaker, { as: other, input: wish, because: { code: 'not-found' } })
  refused(db, inviteSpeaker, {
    ...{ as: priyaPerson, input: wish, at: momentAt('2026-06-12T08:00:00Z') },
    because: { code: 'already-done', message: 'This event has begun.' },
  })
})

test('who fits is found by their own profile, with reasons, among people one may ask', () => {
  const { db, eventId, maria, priyaPerson } = openSpeakingStory()
  const event = findEvent(db, eventId)
  if (!event) throw new Error('no event')
  const asked = { event, seesAll: false, now: may4.now }
  const [found, ...others] = candidatesFor(db, { ...asked, readerId: priyaPerson.userId })
  expect(others).toEqual([])
  expect(found).toMatchObject({ userId: maria.user.id, account: 'Northwind', whyNotNow: [] })
  expect(found?.reasons.map(({ key, state }) => `${key} ${state}`)).toEqual([
    ...['open yes', 'topics unsaid', 'format unsaid', 'region unsaid'],
  ])
  const stranger = makeStaff(db, 'csm')
  expect(candidatesFor(db, { ...asked, readerId: stranger.id })).toEqual([])
  expect(candidatesFor(db, { ...asked, readerId: stranger.id, seesAll: true })).toHaveLength(1)
})

test('a withdrawn invitation leaves the calendar and takes its question back', () => {
  const { db, inviteId, eventId, maria, priyaPerson } = openInvitedStory()
  done(db, withdrawInvite, { as: priyaPerson, input: { inviteId } })
  expect(readInvite(db, inviteId)).toMatchObject({ state: 'withdrawn', sequence: 1 })
  expect(db.select().from(asks).get()?.withdrawnAt).toEqual(may4.now)
  const off = mailsIn(db).filter(({ kind }) => kind === 'advocacy-talk-cancelled')
  expect(off.map(({ facts }) => [facts.because, facts.sequence])).toEqual([['invite', 1]])
  const message = 'This invitation was taken back, so there is nothing left to answer.'
  refused(db, withdrawInvite, {
    ...{ as: priyaPerson, input: { inviteId }, because: { code: 'already-done', message } },
  })
  const seen = eventPage(db, { eventId, person: priyaPerson, now: may4.now })
  expect(seen?.invites.map(({ person, can }) => [person, can])).toEqual([[maria.user.name, []]])
  const colleague = personOf(makeStaff(db, 'csm'))
  expect(eventPage(db, { eventId, person: colleague, now: may4.now })).toMatchObject({
    invites: [],
    others: 1,
  })
})
