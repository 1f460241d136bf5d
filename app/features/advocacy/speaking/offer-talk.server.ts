import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAdvocate } from '#app/domain/access/advocacy-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { speakingOffers } from '#db/schema/advocacy-speaking.ts'
import type { Tx } from '#db/transaction.server.ts'
import { openOffersOf } from './offer-queries.server.ts'
import type { OfferTalk } from './speaking-form.ts'

/** More would be a list, not an offer. */
const offersAtOnce = 5

/** A member offers to speak, at any stage of the account. Refuses: not-allowed, too-many (five wait already). */
export function offerTalk(
  tx: Tx,
  actor: PlanActor,
  { topic, note }: OfferTalk,
  at: Moment,
): Result<{ offerId: string }> {
  if (!mayAdvocate(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  if (openOffersOf(tx, { accountId, userId }).length >= offersAtOnce)
    return refuse('too-many', { message: 'Five of your offers wait already. Take one back first.' })
  const offerId = at.newId()
  tx.insert(speakingOffers).values({ id: offerId, accountId, userId, topic, note, offeredAt: at.now }).run()
  recordEvent(tx, { kind: 'talk-offered', accountId, actorId: userId, offerId, texts: { topic } }, at)
  return ok({ offerId })
}
