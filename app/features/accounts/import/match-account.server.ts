import { eq, sql } from 'drizzle-orm'
import type { AccountFacts } from '#app/domain/accounts/import/read-row.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { statement } from '#db/statement.server.ts'

type Account = typeof accounts.$inferSelect

const byExternalId = statement((db) =>
  db
    .select()
    .from(accounts)
    .where(eq(accounts.externalId, sql.placeholder('externalId')))
    .prepare(),
)

const byDomain = statement((db) =>
  db
    .select()
    .from(accounts)
    .where(eq(accounts.domain, sql.placeholder('domain')))
    .limit(20)
    .prepare(),
)

const byName = statement((db) =>
  db
    .select()
    .from(accounts)
    .where(sql`lower(${accounts.name}) = lower(${sql.placeholder('name')})`)
    .limit(2)
    .prepare(),
)

/**
 * The account that a file's row is about: by its ID in the other system, else by web domain (unless that one has
 * another ID), else, for rows with neither, by name. Null when there is none; several when the row does not decide.
 */
export function matchAccount(db: Db, facts: AccountFacts): { account: Account | null; isSeveral: boolean } {
  const { externalId, domain, name } = facts
  if (externalId) {
    const found = byExternalId(db).get({ externalId })
    if (found) return { account: found, isSeveral: false }
  }
  if (domain) {
    const sharing = byDomain(db).all({ domain })
    return oneOf(externalId ? sharing.filter((account) => account.externalId === null) : sharing)
  }
  return externalId || !name ? oneOf([]) : oneOf(byName(db).all({ name }))
}

function oneOf(found: Account[]) {
  return { account: found.length === 1 ? (found[0] ?? null) : null, isSeveral: found.length > 1 }
}
