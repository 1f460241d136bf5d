import { addEvent } from '#app/features/advocacy/speaking/add-event.server.ts'
import { setProgramme } from '#app/features/advocacy/speaking/set-programme.server.ts'
import type { AddEvent } from '#app/features/advocacy/speaking/speaking-form.ts'
import { type Book, must, on } from './builders/book.ts'
import { workday } from './builders/calendar.ts'
import { staffPersonOf, type Who } from './builders/people.ts'

/** An event of the demo: the day it is written down, the one it takes place, and the one its programme is set. */
export type DemoEvent = {
  eventId: string
  day: number
  /** Days from today. */
  on: number
  programmeOn: number
  details: Omit<AddEvent, 'date' | 'endDate'>
}

const forum = { link: '', isOnline: 'no', isRecorded: 'no', endTime: '17:30', time: '09:00' } as const

/** It is over. */
export const bankingDay: DemoEvent = {
  ...{ eventId: '', day: -70, on: -40, programmeOn: -47 },
  details: {
    ...forum,
    ...{ name: 'Banking Operations Day', place: 'Casa de la Villa, Madrid', timeZone: 'Europe/Madrid' },
    ...{ audience: 'Heads of operations of forty banks', format: 'talk', region: 'Iberia' },
    ...{ topics: 'Lending, Branches', programme: '' },
  },
}

/** It is still to come. */
export const financeForum: DemoEvent = {
  ...{ eventId: '', day: -28, on: 24, programmeOn: -10 },
  details: {
    ...forum,
    ...{ name: 'Finance Leaders Forum', place: 'Centro de Congressos, Lisbon', timeZone: 'Europe/Lisbon' },
    ...{ audience: 'Finance leaders who decide on figures every month', format: 'talk', region: 'Iberia' },
    ...{ topics: 'Month-end close, Lending', isRecorded: 'yes' },
    programme: 'People tell what changed for them. Nobody sells anything.',
  },
}

/** Writes the demo's events into the vendor's book. */
export function tellEvents(book: Book, by: Who): void {
  for (const event of [bankingDay, financeForum]) {
    on(book, event.day, [
      '08:30',
      (tx, at) => {
        const date = workday(book.today, event.on)
        const input = { ...event.details, date, endDate: date }
        Object.assign(event, must(addEvent(tx, staffPersonOf(by), input, at)))
      },
    ])
    on(book, event.programmeOn, [
      '15:00',
      (tx, at) => must(setProgramme(tx, staffPersonOf(by), { eventId: event.eventId }, at)),
    ])
  }
}
