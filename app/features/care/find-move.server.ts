import { and, desc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Db } from '#db/client.server.ts'
import { users } from '#db/schema/auth.ts'
import { transitions } from '#db/schema/care.ts'
import { statement } from '#db/statement.server.ts'

const isOpen = and(
  isNull(transitions.passedAt),
  isNull(transitions.declinedAt),
  isNull(transitions.withdrawnAt),
)

const move = {
  id: transitions.id,
  spellId: transitions.spellId,
  fromStage: transitions.fromStage,
  toStage: transitions.toStage,
  proposedAt: transitions.proposedAt,
  proposedBy: users.name,
  askedAt: transitions.askedAt,
  remindedAt: transitions.remindedAt,
}

const openOfAccount = statement((db) =>
  db
    .select(move)
    .from(transitions)
    .leftJoin(users, eq(users.id, transitions.proposedBy))
    .where(and(eq(transitions.accountId, sql.placeholder('accountId')), isOpen))
    .prepare(),
)

/** The move of an account that waits for signatures, if one does. There is never more than one. */
export function findOpenMove(db: Db, accountId: string) {
  return openOfAccount(db).get({ accountId })
}

export type FoundMove = NonNullable<ReturnType<typeof findOpenMove>>

const moveById = statement((db) =>
  db
    .select()
    .from(transitions)
    .where(
      and(
        eq(transitions.id, sql.placeholder('transitionId')),
        eq(transitions.accountId, sql.placeholder('accountId')),
      ),
    )
    .prepare(),
)

/** A move of this account, in whatever state; nothing of other accounts. */
export function findMove(db: Db, asked: { accountId: string; transitionId: string }) {
  return moveById(db).get(asked)
}

export type MoveRow = NonNullable<ReturnType<typeof findMove>>

const declinedBy = alias(users, 'declined_by')
const withdrawnBy = alias(users, 'withdrawn_by')
const objectedBy = alias(users, 'objected_by')

const closedOfAccount = statement((db) =>
  db
    .select({
      id: transitions.id,
      fromStage: transitions.fromStage,
      toStage: transitions.toStage,
      proposedAt: transitions.proposedAt,
      passedAt: transitions.passedAt,
      snapshotHash: transitions.snapshotHash,
      declinedAt: transitions.declinedAt,
      declinedBy: declinedBy.name,
      declinedSide: transitions.declinedSide,
      withdrawnAt: transitions.withdrawnAt,
      withdrawnBy: withdrawnBy.name,
      reason: transitions.reason,
      objectionUntil: transitions.objectionUntil,
      objectedAt: transitions.objectedAt,
      objectedBy: objectedBy.name,
      objection: transitions.objection,
    })
    .from(transitions)
    .leftJoin(declinedBy, eq(declinedBy.id, transitions.declinedBy))
    .leftJoin(withdrawnBy, eq(withdrawnBy.id, transitions.withdrawnBy))
    .leftJoin(objectedBy, eq(objectedBy.id, transitions.objectedBy))
    .where(
      and(
        eq(transitions.accountId, sql.placeholder('accountId')),
        or(
          isNotNull(transitions.passedAt),
          isNotNull(transitions.declinedAt),
          isNotNull(transitions.withdrawnAt),
        ),
      ),
    )
    .orderBy(desc(transitions.proposedAt), desc(transitions.id))
    .limit(20)
    .prepare(),
)

/** The moves of an account that are open no more, the latest first, at most 20. */
export function listClosedMoves(db: Db, accountId: string) {
  return closedOfAccount(db).all({ accountId })
}
