import { and, eq, inArray, isNull } from 'drizzle-orm'
import { isToldStep, type ReferralState } from '#app/domain/advocacy/referral.ts'
import type { Moment } from '#app/domain/moment.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { teamMembers } from '#db/schema/accounts.ts'
import { referralMailStops } from '#db/schema/advocacy-voices.ts'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { Referral } from './find-referral.server.ts'
import { referrerOn } from './referral-place.server.ts'

/**
 * Writes to the referrer about a step they care about, unless they stopped it or have left. The mail repeats only what
 * they wrote themself: of somebody who came by their link it names nothing.
 */
export function tellReferrer(tx: Tx, referral: Referral, to: ReferralState, at: Moment): void {
  if (!isToldStep(to)) return
  const { id: referralId, accountId, referrerId } = referral
  const referrer = referrerOn(tx, { accountId, userId: referrerId })
  if (!referrer || hasStopped(tx, referrerId)) return
  const facts = {
    accountSlug: referrer.accountSlug,
    referralId,
    step: to,
    company: writtenByReferrer(referral),
  }
  enqueueEmail(tx, { kind: 'advocacy-referral-news', facts, to: referrer.email, accountId }, at)
}

/** What the referrer themself wrote about whom: a company, or nothing for their link. */
export function writtenByReferrer({ way, company }: Pick<Referral, 'way' | 'company'>): string {
  return way === 'introduction' ? company : ''
}

export function hasStopped(tx: Pick<Tx, 'select'>, userId: string): boolean {
  const { userId: whose } = referralMailStops
  return tx.select({ whose }).from(referralMailStops).where(eq(whose, userId)).get() !== undefined
}

/** Tells the vendor that somebody wants to be contacted: the account's team, or the leads while it has none. */
export function tellTeam(tx: Tx, referral: Referral, isKnown: boolean, at: Moment): void {
  const { id: referralId, accountId, referrerId } = referral
  const referrer = referrerOn(tx, { accountId, userId: referrerId })
  if (!referrer) return
  const facts = { referralId, referrer: referrer.referrer, account: referrer.account, isKnown }
  for (const to of teamAddresses(tx, accountId))
    enqueueEmail(tx, { kind: 'advocacy-referral-came', facts, to, accountId }, at)
}

/** Addresses of the vendor's people on an account; those of the leads where nobody is. */
export function teamAddresses(tx: Tx, accountId: string): string[] {
  const team = tx
    .select({ email: users.email })
    .from(teamMembers)
    .innerJoin(users, and(eq(users.id, teamMembers.userId), isNull(users.deactivatedAt)))
    .where(and(eq(teamMembers.accountId, accountId), isNull(teamMembers.removedAt)))
    .orderBy(users.email)
    .all()
  const leads = () =>
    tx
      .select({ email: users.email })
      .from(users)
      .where(and(eq(users.kind, 'staff'), inArray(users.staffRole, ['lead']), isNull(users.deactivatedAt)))
      .orderBy(users.email)
      .all()
  return (team.length > 0 ? team : leads()).map(({ email }) => email)
}
