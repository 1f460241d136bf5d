import { type AskType, askTypes } from '#app/domain/advocacy/ask.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { convertTotal, type RateOfDay } from '#app/domain/outcomes/exchange.ts'
import { readWholeMoney } from '#app/domain/outcomes/money.ts'
import { advocacyHubPath } from '#app/domain/paths.ts'
import { readDate } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import {
  askYield,
  comingEvents,
  consentsEnding,
  nearTheirLimit,
  referralYield,
  type Scope,
  storyStates,
} from './hub-queries.server.ts'
import { type ReadyCursor, whoIsReady } from './who-is-ready.server.ts'

type Exchange = { currency: string; today: string; rateOf: (from: string) => RateOfDay }

type Wish = Scope & {
  search: URLSearchParams
  now: Date
  /** The rates of the vendor's day, from the currencies in use to its own. */
  exchangeOf: (used: string[]) => Exchange
}

/** Everything on the hub; eight statements and those of the rates, however many accounts there are. */
export function hubPage(db: Db, { staffId, search, now, exchangeOf }: Wish) {
  const type: AskType = askTypes.find((one) => one === search.get('type')) ?? 'testimonial'
  const after = readCursor(search)
  const { people, next } = whoIsReady(db, { type, staffId, after, now })
  const { amounts, ...referrals } = referralYield(db, { staffId }, now)
  const exchange = exchangeOf(amounts.map(({ currency }) => currency))
  const { total, missing } = convertTotal(amounts, exchange)
  const { today } = exchange
  return {
    ...{ type, ready: people, isFirstPage: after === null, nextHref: next && hrefOf(type, next) },
    asks: askYield(db, { staffId }, now),
    referrals: {
      ...referrals,
      wonText: readWholeMoney(total, exchange.currency),
      missing:
        missing.length === 0
          ? null
          : `Without a rate: ${missing.map(({ currency, minor }) => readWholeMoney(minor, currency)).join(', ')}.`,
    },
    stories: storyStates(db, { staffId }),
    ending: consentsEnding(db, { staffId }, today).map(({ expiresOn, ...row }) => ({
      ...row,
      on: readDate(expiresOn, { today }),
    })),
    near: nearTheirLimit(db, { staffId }, now),
    events: comingEvents(db, now).map(({ startsAt, timeZone, place, isOnline, ...row }) => ({
      ...row,
      where: isOnline === 1 && place === '' ? 'online' : place,
      on: readDate(todayIn(timeZone, new Date(startsAt)), { today }),
    })),
  }
}

export type HubData = ReturnType<typeof hubPage>

function readCursor(search: URLSearchParams): ReadyCursor | null {
  const [name, accountId, userId] = ['name', 'account', 'person'].map((key) => search.get(key))
  return name && accountId && userId ? { name, accountId, userId } : null
}

function hrefOf(type: AskType, { name, accountId: account, userId: person }: ReadyCursor): string {
  return `${advocacyHubPath()}?${new URLSearchParams({ type, name, account, person })}`
}
