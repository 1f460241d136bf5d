import type { CalendarDate } from '#app/domain/calendar-date.ts'
import { confirmContext } from '#app/features/plan/confirm-context.server.ts'
import { writeTeamNotes } from '#app/features/plan/team-notes/write-team-notes.server.ts'
import { writeContext } from '#app/features/plan/write-context.server.ts'
import { must, on } from './book.ts'
import { actorOf, type Key, type Tale } from './people.ts'

/** Words of a story; those that name a month are made from the day it is told on. */
export type Words = string | ((today: CalendarDate) => string)

export function wordsOn(tale: Tale, words: Words): string {
  return typeof words === 'string' ? words : words(tale.book.today)
}

export type ContextPlan = {
  day: number
  by: Key
  words: { headline?: string; challenge?: string; success?: string }
  confirmed?: { day: number; by: Key }
}

/** Somebody writes down the challenge and what success looks like, or changes some of it; a customer confirms it. */
export function tellContext(tale: Tale, { day, by, words, confirmed }: ContextPlan): void {
  let number = 0
  on(tale.book, day, [
    '09:40',
    (tx, at) => {
      number = must(writeContext(tx, actorOf(tale, by), { edit: { values: words, was: {} } }, at)).number
    },
  ])
  if (!confirmed) return
  on(tale.book, confirmed.day, [
    '12:10',
    (tx, at) => {
      must(confirmContext(tx, actorOf(tale, confirmed.by), { number: String(number) }, at))
    },
  ])
}

export type NotesPlan = { day: number; by: Key; text: Words }

/** The vendor's people write down what they want each other to know. */
export function tellNotes(tale: Tale, { day, by, text }: NotesPlan): void {
  on(tale.book, day, [
    '16:20',
    (tx, at) => {
      must(
        writeTeamNotes(
          tx,
          actorOf(tale, by),
          { edit: { values: { text: wordsOn(tale, text) }, was: {} } },
          at,
        ),
      )
    },
  ])
}
