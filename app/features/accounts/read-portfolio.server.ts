import { maySeeAllAccounts } from '#app/domain/access/accounts-policy.ts'
import type { Person } from '#app/domain/access/actor.ts'
import { needTitle } from '#app/domain/accounts/portfolio.ts'
import {
  type Exchange,
  missingSentence,
  totalMoney,
  valueLines,
} from '#app/domain/accounts/portfolio-money.ts'
import type { PortfolioWish, Show } from '#app/domain/accounts/portfolio-wish.ts'
import { writeWish } from '#app/domain/accounts/portfolio-wish.ts'
import { showMeanings } from '#app/domain/accounts/portfolio-words.ts'
import { type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import { stageFacts } from '#app/domain/care/stages.ts'
import { readShortMoney } from '#app/domain/outcomes/money.ts'
import { portfolioPath } from '#app/domain/paths.ts'
import type { Db } from '#db/client.server.ts'
import { portfolioChoices } from './portfolio-choices.ts'
import { countStages, medianDaysInStage, type StageCounts } from './portfolio-counts.server.ts'
import { mapColumns } from './portfolio-map.server.ts'
import { exchangeOf, type StageSums, sumStages } from './portfolio-money.server.ts'
import { listNeeding } from './portfolio-now.server.ts'
import { accountsAPage, listAccounts, scopeOf } from './portfolio-queries.server.ts'
import { edgesOf, mapCard, nowRow, pageHrefs, portfolioRow } from './portfolio-rows.ts'

/** How many of the accounts that need somebody stand on the first page. */
export const needingAtOnce = 8

type Asked = { person: Person; wish: PortfolioWish; timeZone: string; now: Date }
type Reading = Omit<Asked, 'timeZone'> & {
  today: CalendarDate
  exchange: Exchange
  sums: readonly StageSums[]
}

/** Everything one address of the portfolio shows, shaped for the page. */
export function readPortfolio(db: Db, { person, wish, timeZone, now }: Asked) {
  const counts = countStages(db, person, wish)
  const inStage = wish.stage ? counts.filter(({ stage }) => stage === wish.stage) : counts
  const sumOf = (key: 'all' | 'needing' | Show) => inStage.reduce((sum, row) => sum + row[key], 0)
  const seesAll = maySeeAllAccounts(person)
  const scope = scopeOf(person, wish)
  const today = todayIn(timeZone, now)
  const sums = sumStages(db, person, wish)
  const currencies = sums.map(({ currency }) => currency)
  const reading = { person, wish, now, today, sums, exchange: exchangeOf(db, currencies, now) }
  return {
    title: needTitle(sumOf('needing'), scope === 'own' ? 'you' : 'attention'),
    ...{ seesAll, search: wish.search, view: wish.view, total: sumOf('all') },
    isNarrowed: wish.isMine || wish.tier !== null || wish.stage !== null || wish.show !== null,
    clearHref: portfolioPath(),
    meaning: wish.show ? showMeanings[wish.show] : null,
    choices: portfolioChoices({ wish, seesAll, counts: (show) => sumOf(show ?? 'all') }),
    money: readMoney(reading),
    now: readNow(db, { ...reading, total: sumOf('needing') }),
    map: wish.view === 'map' ? readMap(db, reading, counts) : null,
    table: wish.view === 'table' ? readTable(db, reading) : null,
  }
}

export type PortfolioData = ReturnType<typeof readPortfolio>

/** "€11.8M ARR" of what is shown, with what no rate leads from; null where it is not kept for a part of the book. */
function readMoney({ person, wish, sums, exchange }: Reading) {
  if (wish.show && scopeOf(person, wish) === 'all') return null
  const { yearly } = totalMoney(
    wish.stage ? sums.filter(({ stage }) => stage === wish.stage) : sums,
    exchange,
  )
  return {
    yearly: `${readShortMoney(yearly.total, exchange.currency)} ARR`,
    missing: missingSentence(yearly.missing),
  }
}

type NowAsked = Reading & { total: number }

/** The first of what needs somebody, above the map and the list's first page; all of it, by pages, at an address of its own. */
function readNow(db: Db, { total, ...reading }: NowAsked) {
  const { person, wish } = reading
  const isAll = wish.view === 'now'
  if (!isAll && (wish.search || wish.after || wish.before)) return null
  const length = isAll ? accountsAPage : needingAtOnce
  const { accounts, ...more } = listNeeding(db, person, { ...wish, length })
  const edges = isAll ? edgesOf(accounts, ({ place }) => place) : null
  return {
    rows: accounts.map((row) => nowRow(row, reading)),
    ...{ isAll, total },
    allHref: `${portfolioPath()}${writeWish(wish, { view: isAll ? 'map' : 'now' })}`,
    ...pageHrefs({ edges, ...more }, wish),
  }
}

function readMap(db: Db, reading: Reading, counts: readonly StageCounts[]) {
  const { person, wish, today, sums, exchange } = reading
  const isKept = !wish.show || scopeOf(person, wish) === 'own'
  const medians = medianDaysInStage(db, person, { ...wish, counts, today })
  return mapColumns(db, person, wish).map(({ stage, accounts }, index) => {
    const count = counts.find((row) => row.stage === stage)?.[wish.show ?? 'all'] ?? 0
    return {
      ...{ stage, count, title: stageFacts[stage].title, guideDays: stageFacts[stage].guideDays },
      median: medians[index] ?? null,
      value: isKept
        ? readValue(
            sums.filter((row) => row.stage === stage),
            exchange,
          )
        : null,
      cards: accounts.map((row) => mapCard(row, reading)),
      allHref: `${portfolioPath()}${writeWish(wish, { stage, view: 'table' })}`,
    }
  })
}

/** What the accounts of a stage are worth, a line for each nature, and what no rate leads from. */
function readValue(sums: readonly StageSums[], exchange: Exchange) {
  const totals = totalMoney(sums, exchange)
  const { verifiedCash, reportedCash, verifiedCapacity, reportedCapacity } = totals
  const missing = [verifiedCash, reportedCash, verifiedCapacity, reportedCapacity].flatMap(
    (one) => one.missing,
  )
  const without = [...new Set(missing.map(({ currency }) => currency))]
  return {
    lines: valueLines(totals, exchange.currency),
    missing: without.length > 0 ? `without ${without.join(', ')}: no rate` : null,
  }
}

function readTable(db: Db, reading: Reading) {
  const { person, wish } = reading
  const { accounts, ...more } = listAccounts(db, person, wish)
  const edges = edgesOf(accounts, ({ sorted }) => sorted)
  const isAudit = wish.show === 'audit'
  const rows = accounts.map((row) => portfolioRow(row, reading, isAudit))
  return { rows, ...pageHrefs({ edges, ...more }, wish), beginHref: isAudit ? rows[0]?.href : undefined }
}
