import { monotonicFactory } from 'ulid'
import { addDays, type CalendarDate } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import type { Result } from '#app/domain/refusal.ts'
import type { Tx } from '#db/transaction.server.ts'

/** One thing that happens in a story, at its moment in the past. */
export type Step = { at: Date; run: (tx: Tx, at: Moment) => void }

/** What an account's story is written into. Days are counted from `today`: -30 is thirty days ago. */
export type Book = { today: CalendarDate; steps: Step[] }

export function openBook(today: CalendarDate): Book {
  return { today, steps: [] }
}

/** Writes down that something happens on a day ("HH:MM", UTC). Steps may be told in any order. */
export function on(book: Book, day: number, [clock, run]: [clock: string, run: Step['run']]): void {
  if (day >= 0) throw new Error('A story is told of days before today')
  book.steps.push({ at: new Date(`${addDays(book.today, day)}T${clock}:00Z`), run })
}

/**
 * Plays stories in the order of time, all in one history. Nobody works at weekends: what falls there happens on the
 * Friday before, and what was told to happen later in one story still happens later.
 */
export function play(tx: Tx, books: readonly Book[]): void {
  const steps = books.flatMap((book) => onWorkdays(book)).sort((a, b) => a.at.getTime() - b.at.getTime())
  const ulid = monotonicFactory()
  for (const { at, run } of steps) run(tx, { now: at, newId: () => ulid(at.getTime()) })
}

function onWorkdays(book: Book): Step[] {
  const told = [...book.steps].sort((a, b) => a.at.getTime() - b.at.getTime())
  let last = 0
  return told.map(({ at, run }) => {
    const weekday = at.getUTCDay()
    const early = { 0: 2, 6: 1 }[weekday] ?? 0
    const wished = at.getTime() - early * 86_400_000
    last = Math.max(wished, last + 60_000)
    return { at: new Date(last), run }
  })
}

/** The value of a command that a story relies on; a refusal is a mistake in the story. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`A story was refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}
