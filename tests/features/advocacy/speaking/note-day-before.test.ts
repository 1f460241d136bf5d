import { expect, test } from 'vitest'
import { noteSpeakers } from '#app/jobs/note-speakers.server.ts'
import { speakerInvites } from '#db/schema/advocacy-speaking.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { mailsIn } from '../../plan/plan-story.ts'
import { openInvitedStory } from './speaking-story.ts'

test('each confirmed speaker hears once, on the day before in the event’s zone', () => {
  const { db } = openInvitedStory('accepted')
  const notes = () => mailsIn(db).filter(({ kind }) => kind === 'advocacy-talk-note')
  const run = (now: string) => noteSpeakers({ db, clock: () => momentAt(now) })
  run('2026-06-11T10:00:00Z')
  expect(notes()).toEqual([])
  const slotStartsAt = new Date('2026-06-12T13:00:00Z')
  db.update(speakerInvites).set({ state: 'confirmed', slotStartsAt, slotMinutes: 45 }).run()
  run('2026-06-11T06:59:00Z')
  expect(notes()).toEqual([])
  run('2026-06-11T07:00:00Z')
  run('2026-06-11T07:15:00Z')
  expect(notes().map(({ to, facts }) => [to, facts.startsAt])).toEqual([
    ['maria@northwind.example', '2026-06-12T13:00:00.000Z'],
  ])
})
