import type { Person } from '#app/domain/access/actor.ts'
import { asSorted } from '#app/domain/accounts/portfolio.ts'
import type { Db } from '#db/client.server.ts'
import { givenTo, joinedSql, scopeOf } from './portfolio-queries.server.ts'
import type { Listing, Scope } from './portfolio-sql.ts'
import { keptStatements } from './portfolio-statements.server.ts'

export type AuditNeighbour = { slug: string; name: string }

const statements = keptStatements()

/** The account next to an edge among those that await their audit, by name. */
export function neighbourSql(scope: Scope, direction: NonNullable<Listing['direction']>): string {
  const narrowing = { tier: null, stage: null, show: 'audit' } as const
  return joinedSql('a.slug, a.name', { ...narrowing, scope, direction, order: 'name', limit: 1 })
}

/**
 * Whose audit comes before and after this account's, by name, among those the reader may see; after the last one the
 * first comes again, until none is left.
 */
export function auditNeighbours(db: Db, person: Person, account: { id: string; name: string; slug: string }) {
  const scope = scopeOf(person, { isMine: false })
  const find = (direction: 'forward' | 'backward', edge: { edge: string; id: string }) => {
    const given = { ...givenTo(scope, person), ...edge }
    const found = statements(db, neighbourSql(scope, direction)).get(given) as AuditNeighbour | undefined
    return found && found.slug !== account.slug ? found : null
  }
  const here = { edge: asSorted(account.name), id: account.id }
  return {
    previous: find('backward', here),
    next: find('forward', here) ?? find('forward', { edge: '', id: '' }),
  }
}
