import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayRest } from '#app/domain/access/care-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { isResting, restEndProblem } from '#app/domain/care/rest.ts'
import type { Moment } from '#app/domain/moment.ts'
import { readFullDate } from '#app/domain/reading.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { rests } from '#db/schema/care.ts'
import type { Tx } from '#db/transaction.server.ts'
import { closeRest } from './close-rest.server.ts'
import type { StartRest } from './move-form.ts'
import { findPathAccount, refuseEnded } from './path-account.server.ts'
import { findOpenRest } from './stage-history.server.ts'
import { tellOfRest } from './tell-of-rest.server.ts'

/**
 * Lets an account rest where it is, by the customer's choice or the vendor's, with a reason and, if wished, its last
 * day. Nothing reminds anybody meanwhile; an open move stays. The other side is told by mail. Refuses: not-allowed,
 * already-done (it rests), invalid (a last day before today in the account's zone, or the account has ended).
 */
export function startRest(
  tx: Tx,
  actor: PlanActor,
  { reason, endsOn: typed = '' }: StartRest,
  at: Moment,
): Result<{ restId: string }> {
  if (!mayRest(actor)) return refuse('not-allowed')
  const account = findPathAccount(tx, actor.accountId)
  if (account.endedAt) return refuseEnded(account)
  const today = todayIn(account.timeZone, at.now)
  const open = findOpenRest(tx, account.id)
  if (open && isResting(open, today)) {
    const since = readFullDate(todayIn(account.timeZone, open.startedAt))
    return refuse('already-done', { message: `${account.name} has been resting since ${since}.` })
  }
  const endsOn = typed === '' ? null : typed
  const problem = restEndProblem(endsOn, today)
  if (problem) return refuseFields({ endsOn: problem })
  const { accountId, userId: actorId, side } = actor
  if (open) closeRest(tx, { accountId, rest: open, by: null }, at)
  const restId = at.newId()
  const { stage } = account
  tx.insert(rests)
    .values({ id: restId, accountId, stage, side, reason, startedAt: at.now, startedBy: actorId, endsOn })
    .run()
  recordEvent(
    tx,
    { kind: 'rest-started', accountId, actorId, restId, stage, until: endsOn, texts: { reason } },
    at,
  )
  tellOfRest(tx, { actor, account, isOver: false, reason, endsOn }, at)
  return ok({ restId })
}
