import { eq } from 'drizzle-orm'
import type { Person } from '#app/domain/access/actor.ts'
import { mayKeepRegister } from '#app/domain/access/advocacy-policy.ts'
import { canBecome } from '#app/domain/advocacy/reward.ts'
import type { Moment } from '#app/domain/moment.ts'
import { readMoney } from '#app/domain/outcomes/money.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { rewards } from '#db/schema/advocacy.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findReward } from './find-rewarded.server.ts'
import type { SettleReward } from './reward-form.ts'

/**
 * Decides about a reward: promised, refused, sent or taken back. From the promise on its person is told by mail; the line
 * beside the words it is for follows by `disclosureLine`. Refuses: not-allowed (those without all accounts, and whoever
 * suggested it), not-found, already-done (it is past that), invalid (a no or a taking back without its reason).
 */
export function settleReward(
  tx: Tx,
  person: Person,
  { rewardId, to, reason }: SettleReward,
  at: Moment,
): Result<{ rewardId: string }> {
  if (!mayKeepRegister(person)) return refuse('not-allowed')
  const found = findReward(tx, rewardId)
  if (!found) return refuse('not-found')
  const { reward } = found
  if (!canBecome(reward.state, to))
    return refuse('already-done', { message: 'This thank-you has been settled meanwhile.' })
  if (reward.state === 'pending' && reward.proposedBy === person.userId)
    return refuse('not-allowed', { message: 'Somebody else decides about what you suggested yourself.' })
  if (needsReason(to) && reason === '')
    return refuseFields({ reason: 'Say why: it is kept with the thank-you' })
  tx.update(rewards)
    .set({ state: to, note: reason, version: reward.version + 1, ...factsOf(to, { by: person.userId, at }) })
    .where(eq(rewards.id, rewardId))
    .run()
  if (to !== 'rejected') tell(tx, { ...found, to }, at)
  const { accountId, what } = reward
  const happened = { kind: 'reward-settled', accountId, actorId: person.userId, rewardId, as: to } as const
  recordEvent(tx, { ...happened, visibility: 'internal', texts: { what, person: found.person } }, at)
  return ok({ rewardId })
}

function needsReason(to: SettleReward['to']): boolean {
  return to === 'rejected' || to === 'reversed'
}

function factsOf(to: SettleReward['to'], { by, at }: { by: string; at: Moment }) {
  if (to === 'issued') return { issuedAt: at.now }
  if (to === 'reversed') return { reversedAt: at.now }
  return { settledAt: at.now, settledBy: by }
}

type Telling = NonNullable<ReturnType<typeof findReward>> & {
  to: Exclude<SettleReward['to'], 'rejected'>
}

function tell(tx: Tx, { reward, email, slug, to }: Telling, at: Moment): void {
  const { id: rewardId, accountId, about, what, amount, currency } = reward
  const money = amount !== null && currency !== null ? { minor: amount, currency } : null
  const worth = money ? readMoney(money.minor, money.currency) : ''
  const facts = { accountSlug: slug, rewardId, about, what, worth, ...(money && { money }), state: to }
  enqueueEmail(tx, { kind: 'advocacy-reward', facts, to: email, accountId }, at)
}
