import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayRest } from '#app/domain/access/care-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { isResting } from '#app/domain/care/rest.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import type { Tx } from '#db/transaction.server.ts'
import { closeRest } from './close-rest.server.ts'
import type { EndRest } from './move-form.ts'
import { findPathAccount, refuseEnded } from './path-account.server.ts'
import { findOpenRest } from './stage-history.server.ts'
import { tellOfRest } from './tell-of-rest.server.ts'

/**
 * Wakes a resting account; the other side is told by mail. Refuses: not-allowed, already-done (it does not rest),
 * invalid (the account has ended).
 */
export function endRest(tx: Tx, actor: PlanActor, _input: EndRest, at: Moment): Result<{ restId: string }> {
  if (!mayRest(actor)) return refuse('not-allowed')
  const account = findPathAccount(tx, actor.accountId)
  if (account.endedAt) return refuseEnded(account)
  const rest = findOpenRest(tx, account.id)
  if (!rest || !isResting(rest, todayIn(account.timeZone, at.now)))
    return refuse('already-done', { message: `${account.name} is not resting.` })
  closeRest(tx, { accountId: account.id, rest, by: actor.userId }, at)
  tellOfRest(tx, { actor, account, isOver: true, reason: rest.reason, endsOn: null }, at)
  return ok({ restId: rest.restId })
}
