import { maySeeAllAccounts } from '#app/domain/access/accounts-policy.ts'
import { isStaff, type Person } from '#app/domain/access/actor.ts'
import type { InvestmentTier, Side } from '#app/domain/accounts/account.ts'
import type { Cursor } from '#app/domain/accounts/portfolio.ts'
import type { MoneySums } from '#app/domain/accounts/portfolio-money.ts'
import type { PortfolioWish } from '#app/domain/accounts/portfolio-wish.ts'
import type { CriterionKey } from '#app/domain/care/criteria.ts'
import type { Stage } from '#app/domain/care/stages.ts'
import type { Db } from '#db/client.server.ts'
import { needlesOf, searchWay } from './portfolio-search.server.ts'
import { type Listing, orders, rangesSql, type Scope } from './portfolio-sql.ts'
import { keptStatements } from './portfolio-statements.server.ts'

/** Few enough that a full page costs little more than one with the few accounts a small book finds. */
export const accountsAPage = 25

/** What every list says of an account: who it is, where it stands, and what it waits for. */
export type StandingRow = {
  id: string
  slug: string
  name: string
  stage: Stage
  stageEnteredOn: string
  investment: InvestmentTier
  timeZone: string
  /** See `portfolio_entries.state`. */
  state: number
  isLate: 0 | 1
  metCount: number | null
  criteriaCount: number | null
  blocker: CriterionKey | null
  waitsFor: Side | null
  nextDueOn: string | null
} & Omit<MoneySums, 'accounts'>

export type ListedAccount = StandingRow & {
  /** The name as the list is sorted by. */
  sorted: string
  /** Milliseconds of the last event, or null. */
  lastActivity: number | null
  team: { id: string; name: string }[]
}

export const standingColumns = `a.id, a.slug, a.name, a.stage, a.stage_entered_on stageEnteredOn, a.investment,
  a.time_zone timeZone, e.state, e.is_late isLate, s.met_count metCount, s.criteria_count criteriaCount, s.blocker,
  s.waits_for waitsFor, s.next_due_on nextDueOn, e.currency, e.yearly, e.verified_cash verifiedCash,
  e.reported_cash reportedCash, e.verified_capacity verifiedCapacity, e.reported_capacity reportedCapacity,
  e.contract_cost contractCost`

/** The page's ids, `p`, with what is shown of each. */
export function joinedSql(columns: string, listing: Listing): string {
  const order = orders[listing.order].map(
    (name) => `p.${name} ${listing.direction === 'backward' ? 'desc' : 'asc'}`,
  )
  return `select ${columns} from (${rangesSql(listing)}) p
    cross join accounts a on a.id = p.account_id
    cross join portfolio_entries e on e.account_id = p.account_id
    left join account_standings s on s.account_id = p.account_id
    order by ${order.join(', ')}`
}

/** One page of the list by name, as one statement. */
export function portfolioSql(listing: Omit<Listing, 'order' | 'limit'>): string {
  const columns = `${standingColumns}, p.name sorted,
    (select v.at from events v where v.chain = a.id order by v.number desc limit 1) lastActivity,
    (select json_group_array(json_object('id', u.id, 'name', u.name)) from team_members m
      join users u on u.id = m.user_id where m.account_id = a.id and m.removed_at is null) team`
  return joinedSql(columns, { ...listing, order: 'name', limit: accountsAPage + 1 })
}

/** All accounts are there for leads and admins, unless they ask for their own; a CSM has those of their teams. */
export function scopeOf(person: Person, { isMine }: Pick<PortfolioWish, 'isMine'>): Scope {
  return maySeeAllAccounts(person) && !isMine ? 'all' : 'own'
}

const statements = keptStatements()

type ListWish = Pick<PortfolioWish, 'isMine' | 'tier' | 'stage' | 'show' | 'search' | 'after' | 'before'>

/**
 * The accounts of a staff member that match the wish, by name. `after` and `before` are the edges of the page to show;
 * the answer says whether there are more on either side.
 */
export function listAccounts(db: Db, person: Person, wish: ListWish) {
  if (!isStaff(person)) return { accounts: [], hasEarlier: false, hasLater: false }
  const { tier, stage, show, search, after, before } = wish
  const scope = scopeOf(person, wish)
  const direction = before ? 'backward' : 'forward'
  const listing = { scope, tier, stage, show, direction, search: searchWay(search, scope) } as const
  const given = {
    ...givenTo(scope, person),
    ...edgeOf(before ?? after),
    ...needlesOf(db, search, listing.search),
  }
  const rows = statements(db, portfolioSql(listing)).all(given) as Stored[]
  const { page, ...more } = pageOf(rows, { after, before, length: accountsAPage })
  return { accounts: page.map((row): ListedAccount => ({ ...row, team: JSON.parse(row.team) })), ...more }
}

type Stored = Omit<ListedAccount, 'team'> & { team: string }

/** The parameter of a CSM's own lists. */
export function givenTo(scope: Scope, person: Person): { userId?: string } {
  return scope === 'own' ? { userId: person.userId } : {}
}

/** Where a page begins, as parameters; without a cursor at the very beginning. */
export function edgeOf(cursor: Cursor | null) {
  return { edge: cursor?.name ?? '', id: cursor?.id ?? '' }
}

/** One row more than a page was read: it only says that there are more. Pages before an edge are read backwards. */
export function pageOf<Row>(
  rows: Row[],
  { after, before, length }: { after: Cursor | null; before: Cursor | null; length: number },
) {
  const hasMore = rows.length > length
  const page = rows.slice(0, length)
  if (before) return { page: page.reverse(), hasEarlier: hasMore, hasLater: true }
  return { page, hasEarlier: after !== null, hasLater: hasMore }
}
