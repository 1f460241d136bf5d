import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Side } from '#app/domain/accounts/account.ts'
import type { Db } from '#db/client.server.ts'
import { deputies, handoffs, transitionSignatures, transitions, waivers } from '#db/schema/care.ts'
import { statement } from '#db/statement.server.ts'

const openMove = statement((db) =>
  db
    .select({ id: transitions.id, signature: transitionSignatures.id })
    .from(transitions)
    .leftJoin(
      transitionSignatures,
      and(
        eq(transitionSignatures.transitionId, transitions.id),
        eq(transitionSignatures.side, sql.placeholder('side')),
        isNull(transitionSignatures.voidedAt),
      ),
    )
    .where(
      and(
        eq(transitions.id, sql.placeholder('id')),
        isNull(transitions.passedAt),
        isNull(transitions.declinedAt),
        isNull(transitions.withdrawnAt),
      ),
    )
    .prepare(),
)

/** True while a move is open and waits for the signature of `side`. */
export function waitsForSide(db: Db, { id, side }: { id: string; side: Side }): boolean {
  const found = openMove(db).get({ id, side })
  return found !== undefined && found.signature === null
}

const objectable = statement((db) =>
  db
    .select({ id: transitions.id })
    .from(transitions)
    .where(
      and(
        eq(transitions.id, sql.placeholder('id')),
        isNotNull(transitions.objectionUntil),
        isNull(transitions.objectedAt),
      ),
    )
    .prepare(),
)

/** True for a move that passed by a recorded signature and was not objected to. */
export function isRecordedMove(db: Db, id: string): boolean {
  return objectable(db).get({ id }) !== undefined
}

const unanswered = statement((db) =>
  db
    .select({ id: waivers.id })
    .from(waivers)
    .where(
      and(
        eq(waivers.id, sql.placeholder('id')),
        isNull(waivers.grantedAt),
        isNull(waivers.refusedAt),
        isNull(waivers.endedAt),
      ),
    )
    .prepare(),
)

/** True while a waiver that was asked for waits for a lead's answer. */
export function isUnanswered(db: Db, id: string): boolean {
  return unanswered(db).get({ id }) !== undefined
}

const openHandoff = statement((db) =>
  db
    .select({ id: handoffs.id })
    .from(handoffs)
    .where(
      and(eq(handoffs.id, sql.placeholder('id')), isNull(handoffs.acceptedAt), isNull(handoffs.cancelledAt)),
    )
    .prepare(),
)

/** True while a handoff waits to be accepted. */
export function isHandoffOpen(db: Db, id: string): boolean {
  return openHandoff(db).get({ id }) !== undefined
}

const namedDeputy = statement((db) =>
  db
    .select({ id: deputies.id })
    .from(deputies)
    .where(and(eq(deputies.id, sql.placeholder('id')), isNull(deputies.revokedAt)))
    .prepare(),
)

/** True until a deputy's time is ended before its day. */
export function isDeputyNamed(db: Db, id: string): boolean {
  return namedDeputy(db).get({ id }) !== undefined
}
