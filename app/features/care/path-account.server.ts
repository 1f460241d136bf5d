import { eq, sql } from 'drizzle-orm'
import { type Refusal, refuse } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { vendor } from '#db/schema/auth.ts'
import { statement } from '#db/statement.server.ts'

const byId = statement((db) =>
  db
    .select({
      id: accounts.id,
      slug: accounts.slug,
      name: accounts.name,
      timeZone: accounts.timeZone,
      stage: accounts.stage,
      stageEnteredOn: accounts.stageEnteredOn,
      endedAt: accounts.endedAt,
    })
    .from(accounts)
    .where(eq(accounts.id, sql.placeholder('accountId')))
    .prepare(),
)

/** What commands of the path need of their account. The actor has a place on it, so it is there. */
export function findPathAccount(db: Db, accountId: string): PathAccount {
  const account = byId(db).get({ accountId })
  if (!account) throw new Error('an actor without their account')
  return account
}

export type PathAccount = NonNullable<ReturnType<ReturnType<typeof byId>['get']>>

const vendorName = statement((db) => db.select({ name: vendor.name }).from(vendor).prepare())

/** What each side is called in a sentence: the account's name, the vendor's name. */
export function sideNames(db: Db, account: { name: string }) {
  return { customer: account.name, vendor: vendorName(db).get()?.name ?? 'the vendor' }
}

/** An account whose work has ended keeps its path as it was. */
export function refuseEnded(account: { name: string }): { ok: false; refusal: Refusal } {
  return refuse('invalid', {
    message: `The work with ${account.name} has ended. Its path stays as it was, and nothing has changed.`,
  })
}
