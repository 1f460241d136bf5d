import { and, asc, eq, isNull, lte } from 'drizzle-orm'
import { referralMoves } from '#app/domain/advocacy/referral.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import { referrals } from '#db/schema/advocacy-voices.ts'
import type { Tx } from '#db/transaction.server.ts'
import { dayOfReferral } from './day-of-referral.server.ts'
import { eraseReferral } from './erase-referral.server.ts'
import { writeStep } from './write-step.server.ts'

const isLapsing = (now: Date) =>
  and(lte(referrals.expiresAt, now), isNull(referrals.acceptedAt), isNull(referrals.erasedAt))

/** Referrals that nobody has accepted within their 90 days, the oldest first; a thousand at a time. */
export function findLapsing(db: Db, now: Date): string[] {
  const rows = db
    .select({ id: referrals.id })
    .from(referrals)
    .where(isLapsing(now))
    .orderBy(asc(referrals.expiresAt))
    .limit(1000)
    .all()
  return rows.map(({ id }) => id)
}

/** One of them lapses, and what was written about it is erased. Refuses already-done when it is none of them any more. */
export function lapseReferral(tx: Tx, referralId: string, at: Moment): Result<{ referralId: string }> {
  const referral = tx
    .select()
    .from(referrals)
    .where(and(eq(referrals.id, referralId), isLapsing(at.now)))
    .get()
  if (!referral) return refuse('already-done')
  const closedOn = dayOfReferral(tx, referral, at.now)
  const mayLapse = referralMoves(referral, 'cairn').includes('expired')
  const lapsed = mayLapse
    ? writeStep(tx, referral, { to: 'expired', by: null, changes: { closedOn } }, at)
    : referral
  eraseReferral(tx, lapsed, at)
  return ok({ referralId })
}
