import { and, gte, lt } from 'drizzle-orm'
import { slugOf } from '#app/domain/accounts/account.ts'
import { accounts } from '#db/schema/accounts.ts'
import type { Tx } from '#db/transaction.server.ts'

/** The address part for a new account of this name: "aster", or "aster-2", "aster-3" … where that is taken. */
export function freeSlug(tx: Tx, name: string): string {
  const wished = slugOf(name)
  const taken = new Set(
    tx
      .select({ slug: accounts.slug })
      .from(accounts)
      .where(and(gte(accounts.slug, wished), lt(accounts.slug, `${wished}.`)))
      .all()
      .map(({ slug }) => slug),
  )
  if (!taken.has(wished)) return wished
  let number = 2
  while (taken.has(`${wished}-${number}`)) number += 1
  return `${wished}-${number}`
}
