import { and, asc, eq, gte, isNull, lte, ne, or, sql } from 'drizzle-orm'
import type { Side } from '#app/domain/accounts/account.ts'
import type { CalendarDate } from '#app/domain/calendar-date.ts'
import type { Db } from '#db/client.server.ts'
import { memberships, teamMembers } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { deputies } from '#db/schema/care.ts'
import { statement } from '#db/statement.server.ts'

export type Reader = { userId: string; email: string }

const reader = { userId: users.id, email: users.email }

const approvers = statement((db) =>
  db
    .select(reader)
    .from(memberships)
    .innerJoin(users, and(eq(users.id, memberships.userId), isNull(users.deactivatedAt)))
    .where(
      and(
        eq(memberships.accountId, sql.placeholder('accountId')),
        isNull(memberships.removedAt),
        eq(memberships.role, 'approver'),
      ),
    )
    .orderBy(asc(users.email))
    .prepare(),
)

/** The approvers of an account. */
export function findApprovers(db: Db, accountId: string): Reader[] {
  return approvers(db).all({ accountId })
}

const actingDeputies = statement((db) => {
  const approver = db
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(
      and(
        eq(memberships.userId, deputies.approverId),
        eq(memberships.accountId, deputies.accountId),
        isNull(memberships.removedAt),
        eq(memberships.role, 'approver'),
      ),
    )
  return db
    .selectDistinct(reader)
    .from(deputies)
    .innerJoin(users, and(eq(users.id, deputies.deputyId), isNull(users.deactivatedAt)))
    .innerJoin(
      memberships,
      and(
        eq(memberships.userId, deputies.deputyId),
        eq(memberships.accountId, deputies.accountId),
        isNull(memberships.removedAt),
        eq(memberships.role, 'contributor'),
      ),
    )
    .where(
      and(
        eq(deputies.accountId, sql.placeholder('accountId')),
        isNull(deputies.revokedAt),
        lte(deputies.startsOn, sql.placeholder('today')),
        gte(deputies.endsOn, sql.placeholder('today')),
        sql`exists ${approver}`,
      ),
    )
    .orderBy(asc(users.email))
    .prepare()
})

/** Everybody who may sign for the customer on `today` (the account's day): approvers, and who stands in for one. */
export function findCustomerSigners(db: Db, asked: { accountId: string; today: CalendarDate }): Reader[] {
  return [...findApprovers(db, asked.accountId), ...actingDeputies(db).all(asked)]
}

const team = statement((db) =>
  db
    .select(reader)
    .from(teamMembers)
    .innerJoin(users, and(eq(users.id, teamMembers.userId), isNull(users.deactivatedAt)))
    .where(and(eq(teamMembers.accountId, sql.placeholder('accountId')), isNull(teamMembers.removedAt)))
    .orderBy(asc(users.email))
    .prepare(),
)

/** The vendor's people who look after the account. */
export function findTeam(db: Db, accountId: string): Reader[] {
  return team(db).all({ accountId })
}

const leads = statement((db) =>
  db
    .select(reader)
    .from(users)
    .where(
      and(
        eq(users.kind, 'staff'),
        eq(users.staffRole, sql.placeholder('staffRole')),
        isNull(users.deactivatedAt),
      ),
    )
    .orderBy(asc(users.email))
    .prepare(),
)

/** Those who may let a criterion go: the leads, or, where the vendor has none, its administrators. */
export function findLeads(db: Db): Reader[] {
  const found = leads(db).all({ staffRole: 'lead' })
  return found.length > 0 ? found : leads(db).all({ staffRole: 'admin' })
}

const roleNow = statement((db) =>
  db
    .select({ role: memberships.role })
    .from(memberships)
    .innerJoin(users, and(eq(users.id, memberships.userId), isNull(users.deactivatedAt)))
    .where(
      and(
        eq(memberships.userId, sql.placeholder('userId')),
        eq(memberships.accountId, sql.placeholder('accountId')),
        isNull(memberships.removedAt),
      ),
    )
    .prepare(),
)

const staffNow = statement((db) =>
  db
    .select({ id: users.id })
    .from(users)
    .leftJoin(
      teamMembers,
      and(
        eq(teamMembers.userId, users.id),
        eq(teamMembers.accountId, sql.placeholder('accountId')),
        isNull(teamMembers.removedAt),
      ),
    )
    .where(
      and(
        eq(users.id, sql.placeholder('userId')),
        eq(users.kind, 'staff'),
        isNull(users.deactivatedAt),
        or(ne(users.staffRole, 'csm'), sql`${teamMembers.userId} is not null`),
      ),
    )
    .prepare(),
)

/** Whose hand it is: the person and, for a deputy, the approver in whose place. */
export type Hand = { accountId: string; side: Side; userId: string; deputyFor: string | null }

/** Whether a person still has the place from which they sign or signed. A deputy's days are not asked for here. */
export function isStillInPlace(db: Db, { accountId, side, userId, deputyFor }: Hand): boolean {
  if (side === 'vendor') return staffNow(db).get({ accountId, userId }) !== undefined
  const role = roleNow(db).get({ accountId, userId })?.role
  if (deputyFor === null) return role === 'approver'
  const mayAct = role === 'contributor' || role === 'approver'
  return mayAct && roleNow(db).get({ accountId, userId: deputyFor })?.role === 'approver'
}
