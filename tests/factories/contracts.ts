import type { Db } from '#db/client.server.ts'
import { contractPeriods, exchangeRates } from '#db/schema/accounts.ts'
import { momentAt } from './moment.ts'

const at = momentAt('2026-01-05T09:00:00Z')

/** A year of a contract for 1,200.00, unless said otherwise. */
export function makeContractPeriod(
  db: Db,
  account: { id: string },
  given: Partial<typeof contractPeriods.$inferInsert> = {},
) {
  return db
    .insert(contractPeriods)
    .values({
      ...{ id: at.newId(), accountId: account.id, createdAt: at.now },
      ...{ startsOn: '2026-01-01', endsOn: '2026-12-31', price: 120_000 },
      ...given,
    })
    .returning()
    .get()
}

/** What a pound is worth in euros since New Year, unless said otherwise. */
export function makeRate(db: Db, given: Partial<typeof exchangeRates.$inferInsert> = {}) {
  return db
    .insert(exchangeRates)
    .values({
      ...{ id: at.newId(), currency: 'GBP', toCurrency: 'EUR', startsOn: '2026-01-01', rate: '1.15' },
      ...{ createdAt: at.now, ...given },
    })
    .returning()
    .get()
}
