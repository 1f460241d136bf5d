import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Stage } from '#app/domain/care/stages.ts'
import type { Db } from '#db/client.server.ts'
import { memberships, teamMembers } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { handoffs, stageOwners } from '#db/schema/care.ts'
import { statement } from '#db/statement.server.ts'

const accountId = sql.placeholder('accountId')

const approvers = statement((db) =>
  db
    .select({ name: users.name })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.accountId, accountId),
        isNull(memberships.removedAt),
        eq(memberships.role, 'approver'),
        isNull(users.deactivatedAt),
      ),
    )
    .orderBy(asc(sql`lower(${users.name})`), asc(users.id))
    .prepare(),
)

/** Names of those who sign for the customer, by name. One statement. */
export function approverNames(db: Db, account: string): string[] {
  return approvers(db)
    .all({ accountId: account })
    .map(({ name }) => name)
}

const owners = statement((db) =>
  db
    .select({ stage: stageOwners.stage, userId: stageOwners.userId, name: users.name })
    .from(stageOwners)
    .innerJoin(users, eq(users.id, stageOwners.userId))
    .where(eq(stageOwners.accountId, accountId))
    .prepare(),
)

type OwnerNames = Partial<Record<Stage, string>>

/** Who of the vendor looks after which stage. One statement. */
export function ownerNames(db: Db, account: string): OwnerNames {
  return Object.fromEntries(
    owners(db)
      .all({ accountId: account })
      .map(({ stage, name }) => [stage, name]),
  )
}

const team = statement((db) =>
  db
    .select({ name: users.name })
    .from(teamMembers)
    .innerJoin(users, eq(users.id, teamMembers.userId))
    .where(and(eq(teamMembers.accountId, accountId), isNull(teamMembers.removedAt)))
    .orderBy(asc(teamMembers.addedAt), asc(users.id))
    .prepare(),
)

/** Names of the vendor's people on the account, whoever came first first. One statement. */
export function teamNames(db: Db, account: string): string[] {
  return team(db)
    .all({ accountId: account })
    .map(({ name }) => name)
}

const giver = alias(users, 'giver')
const taker = alias(users, 'taker')

const openHandoff = statement((db) =>
  db
    .select({ handoffId: handoffs.id, stage: handoffs.stage, from: giver.name, to: taker.name })
    .from(handoffs)
    .innerJoin(giver, eq(giver.id, handoffs.fromUserId))
    .innerJoin(taker, eq(taker.id, handoffs.toUserId))
    .where(and(eq(handoffs.accountId, accountId), isNull(handoffs.acceptedAt), isNull(handoffs.cancelledAt)))
    .prepare(),
)

/** The handing over that waits to be accepted, or null. For the vendor's side. One statement. */
export function openHandoffOf(db: Db, account: string) {
  return openHandoff(db).get({ accountId: account }) ?? null
}
