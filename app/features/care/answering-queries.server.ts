import { and, eq, isNull, sql } from 'drizzle-orm'
import { answeringUserId } from '#app/domain/care/answering.ts'
import type { Stage } from '#app/domain/care/stages.ts'
import type { Db } from '#db/client.server.ts'
import { accounts, teamMembers } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { handoffs, stageOwners } from '#db/schema/care.ts'
import { statement } from '#db/statement.server.ts'

const accountId = sql.placeholder('accountId')

const stageOf = statement((db) =>
  db.select({ stage: accounts.stage }).from(accounts).where(eq(accounts.id, accountId)).prepare(),
)

const ownersOf = statement((db) =>
  db
    .select({ stage: stageOwners.stage, userId: stageOwners.userId, name: users.name })
    .from(stageOwners)
    .innerJoin(users, eq(users.id, stageOwners.userId))
    .where(eq(stageOwners.accountId, accountId))
    .prepare(),
)

const waiting = statement((db) =>
  db
    .select({
      handoffId: handoffs.id,
      stage: handoffs.stage,
      fromUserId: handoffs.fromUserId,
      toUserId: handoffs.toUserId,
      giverSince: teamMembers.addedAt,
    })
    .from(handoffs)
    .leftJoin(
      teamMembers,
      and(
        eq(teamMembers.accountId, handoffs.accountId),
        eq(teamMembers.userId, handoffs.fromUserId),
        isNull(teamMembers.removedAt),
      ),
    )
    .where(and(eq(handoffs.accountId, accountId), isNull(handoffs.acceptedAt), isNull(handoffs.cancelledAt)))
    .prepare(),
)

export type StageOwner = { userId: string; name: string }

/** Who was named for which stage. One statement. */
export function stageOwnersOf(db: Db, account: string): Partial<Record<Stage, StageOwner>> {
  const rows = ownersOf(db).all({ accountId: account })
  return Object.fromEntries(rows.map(({ stage, ...owner }) => [stage, owner]))
}

/** The handing over that waits to be accepted, and whether its giver is off the account's team. One statement. */
export function waitingHandoff(db: Db, account: string) {
  const found = waiting(db).get({ accountId: account })
  if (!found) return null
  const { giverSince, ...handoff } = found
  return { ...handoff, hasGiverLeft: giverSince === null }
}

/**
 * The user who answers for the account now, or null: see `answeringUserId`. `stage` asks as if the account stood there,
 * its own when left out. Three statements.
 */
export function answeringFor(db: Db, account: string, stage?: Stage): string | null {
  const here = stage ?? stageOf(db).get({ accountId: account })?.stage
  if (!here) return null
  const named = Object.entries(stageOwnersOf(db, account)).map(([key, owner]) => [key, owner.userId])
  return answeringUserId({
    stage: here,
    owners: Object.fromEntries(named),
    openHandoff: waitingHandoff(db, account),
  })
}
