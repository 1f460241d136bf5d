import { eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { hashSecret } from '#app/domain/auth/derive.ts'
import type { Db } from '#db/client.server.ts'
import { accounts, invitations } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { statement } from '#db/statement.server.ts'

const inviter = alias(users, 'inviter')

const byToken = statement((db) =>
  db
    .select({ invitation: invitations, account: accounts, inviter: inviter.name })
    .from(invitations)
    .leftJoin(accounts, eq(accounts.id, invitations.accountId))
    .leftJoin(inviter, eq(inviter.id, invitations.invitedBy))
    .where(eq(invitations.tokenHash, sql.placeholder('tokenHash')))
    .prepare(),
)

export type FoundInvitation = NonNullable<ReturnType<typeof findInvitation>>

/** The invitation whose link carries this token, open or not. */
export function findInvitation(db: Db, token: string) {
  if (!/^[\w-]{43}$/.test(token)) return undefined
  return byToken(db).get({ tokenHash: hashSecret(token) })
}

/** Unused, not revoked, within its 14 days, and its account still running. */
export function isOpenInvitation({ invitation, account }: FoundInvitation, now: Date): boolean {
  const { usedAt, revokedAt, expiresAt } = invitation
  return !usedAt && !revokedAt && expiresAt > now && !account?.endedAt
}
