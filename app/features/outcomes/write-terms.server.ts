import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAgreeTerms } from '#app/domain/access/outcomes-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { type outcomes, outcomeTerms } from '#db/schema/outcomes.ts'
import type { Tx } from '#db/transaction.server.ts'

type Outcome = typeof outcomes.$inferSelect
type Written = { outcome: Outcome; customerOwnerUserId: string | null }

/**
 * Keeps the terms an outcome has now as the version it names (`termsNumber`), proposed by the actor's side. Whoever may
 * agree terms agrees to what they write themself. Returns whether they are agreed.
 */
export function writeTerms(
  tx: Tx,
  actor: PlanActor,
  { outcome, customerOwnerUserId }: Written,
  at: Moment,
): boolean {
  const isAgreed = mayAgreeTerms(actor, { customerOwnerUserId })
  const { baselineValue, baselineOn, cadence, factors, rate, rateWords, times, ownTimes, nature } = outcome
  const { id: outcomeId, accountId, termsNumber: number, attributionShare, margin } = outcome
  tx.insert(outcomeTerms)
    .values({
      ...{ outcomeId, accountId, number, baselineValue, baselineOn, cadence },
      ...{ factors, rate, rateWords, times, ownTimes, nature, attributionShare, margin },
      ...{ proposedAt: at.now, proposedBy: actor.userId, proposedSide: actor.side },
      ...(isAgreed ? { agreedAt: at.now, agreedBy: actor.userId } : {}),
    })
    .run()
  return isAgreed
}
