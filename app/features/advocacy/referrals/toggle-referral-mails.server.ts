import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAdvocate } from '#app/domain/access/advocacy-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { referralMailStops } from '#db/schema/advocacy-voices.ts'
import type { Tx } from '#db/transaction.server.ts'
import { hasStopped } from './tell-referral.server.ts'

/** A referrer wants no mails about their referrals any more, those in waiting included; pressed again, they come again. */
export function toggleReferralMails(
  tx: Tx,
  actor: PlanActor,
  _input: object,
  at: Moment,
): Result<{ isStopped: boolean }> {
  if (!mayAdvocate(actor)) return refuse('not-allowed')
  const { userId } = actor
  const isStopped = hasStopped(tx, userId)
  if (isStopped) tx.delete(referralMailStops).where(eq(referralMailStops.userId, userId)).run()
  else tx.insert(referralMailStops).values({ userId, stoppedAt: at.now }).run()
  return ok({ isStopped: !isStopped })
}
