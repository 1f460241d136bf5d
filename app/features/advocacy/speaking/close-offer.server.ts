import { and, eq, isNull } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAdvocate } from '#app/domain/access/advocacy-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { speakingOffers } from '#db/schema/advocacy-speaking.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { OfferChoice } from './speaking-form.ts'

/** Whoever offered to speak takes it back. Refuses: not-allowed, not-found (somebody else's, or closed). */
export function closeOffer(
  tx: Tx,
  actor: PlanActor,
  { offerId }: OfferChoice,
  at: Moment,
): Result<{ offerId: string }> {
  if (!mayAdvocate(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  const theirs = and(
    eq(speakingOffers.id, offerId),
    eq(speakingOffers.accountId, accountId),
    eq(speakingOffers.userId, userId),
    isNull(speakingOffers.closedAt),
  )
  const closed = tx.update(speakingOffers).set({ closedAt: at.now }).where(theirs).returning().get()
  if (!closed) return refuse('not-found')
  const texts = { topic: closed.topic }
  recordEvent(tx, { kind: 'talk-offer-closed', accountId, actorId: userId, offerId, texts }, at)
  return ok({ offerId })
}
