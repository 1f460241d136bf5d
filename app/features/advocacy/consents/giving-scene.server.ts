import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { type ConsentScope, subjectOf } from '#app/domain/advocacy/consent.ts'
import type { ConsentScene } from '#app/domain/advocacy/consent-text.ts'
import { accounts } from '#db/schema/accounts.ts'
import { vendor } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { ConsentThing } from './consent-thing.server.ts'
import { basisOf } from './speakers-of.server.ts'

type Giving = { actor: PlanActor; thing: ConsentThing; scopes: readonly ConsentScope[] }

/** Who allows what to whom, for the words above the button, and the zone whose days count. */
export function givingScene(tx: Tx, { actor, thing, scopes }: Giving): ConsentScene & { timeZone: string } {
  const account = tx
    .select({ account: accounts.name, timeZone: accounts.timeZone })
    .from(accounts)
    .where(eq(accounts.id, actor.accountId))
    .get()
  const name = tx.select({ name: vendor.name }).from(vendor).get()?.name ?? 'the vendor'
  const isForCompany = scopes.some((scope) => subjectOf(scope) === 'company')
  const basis = isForCompany ? (basisOf(tx, actor) ?? '') : ''
  const { title, textHash } = thing
  const place = { account: account?.account ?? '', timeZone: account?.timeZone ?? 'UTC' }
  return { ...place, vendor: name, title, signer: actor.name, basis, textHash }
}
