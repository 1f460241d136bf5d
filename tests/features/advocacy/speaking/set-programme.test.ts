import { expect, test } from 'vitest'
import { confirmTalk } from '#app/features/advocacy/speaking/confirm-talk.server.ts'
import { setProgramme } from '#app/features/advocacy/speaking/set-programme.server.ts'
import { setSlot } from '#app/features/advocacy/speaking/set-slot.server.ts'
import { done, mailsIn, may5, refused } from '../../plan/plan-story.ts'
import { openInvitedStory, readInvite } from './speaking-story.ts'

const place = { title: 'Three days, not ten', date: '2026-06-12', time: '14:00', minutes: '45' }

test('a place is given in the event’s zone, the programme is set, and only the speaker makes it certain', () => {
  const { db, eventId, inviteId, maria, jonas, priyaPerson } = openInvitedStory('accepted')
  const early = 'The programme is not set yet. You are asked to confirm when it is.'
  refused(db, confirmTalk, {
    ...{ as: maria.actor, input: { inviteId }, because: { code: 'already-done', message: early } },
  })
  const message = 'Give Maria Oliveira a place in the programme first.'
  refused(db, setProgramme, { as: priyaPerson, input: { eventId }, because: { code: 'invalid', message } })
  done(db, setSlot, { as: priyaPerson, input: { inviteId, ...place } })
  expect(readInvite(db, inviteId)).toMatchObject({
    ...{ slotStartsAt: new Date('2026-06-12T13:00:00Z'), slotMinutes: 45, sequence: 0, title: place.title },
  })
  done(db, setProgramme, { as: priyaPerson, input: { eventId } })
  const told = mailsIn(db).filter(({ kind }) => kind === 'advocacy-talk-to-confirm')
  expect(told.map(({ facts }) => [facts.startsAt, facts.minutes, facts.sequence])).toEqual([
    ['2026-06-12T13:00:00.000Z', 45, 1],
  ])
  refused(db, confirmTalk, { as: jonas.actor, input: { inviteId }, because: { code: 'not-found' } })
  done(db, confirmTalk, { as: maria.actor, input: { inviteId }, at: may5 })
  expect(readInvite(db, inviteId)).toMatchObject({ state: 'confirmed', confirmedAt: may5.now })
  const twice = 'You have confirmed this already.'
  refused(db, confirmTalk, {
    ...{ as: maria.actor, input: { inviteId }, because: { code: 'already-done', message: twice } },
  })
})

test('another place after that is asked about again; another title is only told', () => {
  const { db, eventId, inviteId, maria, priyaPerson } = openInvitedStory('accepted')
  done(db, setSlot, { as: priyaPerson, input: { inviteId, ...place } })
  done(db, setProgramme, { as: priyaPerson, input: { eventId } })
  done(db, confirmTalk, { as: maria.actor, input: { inviteId } })
  done(db, setSlot, { as: priyaPerson, input: { inviteId, ...place, title: 'One number' } })
  expect(readInvite(db, inviteId)).toMatchObject({ state: 'confirmed', sequence: 2 })
  done(db, setSlot, { as: priyaPerson, input: { inviteId, ...place, title: 'One number', time: '15:00' } })
  expect(readInvite(db, inviteId)).toMatchObject({ state: 'accepted', confirmedAt: null, sequence: 3 })
  const kinds = mailsIn(db).map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'advocacy-talk-to-confirm')).toHaveLength(2)
  expect(kinds.filter((kind) => kind === 'advocacy-talk-changed')).toHaveLength(1)
})

test('a place lies within the hours of the event', () => {
  const { db, inviteId, priyaPerson } = openInvitedStory('accepted')
  const fields = { time: 'Choose a time within the hours of the event' }
  for (const time of ['08:59', '16:30'])
    refused(db, setSlot, {
      ...{ as: priyaPerson, input: { inviteId, ...place, time }, because: { code: 'invalid', fields } },
    })
})
