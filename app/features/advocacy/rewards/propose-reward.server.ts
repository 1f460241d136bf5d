import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAskForAdvocacy } from '#app/domain/access/advocacy-policy.ts'
import { namesSomebody } from '#app/domain/advocacy/disclosure.ts'
import type { RewardAbout } from '#app/domain/advocacy/reward.ts'
import type { Moment } from '#app/domain/moment.ts'
import { readMoneyText } from '#app/domain/outcomes/money-text.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { rewards } from '#db/schema/advocacy.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findRewarded, hasReward } from './find-rewarded.server.ts'
import type { ProposeReward } from './reward-form.ts'

/**
 * Suggests thanking somebody for what they gave, whatever they said in it. Nobody outside the vendor hears of it before it
 * is approved. Refuses: not-allowed, not-found (not on this account, or not given yet), already-done (a reward stands for
 * it), invalid (an amount that cannot be read, words that name somebody and would stand in public).
 */
export function proposeReward(
  tx: Tx,
  actor: PlanActor,
  input: ProposeReward,
  at: Moment,
): Result<{ rewardId: string }> {
  if (!mayAskForAdvocacy(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  const [about, aboutId] = input.about.split(' ') as [RewardAbout, string]
  const given = findRewarded(tx, { accountId, about, aboutId })
  if (!given) return refuse('not-found')
  if (hasReward(tx, { about, aboutId }))
    return refuse('already-done', { message: 'A thank-you stands for this already.' })
  if (namesSomebody(input.what, [given.person, given.account]))
    return refuseFields({ what: 'This line can stand in public. Leave names of people and companies out' })
  const price = readPrice(input.amount, given.currency)
  if (!price.ok) return refuseFields({ amount: price.message })
  const rewardId = at.newId()
  tx.insert(rewards)
    .values({
      ...{ id: rewardId, accountId, userId: given.userId, about, aboutId, what: input.what },
      amount: price.minor,
      currency: price.minor === null ? null : given.currency,
      proposedAt: at.now,
      proposedBy: userId,
    })
    .run()
  const texts = { what: input.what, person: given.person }
  const happened = { kind: 'reward-proposed', accountId, actorId: userId, rewardId, about } as const
  recordEvent(tx, { ...happened, visibility: 'internal', texts }, at)
  return ok({ rewardId })
}

function readPrice(typed: string, currency: string) {
  return typed === '' ? ({ ok: true, minor: null } as const) : readMoneyText(typed, currency)
}
