import { expect, test } from 'vitest'
import { answerAsk } from '#app/features/advocacy/asks/answer-ask.server.ts'
import { withdrawAsk } from '#app/features/advocacy/asks/withdraw-ask.server.ts'
import { answerInvite } from '#app/features/advocacy/speaking/answer-invite.server.ts'
import { talkPage } from '#app/features/advocacy/speaking/talk-queries.server.ts'
import { findDoor } from '#app/features/outbox/still-due.server.ts'
import { asks } from '#db/schema/advocacy.ts'
import { consents } from '#db/schema/advocacy-consents.ts'
import type { Mail } from '#emails/catalogue.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { done, historyOf, mailsIn, may4, may5, refused } from '../../plan/plan-story.ts'
import { openInvitedStory, readInvite } from './speaking-story.ts'

test('perhaps leaves the question open, yes answers it, and what may be shown is asked for, none of it given', () => {
  const { db, account, inviteId, maria } = openInvitedStory('tentative')
  expect(db.select().from(asks).get()).toMatchObject({ answer: null })
  done(db, answerInvite, { as: maria.actor, input: { inviteId, answer: 'accepted' }, at: may5 })
  expect(readInvite(db, inviteId)).toMatchObject({
    state: 'accepted',
    answeredAt: may5.now,
    confirmedAt: null,
  })
  expect(db.select().from(asks).get()).toMatchObject({ answer: 'yes' })
  const asked = db.select().from(consents).all()
  expect(asked.map(({ scope, grantedAt, personId }) => [scope, grantedAt, personId])).toEqual(
    ['speaking', 'photo', 'video'].map((scope) => [scope, null, maria.user.id]),
  )
  const answered = historyOf(db, account.id).filter(({ kind }) => kind === 'speaker-answered')
  expect(answered.map(({ facts }) => (facts as { answer: string }).answer)).toEqual(['tentative', 'accepted'])
})

test('answering twice, as somebody else, or once the event has begun is told clearly', () => {
  const { db, inviteId, maria, jonas, preview } = openInvitedStory('accepted')
  const accept = { inviteId, answer: 'accepted' as const }
  const twice = 'You have said yes already. Nothing more is needed until the programme is set.'
  refused(db, answerInvite, {
    as: maria.actor,
    input: accept,
    because: { code: 'already-done', message: twice },
  })
  refused(db, answerInvite, { as: jonas.actor, input: accept, because: { code: 'not-found' } })
  refused(db, answerInvite, { as: preview, input: accept, because: { code: 'not-allowed' } })
  const late = 'The event has begun, so the invitation is closed.'
  refused(db, answerInvite, {
    ...{ as: maria.actor, input: { inviteId, answer: 'declined' }, at: momentAt('2026-06-12T08:00:00Z') },
    because: { code: 'already-done', message: late },
  })
  expect(talkPage(db, jonas.actor, { inviteId, now: may5.now })).toBe(null)
})

test('a no is possible after a yes, ends it, and is final', () => {
  const { db, inviteId, maria } = openInvitedStory('accepted')
  done(db, answerInvite, { as: maria.actor, input: { inviteId, answer: 'declined' }, at: may5 })
  expect(readInvite(db, inviteId)).toMatchObject({ state: 'declined', endedAt: may5.now })
  const message = 'You have said no already. Nobody will ask you again about this event.'
  refused(db, answerInvite, {
    ...{ as: maria.actor, input: { inviteId, answer: 'accepted' } },
    because: { code: 'already-done', message },
  })
  expect(talkPage(db, maria.actor, { inviteId, now: may5.now })).toMatchObject({
    answers: [],
    closed: message,
  })
})

test('the question answered or taken back elsewhere answers or ends the invitation', () => {
  const told = openInvitedStory()
  const askId = told.db.select().from(asks).get()?.id ?? ''
  const { userId, name } = told.maria.actor
  done(told.db, answerAsk, { as: { userId, name }, input: { askId, answer: 'never' } })
  expect(readInvite(told.db, told.inviteId)).toMatchObject({ state: 'declined' })
  const other = openInvitedStory()
  const waiting = other.db.select().from(asks).get()?.id ?? ''
  done(other.db, withdrawAsk, { as: other.priya.actor, input: { askId: waiting } })
  expect(readInvite(other.db, other.inviteId)).toMatchObject({ state: 'withdrawn', sequence: 1 })
})

test('a mail about a date goes while it is the newest and its person may still come; an end goes to all', () => {
  const { db, account, inviteId, maria } = openInvitedStory()
  const ask = (now: Date) => ({ to: maria.user.email, accountId: account.id, now })
  const [invited] = mailsIn(db) as unknown as Mail[]
  if (!invited) throw new Error('no mail')
  expect(findDoor(db, invited, ask(may4.now))).toEqual({ opensUntil: null })
  expect(findDoor(db, invited, ask(new Date('2026-06-12T08:00:00Z')))).toBe(null)
  done(db, answerInvite, { as: maria.actor, input: { inviteId, answer: 'declined' } })
  expect(findDoor(db, invited, ask(may4.now))).toBe(null)
})
