import { and, eq, getTableColumns, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { maySeeAllAccounts } from '#app/domain/access/accounts-policy.ts'
import type { Person } from '#app/domain/access/actor.ts'
import { hashSecret } from '#app/domain/auth/derive.ts'
import type { Db } from '#db/client.server.ts'
import { teamMembers } from '#db/schema/accounts.ts'
import { referrals } from '#db/schema/advocacy-voices.ts'

export type Referral = typeof referrals.$inferSelect

/** A referral as far as this member of the vendor's side may see it: a CSM's are those of their accounts, and their own. */
export function findReferralFor(db: Db, person: Person, referralId: string): Referral | null {
  const onTeam = and(
    eq(teamMembers.accountId, referrals.accountId),
    eq(teamMembers.userId, person.userId),
    isNull(teamMembers.removedAt),
  )
  const isSeen = or(
    sql`${Number(maySeeAllAccounts(person))} = 1`,
    isNotNull(teamMembers.userId),
    eq(referrals.ownerId, person.userId),
  )
  return (
    db
      .select(getTableColumns(referrals))
      .from(referrals)
      .leftJoin(teamMembers, onTeam)
      .where(and(eq(referrals.id, referralId), isSeen))
      .get() ?? null
  )
}

/** The referral that a referred person's own address opens, erased or not; null for one we never made. */
export function findByToken(db: Db, token: string): Referral | null {
  return (
    db
      .select()
      .from(referrals)
      .where(eq(referrals.tokenHash, hashSecret(token)))
      .get() ?? null
  )
}
