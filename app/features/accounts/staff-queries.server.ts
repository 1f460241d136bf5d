import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { invitations } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { statement } from '#db/statement.server.ts'

const activeStaff = statement((db) =>
  db
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      title: users.title,
      staffRole: users.staffRole,
      accounts: sql<number>`(select count(*) from team_members t where t.user_id = ${users.id} and t.removed_at is null)`,
    })
    .from(users)
    .where(and(eq(users.kind, 'staff'), isNull(users.deactivatedAt)))
    .orderBy(sql`lower(${users.name})`)
    .prepare(),
)

/** The vendor's people who may sign in, by name, with how many accounts each looks after. One statement. */
export function listStaff(db: Db) {
  return activeStaff(db).all()
}

const openStaffInvitations = statement((db) =>
  db
    .select({
      invitationId: invitations.id,
      name: invitations.name,
      email: invitations.email,
      staffRole: invitations.staffRole,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .where(
      and(
        isNull(invitations.accountId),
        isNotNull(invitations.staffRole),
        isNull(invitations.usedAt),
        isNull(invitations.revokedAt),
      ),
    )
    .orderBy(invitations.invitedAt)
    .prepare(),
)

/** Invitations to the vendor's side that are neither used nor taken back. One statement. */
export function listStaffInvitations(db: Db) {
  return openStaffInvitations(db).all()
}
