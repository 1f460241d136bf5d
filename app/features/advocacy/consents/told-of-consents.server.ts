import { and, eq, isNull } from 'drizzle-orm'
import type { Side } from '#app/domain/accounts/account.ts'
import type { Db } from '#db/client.server.ts'
import { accounts, memberships, teamMembers } from '#db/schema/accounts.ts'
import { consentReceipts } from '#db/schema/advocacy-consents.ts'
import { users } from '#db/schema/auth.ts'
import { findConsentThing } from './consent-thing.server.ts'
import type { GivenRow } from './find-given.server.ts'

export type Reader = { email: string; side: Side }

/** The vendor's people who look after the account now. */
export function teamReaders(db: Db, accountId: string): Reader[] {
  return db
    .select({ email: users.email })
    .from(teamMembers)
    .innerJoin(users, and(eq(users.id, teamMembers.userId), isNull(users.deactivatedAt)))
    .where(and(eq(teamMembers.accountId, accountId), isNull(teamMembers.removedAt)))
    .orderBy(users.email)
    .all()
    .map(({ email }) => ({ email, side: 'vendor' as const }))
}

/** Whoever gave it: at their address of now, or that of the receipt once their login is gone. */
export function giverOf(db: Db, { receiptId, grantedBy }: GivenRow): { name: string; email: string } {
  const receipt = db
    .select({ name: consentReceipts.name, email: consentReceipts.email })
    .from(consentReceipts)
    .where(eq(consentReceipts.id, receiptId ?? ''))
    .get()
  const person = db
    .select({ name: users.name, email: users.email })
    .from(users)
    .where(and(eq(users.id, grantedBy ?? ''), isNull(users.deactivatedAt)))
    .get()
  return person ?? receipt ?? { name: '', email: '' }
}

/** The account's approvers now. */
export function approversOf(db: Db, accountId: string) {
  return db
    .select({ userId: users.id, email: users.email })
    .from(memberships)
    .innerJoin(users, and(eq(users.id, memberships.userId), isNull(users.deactivatedAt)))
    .where(
      and(
        eq(memberships.accountId, accountId),
        isNull(memberships.removedAt),
        eq(memberships.role, 'approver'),
      ),
    )
    .orderBy(users.email)
    .all()
}

/** The account and the thing by their names, as mails say them. */
export function pageOf(db: Db, row: Pick<GivenRow, 'accountId' | 'about' | 'aboutId'>) {
  const { accountId, about, aboutId } = row
  const account = db
    .select({ account: accounts.name, accountSlug: accounts.slug })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .get()
  const title = findConsentThing(db, row)?.title ?? 'something since removed'
  return { ...(account ?? { account: '', accountSlug: '' }), about, aboutId, title }
}
