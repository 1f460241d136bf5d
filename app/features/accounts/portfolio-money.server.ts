import type { Person } from '#app/domain/access/actor.ts'
import type { InvestmentTier } from '#app/domain/accounts/account.ts'
import type { Exchange, MoneySums } from '#app/domain/accounts/portfolio-money.ts'
import type { PortfolioWish } from '#app/domain/accounts/portfolio-wish.ts'
import { type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import type { Stage } from '#app/domain/care/stages.ts'
import { rateOn } from '#app/domain/outcomes/exchange.ts'
import type { Db } from '#db/client.server.ts'
import { findVendor } from './find-vendor.server.ts'
import { givenTo, scopeOf } from './portfolio-queries.server.ts'
import { conditionsOf } from './portfolio-sql.ts'
import { keptStatements } from './portfolio-statements.server.ts'
import { ratesOfDay } from './rates/rate-queries.server.ts'

export type StageSums = MoneySums & { stage: Stage }

const statements = keptStatements()

const money = {
  yearly: 'yearly',
  verifiedCash: 'verified_cash',
  reportedCash: 'reported_cash',
  verifiedCapacity: 'verified_capacity',
  reportedCapacity: 'reported_capacity',
  contractCost: 'contract_cost',
} as const

const sums = Object.entries(money)
  .map(([name, column]) => `sum(${column}) "${name}"`)
  .join(', ')

/** From the sums that triggers keep: a few hundred rows at most. */
export function allMoneySql(tier: InvestmentTier | null): string {
  return `select stage, currency, sum(accounts) accounts, ${sums} from portfolio_sums
    ${tier ? `where investment = '${tier}'` : ''} group by stage, currency`
}

/** A CSM's few accounts are added up. */
export function ownMoneySql(wish: Pick<PortfolioWish, 'tier' | 'show'>): string {
  const where = conditionsOf({ ...wish, stage: null }).map((condition) => ` and ${condition}`)
  return `select e.stage, e.currency, count(*) accounts, ${sums}
    from team_members t cross join portfolio_entries e on e.account_id = t.account_id
    where t.user_id = :userId and t.removed_at is null${where.join('')} group by e.stage, e.currency`
}

type MoneyWish = Pick<PortfolioWish, 'isMine' | 'tier' | 'show'>

/**
 * What the accounts of a reader are paid and worth, by stage and currency, however many there are. Over the whole book it
 * is kept by stage and tier only: narrowed to late, ready … ones it is that of all of them.
 */
export function sumStages(db: Db, person: Person, wish: MoneyWish): StageSums[] {
  const scope = scopeOf(person, wish)
  const sql = scope === 'all' ? allMoneySql(wish.tier) : ownMoneySql(wish)
  const rows = statements(db, sql).all(givenTo(scope, person)) as StageSums[]
  return rows.filter(({ accounts }) => accounts > 0)
}

/**
 * The rates of the vendor's today from every currency in use to its own: everybody reads the same totals, wherever they
 * are. Two statements at most.
 */
export function exchangeOf(db: Db, used: Iterable<string>, now: Date): Exchange & { today: CalendarDate } {
  const { currency, timeZone } = findVendor(db) ?? { currency: 'EUR', timeZone: 'UTC' }
  const today = todayIn(timeZone, now)
  const currencies = [...new Set(used)].filter((one) => one !== currency)
  const rates =
    currencies.length === 0 ? [] : ratesOfDay(db, { currencies, toCurrency: currency, day: today })
  return { currency, today, rateOf: (from) => rateOn(rates, { from, to: currency, day: today }) }
}
