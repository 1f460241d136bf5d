import type { Currency } from '#app/domain/accounts/account.ts'
import { addDays } from '#app/domain/calendar-date.ts'
import { setRate } from '#app/features/accounts/rates/set-rate.server.ts'
import { type Book, must, on } from './book.ts'
import type { Who } from './people.ts'

export type RatePlan = { day: number; currency: Currency; rate: string }

/** An admin keeps the table of exchange rates: each holds from the day it is set. */
export function tellRates(book: Book, { by, rates }: { by: Who; rates: readonly RatePlan[] }): void {
  for (const { day, currency, rate } of rates)
    on(book, day, [
      '08:15',
      (tx, at) => {
        const { userId, name, email, staffRole } = by
        const person = { userId, name, email, kind: 'staff' as const, staffRole }
        must(setRate(tx, person, { currency, startsOn: addDays(book.today, day), rate }, at))
      },
    ])
}
