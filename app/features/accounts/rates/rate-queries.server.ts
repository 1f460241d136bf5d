import { and, count, desc, eq, sql } from 'drizzle-orm'
import type { CalendarDate } from '#app/domain/calendar-date.ts'
import type { RateRow } from '#app/domain/outcomes/exchange.ts'
import type { Db } from '#db/client.server.ts'
import { exchangeRates } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { statement } from '#db/statement.server.ts'

type Day = { currencies: readonly string[]; toCurrency: string; day: CalendarDate }

const newestRates = statement((db) =>
  db.$client.prepare<object, RateRow>(`
    select r.currency, r.to_currency toCurrency, r.starts_on startsOn, r.rate
    from json_each(:currencies) c
    cross join exchange_rates r on r.currency = c.value and r.to_currency = :toCurrency and r.starts_on = (
      select max(n.starts_on) from exchange_rates n
      where n.currency = c.value and n.to_currency = :toCurrency and n.starts_on <= :day)`),
)

/** The row of each currency that `rateOn` would choose on a day, where it has one. One statement, on the index. */
export function ratesOfDay(db: Db, { currencies, toCurrency, day }: Day): RateRow[] {
  return newestRates(db).all({ currencies: JSON.stringify(currencies), toCurrency, day })
}

export const ratesAPage = 50

const rowsOf = statement((db) =>
  db
    .select({
      id: exchangeRates.id,
      currency: exchangeRates.currency,
      toCurrency: exchangeRates.toCurrency,
      startsOn: exchangeRates.startsOn,
      rate: exchangeRates.rate,
      createdAt: exchangeRates.createdAt,
      by: users.name,
    })
    .from(exchangeRates)
    .leftJoin(users, eq(users.id, exchangeRates.createdBy))
    .where(sql`(${sql.placeholder('only')} = '' or ${exchangeRates.currency} = ${sql.placeholder('only')})`)
    .orderBy(desc(exchangeRates.startsOn), exchangeRates.currency)
    .limit(ratesAPage)
    .offset(sql.placeholder('skip'))
    .prepare(),
)

/** One page of the dated rows, the newest day first, of one currency or ('') of all. */
export function listRates(db: Db, { only, page }: { only: string; page: number }) {
  const all = db
    .select({ many: count() })
    .from(exchangeRates)
    .where(and(only === '' ? undefined : eq(exchangeRates.currency, only)))
    .get()
  return { rows: rowsOf(db).all({ only, skip: (page - 1) * ratesAPage }), total: all?.many ?? 0 }
}

const currenciesUsed = statement((db) =>
  db.$client.prepare<[], { currency: string; accounts: number }>(
    `select currency, sum(accounts) accounts from portfolio_sums
      group by currency having sum(accounts) > 0 order by accounts desc, currency`,
  ),
)

/** The currencies of all accounts, the most used first. From the counters that triggers keep. */
export function currenciesInUse(db: Db) {
  return currenciesUsed(db).all()
}
