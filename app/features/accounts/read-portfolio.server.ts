import { maySeeAllAccounts } from '#app/domain/access/accounts-policy.ts'
import type { Person } from '#app/domain/access/actor.ts'
import { needTitle } from '#app/domain/accounts/portfolio.ts'
import type { PortfolioWish, Show } from '#app/domain/accounts/portfolio-wish.ts'
import { writeWish } from '#app/domain/accounts/portfolio-wish.ts'
import { showMeanings } from '#app/domain/accounts/portfolio-words.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { stageFacts } from '#app/domain/care/stages.ts'
import { portfolioPath } from '#app/domain/paths.ts'
import type { Db } from '#db/client.server.ts'
import { portfolioChoices } from './portfolio-choices.ts'
import { countStages, medianDaysInStage, type StageCounts } from './portfolio-counts.server.ts'
import { mapColumns } from './portfolio-map.server.ts'
import { listNeeding } from './portfolio-now.server.ts'
import { accountsAPage, listAccounts, scopeOf } from './portfolio-queries.server.ts'
import { edgesOf, mapCard, nowRow, pageHrefs, portfolioRow } from './portfolio-rows.ts'

/** How many of the accounts that need somebody stand on the first page. */
export const needingAtOnce = 8

type Asked = { person: Person; wish: PortfolioWish; timeZone: string; now: Date }

/** Everything one address of the portfolio shows, shaped for the page. */
export function readPortfolio(db: Db, { person, wish, timeZone, now }: Asked) {
  const counts = countStages(db, person, wish)
  const inStage = wish.stage ? counts.filter(({ stage }) => stage === wish.stage) : counts
  const sumOf = (key: 'all' | 'needing' | Show) => inStage.reduce((sum, row) => sum + row[key], 0)
  const seesAll = maySeeAllAccounts(person)
  const scope = scopeOf(person, wish)
  return {
    title: needTitle(sumOf('needing'), scope === 'own' ? 'you' : 'attention'),
    ...{ seesAll, search: wish.search, view: wish.view, total: sumOf('all') },
    isNarrowed: wish.isMine || wish.tier !== null || wish.stage !== null || wish.show !== null,
    clearHref: portfolioPath(),
    meaning: wish.show ? showMeanings[wish.show] : null,
    choices: portfolioChoices({ wish, seesAll, counts: (show) => sumOf(show ?? 'all') }),
    now: readNow(db, { person, wish, now, total: sumOf('needing') }),
    map: wish.view === 'map' ? readMap(db, { person, wish, timeZone, now }, counts) : null,
    table: wish.view === 'table' ? readTable(db, { person, wish, now }) : null,
  }
}

export type PortfolioData = ReturnType<typeof readPortfolio>

type NowAsked = Omit<Asked, 'timeZone'> & { total: number }

/** The first of what needs somebody, above the map and the list's first page; all of it, by pages, at an address of its own. */
function readNow(db: Db, { person, wish, now, total }: NowAsked) {
  const isAll = wish.view === 'now'
  if (!isAll && (wish.search || wish.after || wish.before)) return null
  const length = isAll ? accountsAPage : needingAtOnce
  const { accounts, ...more } = listNeeding(db, person, { ...wish, length })
  const edges = isAll ? edgesOf(accounts, ({ place }) => place) : null
  return {
    rows: accounts.map((row) => nowRow(row, now)),
    ...{ isAll, total },
    allHref: `${portfolioPath()}${writeWish(wish, { view: isAll ? 'map' : 'now' })}`,
    ...pageHrefs({ edges, ...more }, wish),
  }
}

function readMap(db: Db, { person, wish, timeZone, now }: Asked, counts: readonly StageCounts[]) {
  const today = todayIn(timeZone, now)
  const medians = medianDaysInStage(db, person, { ...wish, counts, today })
  return mapColumns(db, person, wish).map(({ stage, accounts }, index) => {
    const count = counts.find((row) => row.stage === stage)?.[wish.show ?? 'all'] ?? 0
    return {
      ...{ stage, count, title: stageFacts[stage].title, guideDays: stageFacts[stage].guideDays },
      median: medians[index] ?? null,
      cards: accounts.map((row) => mapCard(row, now)),
      allHref: `${portfolioPath()}${writeWish(wish, { stage, view: 'table' })}`,
    }
  })
}

function readTable(db: Db, { person, wish, now }: Omit<Asked, 'timeZone'>) {
  const { accounts, ...more } = listAccounts(db, person, wish)
  const edges = edgesOf(accounts, ({ sorted }) => sorted)
  const isAudit = wish.show === 'audit'
  const rows = accounts.map((row) => portfolioRow(row, now, isAudit))
  return { rows, ...pageHrefs({ edges, ...more }, wish), beginHref: isAudit ? rows[0]?.href : undefined }
}
