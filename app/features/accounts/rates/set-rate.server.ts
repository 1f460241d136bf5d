import { mayManageSettings } from '#app/domain/access/accounts-policy.ts'
import type { Person } from '#app/domain/access/actor.ts'
import { addDays, todayIn } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { exchangeRates } from '#db/schema/accounts.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findVendor } from '../find-vendor.server.ts'
import type { SetRate } from './rate-form.ts'

/**
 * Sets what one unit of a currency is worth in the vendor's from a day on; the same day again replaces its rate.
 * Refuses: not-allowed, not-found (before set-up), invalid (the vendor's own currency, a day more than a year ahead).
 */
export function setRate(
  tx: Tx,
  person: Person,
  { currency, startsOn, rate }: SetRate,
  at: Moment,
): Result<{ currency: string }> {
  if (!mayManageSettings(person)) return refuse('not-allowed')
  const vendor = findVendor(tx)
  if (!vendor) return refuse('not-found')
  const { currency: toCurrency, timeZone } = vendor
  if (currency === toCurrency)
    return refuseFields({ currency: `${currency} is your own currency: one is always one` })
  if (startsOn > addDays(todayIn(timeZone, at.now), 366))
    return refuseFields({ startsOn: 'Choose a day within the next year' })
  const said = { rate, createdAt: at.now, createdBy: person.userId }
  tx.insert(exchangeRates)
    .values({ id: at.newId(), currency, toCurrency, startsOn, ...said })
    .onConflictDoUpdate({
      target: [exchangeRates.currency, exchangeRates.toCurrency, exchangeRates.startsOn],
      set: said,
    })
    .run()
  const happened = { kind: 'rate-set' as const, currency, toCurrency, startsOn, texts: { rate } }
  recordEvent(tx, { ...happened, accountId: null, actorId: person.userId }, at)
  return ok({ currency })
}
