import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { addEvent } from '#app/features/advocacy/speaking/add-event.server.ts'
import { cancelEvent } from '#app/features/advocacy/speaking/cancel-event.server.ts'
import { editEvent } from '#app/features/advocacy/speaking/edit-event.server.ts'
import { eventList } from '#app/features/advocacy/speaking/event-list.server.ts'
import { asks } from '#db/schema/advocacy.ts'
import { speakerInvites, speakingEvents } from '#db/schema/advocacy-speaking.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { done, mailsIn, may4, may5, refused } from '../../plan/plan-story.ts'
import { personOf } from '../rewards/reward-story.ts'
import { forum, openInvitedStory, openSpeakingStory, readInvite } from './speaking-story.ts'

test('an event’s hours are hours of its own zone, on both sides of a change of clocks', () => {
  const { db, priyaPerson } = openSpeakingStory()
  const night = { date: '2026-10-25', time: '00:30', endDate: '2026-10-25', endTime: '02:30' }
  const { eventId } = done(db, addEvent, { as: priyaPerson, input: { ...forum, ...night } })
  const event = db.select().from(speakingEvents).where(eq(speakingEvents.id, eventId)).get()
  expect([event?.startsAt, event?.endsAt]).toEqual([
    new Date('2026-10-24T23:30:00Z'),
    new Date('2026-10-25T02:30:00Z'),
  ])
  expect(event).toMatchObject({ topics: ['Month-end close'], isRecorded: true, isOnline: false })
  const { coming, past } = eventList(db, new Date('2026-06-12T17:00:00Z'))
  expect([coming.map(({ when }) => when), past.map(({ name }) => name)]).toEqual([
    ['Sunday, 25 October 2026, 00:30'],
    ['Finance Forum'],
  ])
})

test('an event ends after it begins, is somewhere, and is the vendor’s to write down', () => {
  const { db, priyaPerson, maria } = openSpeakingStory()
  const early = {
    code: 'invalid' as const,
    fields: { endTime: 'It ends before it begins. Choose a later hour' },
  }
  refused(db, addEvent, { as: priyaPerson, input: { ...forum, endTime: '09:00' }, because: early })
  const nowhere = { place: 'Fill in where it is, or say that it is online' }
  const input = { ...forum, place: '' }
  refused(db, addEvent, { as: priyaPerson, input, because: { code: 'invalid', fields: nowhere } })
  refused(db, addEvent, { as: personOf(maria.user), input: forum, because: { code: 'not-allowed' } })
})

test('what calendars show is told to speakers; whoever had confirmed another hour is asked again', () => {
  const { db, eventId, inviteId, priyaPerson } = openInvitedStory()
  const slotStartsAt = new Date('2026-06-12T13:00:00Z')
  db.update(speakerInvites)
    .set({ state: 'confirmed', slotStartsAt, slotMinutes: 45, notedAt: may4.now })
    .run()
  const edit = (values: object) => ({ eventId, edit: { values, was: {} } })
  done(db, editEvent, { as: priyaPerson, input: edit({ audience: 'Everybody' }) })
  expect(readInvite(db, inviteId)).toMatchObject({ sequence: 0, state: 'confirmed' })
  done(db, editEvent, { as: priyaPerson, input: edit({ place: 'Porto' }) })
  expect(readInvite(db, inviteId)).toMatchObject({ sequence: 1, state: 'confirmed' })
  done(db, editEvent, { as: priyaPerson, input: edit({ date: '2026-06-15', endDate: '2026-06-15' }) })
  expect(readInvite(db, inviteId)).toMatchObject({
    ...{ sequence: 2, state: 'accepted', confirmedAt: null, notedAt: null },
    slotStartsAt: new Date('2026-06-15T13:00:00Z'),
  })
  const changed = mailsIn(db).filter(({ kind }) => kind === 'advocacy-talk-changed')
  expect(changed.map(({ facts }) => [facts.sequence, facts.hasToConfirm, facts.place])).toEqual([
    [1, false, 'Porto'],
    [2, true, 'Porto'],
  ])
})

test('a late writer of an event gets both texts', () => {
  const { db, eventId, priyaPerson } = openSpeakingStory()
  done(db, editEvent, { as: priyaPerson, input: { eventId, edit: { values: { place: 'Porto' }, was: {} } } })
  const late = { eventId, edit: { values: { place: 'Faro' }, was: { place: 'Lisbon' } } }
  refused(db, editEvent, {
    ...{ as: priyaPerson, input: late, at: may5 },
    because: {
      code: 'changed-meanwhile',
      clashes: [
        { field: 'place', theirs: 'Porto', yours: 'Faro', by: 'Priya Shah', at: '2026-05-04T09:00:00.000Z' },
      ],
    },
  })
})

test('a cancelled event leaves every calendar, takes its questions back, and stays cancelled', () => {
  const { db, eventId, inviteId, priyaPerson } = openInvitedStory()
  done(db, cancelEvent, { as: priyaPerson, input: { eventId } })
  expect(readInvite(db, inviteId)).toMatchObject({ state: 'cancelled', sequence: 1, endedAt: may4.now })
  expect(db.select().from(asks).get()?.withdrawnAt).toEqual(may4.now)
  const off = mailsIn(db).filter(({ kind }) => kind === 'advocacy-talk-cancelled')
  expect(off.map(({ to, facts }) => [to, facts.because, facts.sequence])).toEqual([
    ['maria@northwind.example', 'event', 1],
  ])
  const again = { code: 'already-done' as const, message: 'This event is cancelled already.' }
  refused(db, cancelEvent, { as: priyaPerson, input: { eventId }, because: again })
  const gone = { eventId, edit: { values: { place: 'Porto' }, was: {} } }
  const because = { code: 'already-done' as const, message: 'This event is cancelled.' }
  refused(db, editEvent, { as: priyaPerson, input: gone, because })
})

test('an event that has begun is not cancelled any more', () => {
  const { db, eventId, priyaPerson } = openSpeakingStory()
  const message = 'This event has begun. Note instead what came of its talks.'
  refused(db, cancelEvent, {
    ...{ as: priyaPerson, input: { eventId }, at: momentAt('2026-06-12T08:00:00Z') },
    because: { code: 'already-done', message },
  })
})
