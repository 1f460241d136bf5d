import type { PlanActor } from '#app/domain/access/actor.ts'
import {
  mayObject,
  mayProposeMove,
  mayRecordSignature,
  maySignForCustomer,
  mayWithdrawMove,
} from '#app/domain/access/care-policy.ts'
import type { Side } from '#app/domain/accounts/account.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import type { Gate } from '#app/domain/care/gate.ts'
import type { Stage } from '#app/domain/care/stages.ts'
import {
  mayRecordFrom,
  mayStillObject,
  nextStageOf,
  sidesMissing,
  transitionStateOf,
} from '#app/domain/care/transition.ts'
import type { Db } from '#db/client.server.ts'
import { findDeputyFor } from './deputy-queries.server.ts'
import { findOpenMove, listClosedMoves } from './find-move.server.ts'
import { objectionOpenUntil } from './objection-open.server.ts'
import { expectedSeal, type Standing } from './seal.server.ts'
import { listSignatures, type ShownSignature, showSignature } from './signatures.server.ts'

/** The account a page is about, as its scene has it. */
type Asked = {
  actor: PlanActor
  account: { id: string; timeZone: string; stage: Stage; endedAt: Date | null }
  now: Date
}

export type OpenMove = {
  transitionId: string
  fromStage: Stage
  toStage: Stage
  proposedAt: Date
  /** Null when the last criterion became met and the move proposed itself. */
  proposedBy: string | null
  /** The signatures that stand. */
  signatures: ShownSignature[]
  /** Sides that have signed, whose signature became void, and who have not signed since. */
  askedAgain: { side: Side; name: string; because: string; at: Date }[]
  missing: Side[]
  /** What a signer has to send back as `seen`; null while the gate is not ready and nobody can sign. */
  expectedHash: string | null
  /** What a signer sends back as `shown`, so that a refusal can name what has changed. */
  shown: string
  askedAt: Date | null
  remindedAt: Date | null
  /** From when on a lead may record the customer's agreement; null until two mails have gone. */
  mayRecordFrom: Date | null
  /** What this reader can do now. `signsFor` is the approver in whose place they sign. */
  may: { sign: boolean; signsFor: string | null; decline: boolean; withdraw: boolean; record: boolean }
}

/** The move that waits for signatures, or null. Gate and evidence are those of the account's stage, already at hand. */
export function openMove(db: Db, { actor, account, now, gate, evidence }: Asked & Standing): OpenMove | null {
  const move = findOpenMove(db, account.id)
  if (!move) return null
  const all = listSignatures(db, move.id)
  const live = all.filter(({ voidedAt }) => voidedAt === null)
  const missing = sidesMissing(live.map(({ side }) => side))
  const seal = expectedSeal(live, { gate, evidence })
  const { id: transitionId, fromStage, toStage, proposedAt, proposedBy, askedAt, remindedAt } = move
  const recordFrom = later(mayRecordFrom(move), objectionOpenUntil(db, account.id, now))
  const hand = handOf(db, { actor, account, now })
  const canSign = hand.mayAct && seal !== null && missing.includes(actor.side)
  return {
    ...{ transitionId, fromStage, toStage, proposedAt, proposedBy, askedAt, remindedAt },
    signatures: live.map(showSignature),
    askedAgain: missing.flatMap((side) => lastVoid(all, side)),
    ...{ missing, expectedHash: seal?.hash ?? null, shown: seal?.parts ?? '', mayRecordFrom: recordFrom },
    may: {
      sign: canSign,
      signsFor: canSign ? hand.signsFor : null,
      decline: hand.mayAct,
      withdraw: mayWithdrawMove(actor),
      record:
        mayRecordSignature(actor) &&
        seal !== null &&
        missing.join() === 'customer' &&
        recordFrom !== null &&
        recordFrom <= now,
    },
  }
}

/** The later of both; the second only where there is a first. */
function later(from: Date | null, other: Date | null): Date | null {
  return from && other && other > from ? other : from
}

/** Whether this person acts for their side, and in whose place. */
function handOf(db: Db, { actor, account, now }: Asked): { mayAct: boolean; signsFor: string | null } {
  if (actor.side === 'vendor') return { mayAct: true, signsFor: null }
  if (maySignForCustomer(actor, false)) return { mayAct: true, signsFor: null }
  const { userId } = actor
  const today = todayIn(account.timeZone, now)
  const place = findDeputyFor(db, { accountId: account.id, userId, today })
  const mayAct = maySignForCustomer(actor, place !== null)
  return { mayAct, signsFor: mayAct && place ? place.approver : null }
}

function lastVoid(all: ReturnType<typeof listSignatures>, side: Side): OpenMove['askedAgain'] {
  const last = all.findLast((signature) => signature.side === side)
  return last?.voidedAt ? [{ side, name: last.name, because: last.voidedBecause, at: last.voidedAt }] : []
}

/** Whether this reader can put the move to the next stage before both sides now. */
export function mayProposeNow(db: Db, { actor, account, gate }: Asked & { gate: Gate }): boolean {
  const { stage, endedAt } = account
  if (!mayProposeMove(actor) || !gate.isReady || endedAt || nextStageOf(stage) === null) return false
  return findOpenMove(db, account.id) === undefined
}

export type EndedMove = {
  transitionId: string
  fromStage: Stage
  toStage: Stage
  state: 'passed' | 'returned' | 'declined' | 'withdrawn'
  proposedAt: Date
  endedAt: Date
  /** Who declined, withdrew or objected; null for a passed one, or when Cairn withdrew it by itself. */
  by: string | null
  side: Side | null
  reason: string
}

/** What became of the moves of an account, the latest first, at most 20. */
export function lastMoves(db: Db, accountId: string): EndedMove[] {
  return listClosedMoves(db, accountId).map((move) => {
    const { id: transitionId, fromStage, toStage, proposedAt } = move
    return { transitionId, fromStage, toStage, proposedAt, ...endOf(move) }
  })
}

type Closed = ReturnType<typeof listClosedMoves>[number]

function endOf(move: Closed): Pick<EndedMove, 'state' | 'endedAt' | 'by' | 'side' | 'reason'> {
  const { passedAt, objectedAt, declinedAt, withdrawnAt, reason } = move
  const endedAt = objectedAt ?? passedAt ?? declinedAt ?? withdrawnAt ?? move.proposedAt
  switch (transitionStateOf(move)) {
    case 'returned':
      return { state: 'returned', endedAt, by: move.objectedBy, side: 'customer', reason: move.objection }
    case 'declined':
      return { state: 'declined', endedAt, by: move.declinedBy, side: move.declinedSide, reason }
    case 'withdrawn':
      return { state: 'withdrawn', endedAt, by: move.withdrawnBy, side: 'vendor', reason }
    default:
      return { state: 'passed', endedAt, by: null, side: null, reason: '' }
  }
}

export type PassedMove = {
  transitionId: string
  fromStage: Stage
  toStage: Stage
  passedAt: Date
  /** SHA-256 (hex) of the evidence both sides signed. */
  snapshotHash: string
  signatures: ShownSignature[]
  /** The customer's agreement was recorded by the vendor. */
  isRecorded: boolean
  objectionUntil: Date | null
  /** This reader can object now. */
  mayObject: boolean
  objection: { by: string | null; at: Date; reason: string } | null
}

/** The moves an account has made, the latest first, with who signed them. At most 20. */
export function passedMoves(db: Db, { actor, account, now }: Asked): PassedMove[] {
  const passed = listClosedMoves(db, account.id).filter(({ passedAt }) => passedAt !== null)
  return passed.map((move, index) => {
    const { id: transitionId, fromStage, toStage, objectionUntil, objectedAt } = move
    const signatures = listSignatures(db, transitionId).filter(({ voidedAt }) => voidedAt === null)
    const isLatest = index === 0 && account.stage === toStage && account.endedAt === null
    return {
      ...{ transitionId, fromStage, toStage, objectionUntil },
      passedAt: move.passedAt ?? move.proposedAt,
      snapshotHash: move.snapshotHash ?? '',
      signatures: signatures.map(showSignature),
      isRecorded: signatures.some(({ isRecorded }) => isRecorded),
      mayObject: isLatest && mayObject(actor) && mayStillObject(move, now),
      objection: objectedAt && { by: move.objectedBy, at: objectedAt, reason: move.objection },
    }
  })
}
