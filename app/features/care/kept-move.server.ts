import { and, eq, sql } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import type { Gate } from '#app/domain/care/gate.ts'
import { lapseOf } from '#app/domain/care/rail.ts'
import { readSnapshot, type SignedCriterion } from '#app/domain/care/snapshot.ts'
import { filePath } from '#app/domain/paths.ts'
import { readDate } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { users } from '#db/schema/auth.ts'
import { waivers } from '#db/schema/care.ts'
import { statement } from '#db/statement.server.ts'
import { findMove } from './find-move.server.ts'
import type { PassedMove } from './move-queries.server.ts'
import type { ShownCriterion } from './shown-criteria.server.ts'
import type { ShownSignature } from './signatures.server.ts'

const waiverNamed = statement((db) =>
  db
    .select({ id: waivers.id, reason: waivers.reason, by: users.name })
    .from(waivers)
    .leftJoin(users, eq(users.id, waivers.grantedBy))
    .where(
      and(eq(waivers.id, sql.placeholder('waiverId')), eq(waivers.accountId, sql.placeholder('accountId'))),
    )
    .prepare(),
)

type Asked = { actor: PlanActor; slug: string; timeZone: string; now: Date }

/** A move that passed, as its page keeps it: who signed, when, and what they saw. */
export function keptMove(db: Db, move: PassedMove, gate: Gate, asked: Asked) {
  const { actor, timeZone, now } = asked
  const day = (instant: Date) => readDate(todayIn(timeZone, instant), { today: todayIn(timeZone, now) })
  const { transitionId, passedAt, snapshotHash, objection, objectionUntil, mayObject } = move
  const text = findMove(db, { accountId: actor.accountId, transitionId })?.snapshot
  const signed = text ? readSnapshot(text).criteria : []
  return {
    transitionId,
    passedOn: day(passedAt),
    hash: snapshotHash,
    signatures: move.signatures.map((signature) => keptSignature(signature, day(signature.signedAt), asked)),
    criteria: signed.map((one) => keptCriterion(db, one, gate, actor)),
    objectUntil: mayObject && objectionUntil ? day(objectionUntil) : '',
    objection: objection && {
      by: objection.by ?? 'A former member',
      on: day(objection.at),
      reason: objection.reason,
    },
  }
}

export type KeptMove = ReturnType<typeof keptMove>

function keptSignature(signature: ShownSignature, on: string, { slug }: Asked) {
  const { side, name, deputyFor, isRecorded, evidence } = signature
  const how = deputyFor ? `${name}, in place of ${deputyFor}` : name
  return {
    ...{ side, name, on, isRecorded },
    line: isRecorded ? `Recorded by the vendor, ${name}` : how,
    evidence: evidence && {
      note: evidence.note,
      link: evidence.link,
      file: evidence.file && { href: filePath(slug, evidence.file.id), name: evidence.file.name },
    },
  }
}

/** How a criterion stood when it was signed; today's words beside it where it would not be so any more. */
function keptCriterion(db: Db, signed: SignedCriterion, gate: Gate, actor: PlanActor): ShownCriterion {
  const { key, isMet, waiverId } = signed
  const now = gate.criteria.find((criterion) => criterion.key === key)
  const title = (actor.side === 'vendor' ? now?.staff : now?.customer) ?? key
  const waiver = waiverId === null ? null : waiverNamed(db).get({ waiverId, accountId: actor.accountId })
  const isLapsed = isMet && now !== undefined && !now.isMet
  return {
    key,
    state: isMet ? 'met' : 'waived',
    title,
    detail: isLapsed ? `No longer so: ${lapseOf(now, actor.side)}` : '',
    isLapsed,
    ...{ on: '', fix: null, quote: [] },
    waiver: waiver ? { id: waiver.id, reason: waiver.reason, by: waiver.by ?? 'a former member' } : null,
  }
}
