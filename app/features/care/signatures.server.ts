import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Side } from '#app/domain/accounts/account.ts'
import type { Db } from '#db/client.server.ts'
import { files } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { transitionSignatures } from '#db/schema/care.ts'
import { statement } from '#db/statement.server.ts'

const absent = alias(users, 'absent')

/** One signature under a move, with the names that stand beside it. */
const signature = {
  id: transitionSignatures.id,
  side: transitionSignatures.side,
  signedBy: transitionSignatures.signedBy,
  name: users.name,
  signedAt: transitionSignatures.signedAt,
  snapshot: transitionSignatures.snapshot,
  hash: transitionSignatures.hash,
  deputyForId: transitionSignatures.deputyFor,
  /** The approver a deputy signed for. */
  deputyFor: absent.name,
  isRecorded: transitionSignatures.isRecorded,
  evidenceNote: transitionSignatures.evidenceNote,
  evidenceLink: transitionSignatures.evidenceLink,
  evidenceFileId: transitionSignatures.evidenceFileId,
  evidenceFileName: files.name,
  voidedAt: transitionSignatures.voidedAt,
  voidedBecause: transitionSignatures.voidedBecause,
}

const of = (db: Db) =>
  db
    .select(signature)
    .from(transitionSignatures)
    .innerJoin(users, eq(users.id, transitionSignatures.signedBy))
    .leftJoin(absent, eq(absent.id, transitionSignatures.deputyFor))
    .leftJoin(files, eq(files.id, transitionSignatures.evidenceFileId))

const allOfMove = statement((db) =>
  of(db)
    .where(eq(transitionSignatures.transitionId, sql.placeholder('transitionId')))
    .orderBy(asc(transitionSignatures.signedAt), asc(transitionSignatures.id))
    .prepare(),
)

const liveOfMove = statement((db) =>
  of(db)
    .where(
      and(
        eq(transitionSignatures.transitionId, sql.placeholder('transitionId')),
        isNull(transitionSignatures.voidedAt),
      ),
    )
    .orderBy(asc(transitionSignatures.signedAt), asc(transitionSignatures.id))
    .prepare(),
)

/** Every signature a move ever had, the void ones too, in the order they were made. */
export function listSignatures(db: Db, transitionId: string) {
  return allOfMove(db).all({ transitionId })
}

export type FoundSignature = ReturnType<typeof listSignatures>[number]

/** The signatures of a move that stand: at most one of each side. */
export function liveSignatures(db: Db, transitionId: string): FoundSignature[] {
  return liveOfMove(db).all({ transitionId })
}

/** Signatures as pages show them. */
export type ShownSignature = {
  side: Side
  name: string
  signedAt: Date
  /** The approver whose place a deputy took. */
  deputyFor: string | null
  /** Written down by the vendor for a customer who did not answer; where it stands follows. */
  isRecorded: boolean
  evidence: { note: string; link: string; file: { id: string; name: string } | null } | null
}

export function showSignature(found: FoundSignature): ShownSignature {
  const { side, name, signedAt, deputyFor, isRecorded } = found
  return { side, name, signedAt, deputyFor, isRecorded, evidence: isRecorded ? evidenceOf(found) : null }
}

function evidenceOf({ evidenceNote, evidenceLink, evidenceFileId, evidenceFileName }: FoundSignature) {
  const file = evidenceFileId === null ? null : { id: evidenceFileId, name: evidenceFileName ?? '' }
  return { note: evidenceNote, link: evidenceLink, file }
}
