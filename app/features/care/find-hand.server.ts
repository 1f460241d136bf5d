import type { PlanActor } from '#app/domain/access/actor.ts'
import { maySignForCustomer, maySignForVendor } from '#app/domain/access/care-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import { findDeputyFor } from './deputy-queries.server.ts'
import { isStillInPlace } from './find-signers.server.ts'

/** The approver in whose place somebody acts; null for one's own hand. */
export type Absent = { id: string; name: string } | null

/**
 * Whether this person may act for their side at this moment, and in whose place. Asked of the database, not of the
 * session alone: somebody removed since the request began is refused. Refuses: not-allowed.
 */
export function findHand(
  db: Db,
  actor: PlanActor,
  account: { id: string; timeZone: string },
  now: Date,
): Result<Absent> {
  const { side, userId } = actor
  const accountId = account.id
  const isOwnHand = side === 'vendor' ? maySignForVendor(actor) : maySignForCustomer(actor, false)
  const today = todayIn(account.timeZone, now)
  const place = isOwnHand ? null : findDeputyFor(db, { accountId, userId, today })
  if (!isOwnHand && !maySignForCustomer(actor, place !== null)) return refuse('not-allowed')
  const deputyFor = place?.approverId ?? null
  if (!isStillInPlace(db, { accountId, side, userId, deputyFor })) return refuse('not-allowed')
  return ok(place && { id: place.approverId, name: place.approver })
}
