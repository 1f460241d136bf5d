import { investmentTiers } from '#app/domain/accounts/account.ts'
import type { PortfolioWish, Show } from '#app/domain/accounts/portfolio-wish.ts'
import { type Stage, stages } from '#app/domain/care/stages.ts'

/**
 * Every list of the portfolio as short ranges of indexes over `portfolio_entries`. An index begins with tier and stage;
 * where one of them is not asked for, a range per value is read and merged, each no longer than the page. So the work
 * is bounded by the page's length, never by the number of accounts.
 */

export type Scope = 'all' | 'own'
export type Order = 'name' | 'map' | 'why'
export type SearchWay = 'none' | 'index' | 'begins' | 'walk'
export type Narrowing = Pick<PortfolioWish, 'tier' | 'stage' | 'show'>
export type Listing = Narrowing & {
  scope: Scope
  order: Order
  limit: number
  /** How a search looks: not at all, in the index of names, for names that begin so, or along a CSM's few accounts. */
  search?: SearchWay
  direction?: 'forward' | 'backward'
}

/** The columns of each order. The map shows ready accounts first, then slipping ones, the longest in the stage first. */
export const orders: Record<Order, readonly string[]> = {
  name: ['name', 'account_id'],
  map: ['state', 'stage_entered_on', 'account_id'],
  why: ['why_place', 'account_id'],
}

const statesOf: Partial<Record<Show, readonly number[]>> = { ready: [0, 1], slipping: [1, 2], resting: [4] }
const marks: Partial<Record<Show, string>> = { late: 'is_late = 1', audit: 'awaits_audit = 1' }

/** The accounts of a CSM are found by the team's index, hundreds at most, and sorted. */
const own = 'team_members t cross join portfolio_entries e on e.account_id = t.account_id'
const isOwn = 't.user_id = :userId and t.removed_at is null'
const found = 'portfolio_search f cross join portfolio_entries e on e.number = f.rowid'
const isFound = 'f.portfolio_search match :match'

/** A part of the name, of the domain, or of the address is enough. */
const holds = `exists (select 1 from accounts s where s.id = e.account_id
  and (instr(lower(s.name), :search) > 0 or instr(s.slug, :slug) > 0 or instr(s.domain, :search) > 0))`

const begins = 'e.name >= :search and e.name < :beyond'

/** The ids of one page with what they are ordered by: a select to join to. */
export function rangesSql(listing: Listing): string {
  const { scope, order, limit, search = 'none', direction = 'forward' } = listing
  const way = direction === 'forward' ? 'asc' : 'desc'
  const columns = orders[order].map((column) => `e.${column}`)
  const beyond = order === 'map' ? [] : [beyondSql(order, direction)]
  const walks = { none: [], index: [], begins: [begins], walk: [holds] }[search]
  const end = (names: readonly string[]) =>
    `order by ${names.map((name) => `${name} ${way}`).join(', ')} limit ${limit}`
  const select = (from: string, where: readonly string[]) =>
    `select ${columns.join(', ')} from ${from} where ${[...where, ...beyond, ...walks].join(' and ')} ${end(columns)}`
  if (scope === 'own') return select(own, [isOwn, ...conditionsOf(listing)])
  if (search === 'index') return select(found, [isFound, ...conditionsOf(listing)])
  const from = `portfolio_entries e indexed by ${indexOf(listing)}`
  const arms = armsOf(listing).map((arm) => `select * from (${select(from, arm)})`)
  return arms.length === 1
    ? select(from, armsOf(listing)[0] ?? [])
    : `${arms.join(' union all ')} ${end(orders[order])}`
}

/** What is asked of an entry, in any order of the columns. */
export function conditionsOf({ tier, stage, show, order }: Narrowing & { order?: Order }): string[] {
  return [
    ...(tier ? [`e.investment = '${tier}'`] : []),
    ...(stage ? [`e.stage = '${stage}'`] : []),
    ...(show ? [conditionOf(show)] : []),
    ...(order === 'why' ? ['e.why_place is not null'] : []),
  ]
}

/** What `show` asks of an entry. */
export function conditionOf(show: Show): string {
  return marks[show] ?? `state in (${(statesOf[show] ?? []).join(', ')})`
}

function beyondSql(order: Order, direction: 'forward' | 'backward'): string {
  const sign = direction === 'forward' ? '>' : '<'
  const [first = ''] = orders[order]
  return `e.${first} ${sign}= :edge and (e.${first}, e.account_id) ${sign} (:edge, :id)`
}

/** A range per tier, stage and (where the order needs it) state that the narrowing leaves open. */
function armsOf({ tier, stage, show, order }: Listing): string[][] {
  const states = (show && statesOf[show]) ?? null
  const perState = order === 'name' && states ? states.map((state) => [`e.state = ${state}`]) : [[]]
  const inOrder = order === 'map' && states ? [`e.state >= ${states[0]} and e.state <= ${states.at(-1)}`] : []
  const mark = show && marks[show] ? [`e.${marks[show]}`] : []
  const why = order === 'why' ? ['e.why_place is not null'] : []
  return (tier ? [tier] : investmentTiers).flatMap((oneTier) =>
    (stage ? [stage] : stages).flatMap((oneStage: Stage) =>
      perState.map((state) => [
        `e.investment = '${oneTier}' and e.stage = '${oneStage}'`,
        ...[...state, ...inOrder, ...mark, ...why],
      ]),
    ),
  )
}

function indexOf({ show, order }: Listing): string {
  if (order === 'why') return 'portfolio_entries_why'
  if (order === 'map') return show === 'late' ? 'portfolio_entries_late_map' : 'portfolio_entries_map'
  if (show === 'late' || show === 'audit') return `portfolio_entries_${show}`
  return show ? 'portfolio_entries_state' : 'portfolio_entries_name'
}
