import { and, gte, lt, sql } from 'drizzle-orm'
import { slugOf } from '#app/domain/accounts/account.ts'
import { accounts } from '#db/schema/accounts.ts'
import { statement } from '#db/statement.server.ts'
import type { Tx } from '#db/transaction.server.ts'

const alike = statement((db) =>
  db
    .select({ slug: accounts.slug })
    .from(accounts)
    .where(and(gte(accounts.slug, sql.placeholder('wished')), lt(accounts.slug, sql.placeholder('end'))))
    .prepare(),
)

/** The address part for a new account of this name: "aster", or "aster-2", "aster-3" … where that is taken. */
export function freeSlug(tx: Tx, name: string): string {
  const wished = slugOf(name)
  const taken = new Set(
    alike(tx)
      .all({ wished, end: `${wished}.` })
      .map(({ slug }) => slug),
  )
  if (!taken.has(wished)) return wished
  let number = 2
  while (taken.has(`${wished}-${number}`)) number += 1
  return `${wished}-${number}`
}
