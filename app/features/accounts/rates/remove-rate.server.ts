import { eq } from 'drizzle-orm'
import { mayManageSettings } from '#app/domain/access/accounts-policy.ts'
import type { Person } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { exchangeRates } from '#db/schema/accounts.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { RemoveRate } from './rate-form.ts'

/** Takes a rate away: from its day on the one before it holds, or none. Refuses: not-allowed, not-found. */
export function removeRate(
  tx: Tx,
  person: Person,
  { rateId }: RemoveRate,
  at: Moment,
): Result<{ currency: string }> {
  if (!mayManageSettings(person)) return refuse('not-allowed')
  const removed = tx.delete(exchangeRates).where(eq(exchangeRates.id, rateId)).returning().get()
  if (!removed) return refuse('not-found')
  const { currency, toCurrency, startsOn } = removed
  const happened = { kind: 'rate-removed' as const, currency, toCurrency, startsOn, texts: {} }
  recordEvent(tx, { ...happened, accountId: null, actorId: person.userId }, at)
  return ok({ currency })
}
