import { maySeeAllAccounts } from '#app/domain/access/accounts-policy.ts'
import { isStaff, type Person } from '#app/domain/access/actor.ts'
import type { InvestmentTier } from '#app/domain/accounts/account.ts'
import { asSorted, type Cursor } from '#app/domain/accounts/portfolio.ts'
import type { Stage } from '#app/domain/care/stages.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

export const accountsAPage = 50

export type ListedAccount = {
  id: string
  slug: string
  name: string
  sorted: string
  stage: Stage
  stageEnteredOn: string
  investment: InvestmentTier
  timeZone: string
  /** Milliseconds of the last event, or null. */
  lastActivity: number | null
  team: { id: string; name: string }[]
}

export type PortfolioWish = { search: string; after: Cursor | null; before: Cursor | null }

type Direction = 'forward' | 'backward'

/** Own accounts are found by the team's index and sorted (hundreds at most); all of them by the name's index. */
const sources = {
  all: 'accounts a',
  own: 'team_members own cross join accounts a on a.id = own.account_id and own.user_id = :userId and own.removed_at is null',
}

/**
 * One page of the list as one statement. The name's index is entered at the cursor and walked until the page is full;
 * a search filters on that walk, so that a part of a name is found too.
 */
export function portfolioSql(source: keyof typeof sources, direction: Direction): string {
  const [beyond, order] = direction === 'forward' ? ['>', 'asc'] : ['<', 'desc']
  return `select a.id, a.slug, a.name, lower(a.name) sorted, a.stage, a.stage_entered_on stageEnteredOn, a.investment,
      a.time_zone timeZone,
      (select e.at from events e where e.chain = a.id order by e.number desc limit 1) lastActivity,
      (select json_group_array(json_object('id', u.id, 'name', u.name)) from team_members t
        join users u on u.id = t.user_id where t.account_id = a.id and t.removed_at is null) team
    from ${sources[source]}
    where lower(a.name) ${beyond}= :name and (lower(a.name), a.id) ${beyond} (:name, :id)
      and (instr(lower(a.name), :search) > 0 or instr(a.slug, :slug) > 0 or instr(a.domain, :search) > 0)
    order by lower(a.name) ${order}, a.id ${order} limit ${accountsAPage + 1}`
}

const statements = {
  all: pageStatements('all'),
  own: pageStatements('own'),
}

function pageStatements(source: keyof typeof sources) {
  return {
    forward: statement((db) => db.$client.prepare(portfolioSql(source, 'forward'))),
    backward: statement((db) => db.$client.prepare(portfolioSql(source, 'backward'))),
  }
}

/**
 * The accounts a staff member has, by name: leads and admins all, a CSM those of their teams. `after` and `before`
 * are the edges of the page to show; the answer says whether there are more on either side.
 */
export function listAccounts(db: Db, person: Person, { search, after, before }: PortfolioWish) {
  if (!isStaff(person)) return { accounts: [], hasEarlier: false, hasLater: false }
  const isBackward = before !== null
  const edge = before ?? after ?? { name: '', id: '' }
  const pages = statements[maySeeAllAccounts(person) ? 'all' : 'own']
  const rows = (isBackward ? pages.backward : pages.forward)(db).all({
    ...(maySeeAllAccounts(person) ? {} : { userId: person.userId }),
    ...edge,
    ...needles(search),
  }) as (Omit<ListedAccount, 'team'> & { team: string })[]
  const hasMore = rows.length > accountsAPage
  const page = rows.slice(0, accountsAPage)
  const accounts = (isBackward ? page.reverse() : page).map(
    (row): ListedAccount => ({ ...row, team: JSON.parse(row.team) }),
  )
  return {
    accounts,
    hasEarlier: isBackward ? hasMore : after !== null,
    hasLater: isBackward ? true : hasMore,
  }
}

/** Looks in names and domains as typed, and in addresses without accents and capitals ("societe" finds "Société"). */
function needles(search: string) {
  const slug = search
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return { search: asSorted(search), slug: slug || '\0' }
}
