import { currencies } from '#app/domain/accounts/account.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { rateOn, readRate } from '#app/domain/outcomes/exchange.ts'
import { readFullDate } from '#app/domain/reading.ts'
import { recentSettings } from '#app/features/activity/deployment-history.server.ts'
import type { Db } from '#db/client.server.ts'
import { currenciesInUse, listRates, ratesAPage, ratesOfDay } from './rate-queries.server.ts'

type Asked = {
  vendor: { currency: string; timeZone: string }
  now: Date
  /** A currency to look at alone and to fill in first, or ''. */
  only: string
  page: number
}

/** Everything the page of exchange rates shows, in words. Seven statements. */
export function ratesPage(db: Db, { vendor, now, only, page }: Asked) {
  const { currency: own, timeZone } = vendor
  const today = todayIn(timeZone, now)
  const used = currenciesInUse(db).filter(({ currency }) => currency !== own)
  const rates = ratesOfDay(db, {
    currencies: used.map(({ currency }) => currency),
    toCurrency: own,
    day: today,
  })
  const { rows, total } = listRates(db, { only, page })
  return {
    ...{ own, today, only, page, total },
    pages: Math.max(1, Math.ceil(total / ratesAPage)),
    choices: currencies.filter((currency) => currency !== own),
    used: used.map(({ currency, accounts }) => {
      const found = rateOn(rates, { from: currency, to: own, day: today })
      const since = found.ok && found.startsOn ? readFullDate(found.startsOn) : null
      return { currency, accounts, rate: found.ok ? readRate(found.rate) : null, since }
    }),
    rows: rows.map(({ id, currency, toCurrency, startsOn, rate, by, createdAt }) => ({
      ...{ id, currency, toCurrency, rate: readRate(rate), from: readFullDate(startsOn) },
      set: `${by ?? 'Somebody'}, ${readFullDate(todayIn(timeZone, createdAt))}`,
      isAhead: startsOn > today,
    })),
    changes: recentSettings(db, {
      ...{ kinds: ['rate-set', 'rate-removed'], limit: 10, place: { timeZone, today } },
    }),
  }
}

export type RatesPageData = ReturnType<typeof ratesPage>
