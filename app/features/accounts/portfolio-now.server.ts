import type { Person } from '#app/domain/access/actor.ts'
import type { PortfolioWish } from '#app/domain/accounts/portfolio-wish.ts'
import type { Db } from '#db/client.server.ts'
import {
  edgeOf,
  givenTo,
  joinedSql,
  pageOf,
  type StandingRow,
  scopeOf,
  standingColumns,
} from './portfolio-queries.server.ts'
import type { Listing } from './portfolio-sql.ts'
import { keptStatements } from './portfolio-statements.server.ts'

export type NeedingRow = StandingRow & {
  /** What the list is ordered by. */
  place: string
  whyNow: string | null
  whySince: string | null
  /** JSON of plain facts for the sentence. */
  whyFacts: string | null
}

const statements = keptStatements()

/** One page of what needs somebody now, most pressing first and of those the longest waiting (domain/care/why-now.ts). */
export function needingSql(listing: Omit<Listing, 'order' | 'show'>): string {
  const columns = `${standingColumns}, p.why_place place, s.why_now whyNow, s.why_since whySince, s.why_facts whyFacts`
  return joinedSql(columns, { ...listing, show: null, order: 'why' })
}

type NowWish = Pick<PortfolioWish, 'isMine' | 'tier' | 'stage' | 'after' | 'before'>

/** The accounts that need somebody now, `length` of them from an edge on. */
export function listNeeding(db: Db, person: Person, { length, ...wish }: NowWish & { length: number }) {
  const { tier, stage, after, before } = wish
  const scope = scopeOf(person, wish)
  const direction = before ? 'backward' : 'forward'
  const sql = needingSql({ scope, tier, stage, direction, limit: length + 1 })
  const given = { ...givenTo(scope, person), ...edgeOf(before ?? after) }
  const rows = statements(db, sql).all(given) as NeedingRow[]
  const { page, ...more } = pageOf(rows, { after, before, length })
  return { accounts: page, ...more }
}
