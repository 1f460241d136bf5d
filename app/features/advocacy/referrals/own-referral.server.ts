import { and, eq, isNull } from 'drizzle-orm'
import type { Person } from '#app/domain/access/actor.ts'
import { maySeeAdvocacyHub } from '#app/domain/access/advocacy-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { referrals } from '#db/schema/advocacy-voices.ts'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findReferralFor } from './find-referral.server.ts'
import type { OwnReferral } from './referral-form.ts'

/** Says who of the vendor looks after a referral; '' for nobody. Refuses: not-found, also for anybody who is not staff. */
export function ownReferral(
  tx: Tx,
  person: Person,
  { referralId, ownerId }: OwnReferral,
  at: Moment,
): Result<{ referralId: string }> {
  if (!maySeeAdvocacyHub(person)) return refuse('not-allowed')
  const referral = findReferralFor(tx, person, referralId)
  if (!referral || (ownerId !== '' && !isColleague(tx, ownerId))) return refuse('not-found')
  tx.update(referrals)
    .set({
      ...{ ownerId: ownerId || null, editedAt: at.now, editedBy: person.userId },
      version: referral.version + 1,
    })
    .where(eq(referrals.id, referralId))
    .run()
  return ok({ referralId })
}

function isColleague(tx: Tx, userId: string): boolean {
  const isThere = and(eq(users.id, userId), eq(users.kind, 'staff'), isNull(users.deactivatedAt))
  return tx.select({ id: users.id }).from(users).where(isThere).get() !== undefined
}
