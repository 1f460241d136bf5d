import { and, asc, eq, inArray, type SQL } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { consents } from '#db/schema/advocacy-consents.ts'
import { givenColumns } from './consent-columns.server.ts'

/** Consents that were given at some time, as commands act on them. */
export function findGiven(db: Db, isMeant: SQL | undefined) {
  return db
    .select(givenColumns)
    .from(consents)
    .innerJoin(accounts, eq(accounts.id, consents.accountId))
    .where(isMeant)
    .orderBy(asc(consents.id))
    .all()
}

export type GivenRow = ReturnType<typeof findGiven>[number]

/** One of an account, or nothing. */
export function findGivenOf(
  db: Db,
  { accountId, consentId }: { accountId: string; consentId: string },
): GivenRow | undefined {
  return findGiven(db, and(eq(consents.id, consentId), eq(consents.accountId, accountId)))[0]
}

/** Consents by the thing they are about, in their order: each thing is told of once. */
export function byThing<R extends Pick<GivenRow, 'accountId' | 'about' | 'aboutId'>>(
  rows: readonly R[],
): R[][] {
  const things = new Map<string, R[]>()
  for (const row of rows) {
    const key = `${row.accountId} ${row.about} ${row.aboutId}`
    things.set(key, [...(things.get(key) ?? []), row])
  }
  return [...things.values()]
}

export const idsOf = (rows: readonly GivenRow[]) =>
  inArray(
    consents.id,
    rows.map(({ id }) => id),
  )
