import { todayIn } from '#app/domain/calendar-date.ts'
import type { Db } from '#db/client.server.ts'
import { figuresKnownAt } from './ledger-figures.server.ts'
import { type CountedOutcome, ledgersOfAccount } from './read-ledger.server.ts'

/** Verified value in minor units of `currency`, cash and capacity apart: now, and how much of it has come since. */
export type VerifiedSince = {
  currency: string
  cash: { now: number; since: number }
  capacity: { now: number; since: number }
}

type Asked = { accountId: string; timeZone: string; now: Date; since: Date }

/**
 * What an account's verified value is, and by how much it has changed since an instant, to the cent: the ledger of today
 * less the ledger as it read then (figures as they stood, days as they had passed), by the terms that hold now. Null for an
 * account that is missing. Four statements.
 */
export function verifiedSince(db: Db, { accountId, timeZone, now, since }: Asked): VerifiedSince | null {
  const today = ledgersOfAccount(db, { accountId, today: todayIn(timeZone, now) })
  if (!today) return null
  const figures = figuresKnownAt(db, { accountId, at: since })
  const before = ledgersOfAccount(db, { accountId, today: todayIn(timeZone, since) }, figures)
  const sums = { now: verifiedOf(today.outcomes), before: verifiedOf(before?.outcomes ?? []) }
  const changed = (nature: 'cash' | 'capacity') => ({
    now: sums.now[nature],
    since: sums.now[nature] - sums.before[nature],
  })
  return { currency: today.account.currency, cash: changed('cash'), capacity: changed('capacity') }
}

function verifiedOf(outcomes: readonly CountedOutcome[]): { cash: number; capacity: number } {
  const sums = { cash: 0, capacity: 0 }
  for (const { ledger } of outcomes) if (ledger) sums[ledger.nature] += ledger.totals.verified
  return sums
}
