import { and, eq, isNull } from 'drizzle-orm'
import type { Person } from '#app/domain/access/actor.ts'
import { mayOpenThemself } from '#app/domain/access/advocacy-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { advocateOpenings, advocateProfiles } from '#db/schema/advocacy.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { AskTypeChoice } from './opening-form.ts'
import { tellPlans } from './tell-plans.server.ts'

/** A customer opens themself to one type of ask. Refuses: not-allowed (staff), already-done. */
export function openToAsk(
  tx: Tx,
  person: Person,
  { type }: AskTypeChoice,
  at: Moment,
): Result<{ type: string }> {
  if (!mayOpenThemself(person)) return refuse('not-allowed')
  const { userId } = person
  if (isOpen(tx, userId, type)) return refuse('already-done', { message: 'You are open to this already.' })
  tx.insert(advocateOpenings).values({ id: at.newId(), userId, type, openedAt: at.now }).run()
  // whoever opens something again is to be asked again
  tx.update(advocateProfiles).set({ optedOutAt: null }).where(eq(advocateProfiles.userId, userId)).run()
  tellPlans(tx, { kind: 'ask-type-opened', userId, type, texts: {} }, at)
  return ok({ type })
}

function isOpen(tx: Tx, userId: string, type: AskTypeChoice['type']): boolean {
  const isStanding = and(
    eq(advocateOpenings.userId, userId),
    eq(advocateOpenings.type, type),
    isNull(advocateOpenings.closedAt),
  )
  return tx.select({ id: advocateOpenings.id }).from(advocateOpenings).where(isStanding).get() !== undefined
}
