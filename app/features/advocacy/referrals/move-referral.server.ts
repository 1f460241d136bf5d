import type { Person } from '#app/domain/access/actor.ts'
import { maySeeAdvocacyHub } from '#app/domain/access/advocacy-policy.ts'
import { type ReferralState, referralMoves, referralStateTitles } from '#app/domain/advocacy/referral.ts'
import type { Moment } from '#app/domain/moment.ts'
import { readMoneyText } from '#app/domain/outcomes/money-text.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import type { referrals } from '#db/schema/advocacy-voices.ts'
import type { Tx } from '#db/transaction.server.ts'
import { dayOfReferral } from './day-of-referral.server.ts'
import { findReferralFor } from './find-referral.server.ts'
import type { MoveReferral } from './referral-form.ts'
import { writeStep } from './write-step.server.ts'

/**
 * The vendor moves a referral on. Refuses: not-found (a CSM's are those of their accounts), changed-meanwhile (it stands
 * elsewhere by now), invalid (a move that is not one; a win without its amount, an end without its reason).
 */
export function moveReferral(
  tx: Tx,
  person: Person,
  input: MoveReferral,
  at: Moment,
): Result<{ referralId: string; to: ReferralState }> {
  if (!maySeeAdvocacyHub(person)) return refuse('not-allowed')
  const { referralId, from, to } = input
  const referral = findReferralFor(tx, person, referralId)
  if (!referral) return refuse('not-found')
  if (referral.state !== from)
    return refuse('changed-meanwhile', {
      message: `Somebody else has moved it meanwhile: ${referralStateTitles[referral.state].toLowerCase()}.`,
    })
  if (!referralMoves(referral, 'vendor').includes(to))
    return refuse('invalid', {
      message: `It cannot go from “${referralStateTitles[from]}” to “${referralStateTitles[to]}”.`,
    })
  const facts = factsOf(input)
  if (!facts.ok) return facts
  const closedOn = isEnd(to) ? dayOfReferral(tx, referral, at.now) : null
  writeStep(tx, referral, { to, by: person.userId, changes: { ...facts.value, closedOn } }, at)
  return ok({ referralId, to })
}

function isEnd(to: ReferralState): boolean {
  return to === 'won' || to === 'lost' || to === 'disqualified' || to === 'duplicate'
}

type Facts = Pick<typeof referrals.$inferInsert, 'amount' | 'currency' | 'lostBecause'>

/** What goes with the new state, and takes the place of what went with the old one. */
function factsOf({ to, amount, currency, reason }: MoveReferral): Result<Facts> {
  const nothing: Facts = { amount: null, currency: null, lostBecause: '' }
  if (to === 'lost' || to === 'disqualified')
    return reason === ''
      ? refuseFields({ reason: 'Fill in why, so that the next one is a better match' })
      : ok({ ...nothing, lostBecause: reason })
  if (to !== 'won') return ok(nothing)
  if (currency === '') return refuseFields({ currency: 'Choose a currency' })
  const read = readMoneyText(amount, currency)
  return read.ok ? ok({ ...nothing, amount: read.minor, currency }) : refuseFields({ amount: read.message })
}
