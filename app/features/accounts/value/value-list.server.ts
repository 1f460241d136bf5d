import type { Person } from '#app/domain/access/actor.ts'
import type { Exchange, MoneySums } from '#app/domain/accounts/portfolio-money.ts'
import type { Stage } from '#app/domain/care/stages.ts'
import { minorDigits } from '#app/domain/outcomes/money.ts'
import type { Db } from '#db/client.server.ts'
import { accountsAPage, givenTo, scopeOf } from '../portfolio-queries.server.ts'
import type { Scope } from '../portfolio-sql.ts'
import { keptStatements } from '../portfolio-statements.server.ts'

export type ValuedAccount = Omit<MoneySums, 'accounts'> & {
  slug: string
  name: string
  stage: Stage
  /** The day until which its value was counted; null before it ever was. */
  asOf: string | null
}

const value = 'e.verified_cash + e.reported_cash'
const own = 'team_members t cross join portfolio_entries e on e.account_id = t.account_id'
const isOwn = 't.user_id = :userId and t.removed_at is null'

/**
 * One page of accounts, the most cash value first as it is in the vendor's currency; those without a rate come last. A
 * short range of an index for each currency, merged: the work grows with the page's number, not with the book. `:rate0` …
 * are what a minor unit of each currency is worth, `:last` the rows wanted of each, `:skip` those before the page.
 */
export function valueListSql(scope: Scope, currencies: readonly string[]): string {
  const from = scope === 'own' ? own : 'portfolio_entries e indexed by portfolio_entries_value'
  const where = scope === 'own' ? `${isOwn} and ` : ''
  const arms = currencies.map(
    (currency, index) => `select * from (
      select e.account_id, :rate${index} is null is_last, (${value}) * coalesce(:rate${index}, 1.0) worth
      from ${from} where ${where}e.currency = '${currency}'
      order by ${value} desc, e.account_id desc limit :last)`,
  )
  const order = (table: string) => `${table}is_last, ${table}worth desc, ${table}account_id desc`
  return `select a.slug, a.name, a.stage, v.as_of asOf, e.currency, e.yearly, e.verified_cash verifiedCash,
      e.reported_cash reportedCash, e.verified_capacity verifiedCapacity, e.reported_capacity reportedCapacity,
      e.contract_cost contractCost
    from (${arms.join(' union all ')} order by ${order('')} limit ${accountsAPage} offset :skip) p
    cross join portfolio_entries e on e.account_id = p.account_id
    cross join accounts a on a.id = p.account_id
    left join value_standings v on v.account_id = p.account_id
    order by ${order('p.')}`
}

const statements = keptStatements()

type Asked = { isMine: boolean; page: number; currencies: readonly string[]; exchange: Exchange }

/** The accounts of a staff member by cash value, one page of them. One statement. */
export function listByValue(db: Db, person: Person, { isMine, page, currencies, exchange }: Asked) {
  if (currencies.length === 0) return []
  const scope = scopeOf(person, { isMine })
  const rates = currencies.map((currency, index) => [`rate${index}`, worthOfMinor(currency, exchange)])
  const skip = (page - 1) * accountsAPage
  const given = { ...givenTo(scope, person), ...Object.fromEntries(rates), skip, last: skip + accountsAPage }
  return statements(db, valueListSql(scope, currencies)).all(given) as ValuedAccount[]
}

/** What one minor unit of a currency is worth, to sort by; amounts are never made from it. Null without a rate. */
function worthOfMinor(currency: string, exchange: Exchange): number | null {
  const found = exchange.rateOf(currency)
  if (!found.ok) return null
  return Number(found.rate) * 10 ** (minorDigits(exchange.currency) - minorDigits(currency))
}
