import type { Person } from '#app/domain/access/actor.ts'
import type { PortfolioWish } from '#app/domain/accounts/portfolio-wish.ts'
import { type Stage, stages } from '#app/domain/care/stages.ts'
import type { Db } from '#db/client.server.ts'
import { givenTo, joinedSql, type StandingRow, scopeOf, standingColumns } from './portfolio-queries.server.ts'
import type { Narrowing, Scope } from './portfolio-sql.ts'
import { keptStatements } from './portfolio-statements.server.ts'

/** How many accounts a stage shows before it links to all of them. */
export const accountsAColumn = 5

const statements = keptStatements()

/** The accounts that stand first in one stage. Ready ones, then slipping ones, each the longest in the stage first. */
export function columnSql(scope: Scope, narrowing: Narrowing): string {
  return joinedSql(standingColumns, { ...narrowing, scope, order: 'map', limit: accountsAColumn })
}

/** The first accounts of each stage, for a staff member who may see them. A statement per stage. */
export function mapColumns(db: Db, person: Person, wish: Pick<PortfolioWish, 'isMine' | 'tier' | 'show'>) {
  const scope = scopeOf(person, wish)
  const given = givenTo(scope, person)
  const firstOf = (stage: Stage) => {
    const sql = columnSql(scope, { tier: wish.tier, show: wish.show, stage })
    return statements(db, sql).all(given) as StandingRow[]
  }
  return stages.map((stage) => ({ stage, accounts: firstOf(stage) }))
}
