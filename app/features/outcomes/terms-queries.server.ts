import { and, desc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Db } from '#db/client.server.ts'
import { users } from '#db/schema/auth.ts'
import { outcomeTerms } from '#db/schema/outcomes.ts'
import { statement } from '#db/statement.server.ts'

const proposers = alias(users, 'proposers')
const agreers = alias(users, 'agreers')

const versionsOf = statement((db) =>
  db
    .select({ terms: outcomeTerms, proposer: proposers.name, agreer: agreers.name })
    .from(outcomeTerms)
    .leftJoin(proposers, eq(proposers.id, outcomeTerms.proposedBy))
    .leftJoin(agreers, eq(agreers.id, outcomeTerms.agreedBy))
    .where(
      and(
        eq(outcomeTerms.outcomeId, sql.placeholder('outcomeId')),
        eq(outcomeTerms.accountId, sql.placeholder('accountId')),
      ),
    )
    .orderBy(desc(outcomeTerms.number))
    .limit(sql.placeholder('atMost'))
    .prepare(),
)

/** The newest versions of an outcome's terms, newest first, with who proposed and who agreed each. One statement. */
export function listTermsVersions(db: Db, asked: { accountId: string; outcomeId: string; atMost: number }) {
  return versionsOf(db).all(asked)
}

export type TermsVersionRow = ReturnType<typeof listTermsVersions>[number]
