import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Side } from '#app/domain/accounts/account.ts'
import { stageFacts } from '#app/domain/care/stages.ts'
import { transitionStateOf } from '#app/domain/care/transition.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findMove, type MoveRow } from './find-move.server.ts'
import { readChanged, readOpenCriteria } from './move-words.ts'
import { type PathAccount, refuseEnded, sideNames } from './path-account.server.ts'
import { changedSince, expectedSeal, type Seal } from './seal.server.ts'
import { type FoundSignature, liveSignatures } from './signatures.server.ts'
import { voidBrokenSignatures } from './void-signatures.server.ts'
import { weighNow } from './weigh-now.server.ts'

type Wish = {
  account: PathAccount
  transitionId: string
  /** The hash the page showed, and how each criterion stood there. */
  seen: string
  shown: string | undefined
  actor: PlanActor
  /** For whom is to be signed. */
  side: Side
  at: Moment
}

export type Sealed = { move: MoveRow; seal: Seal; otherSide: FoundSignature | null }

/**
 * Everything that has to be so before a signature is added: an open move of this account, no signature of that side,
 * and the evidence the page showed. What broke meanwhile is voided first. Refuses: not-found, already-done,
 * changed-meanwhile, invalid.
 */
export function checkSealed(tx: Tx, wish: Wish): Result<Sealed> {
  const { account, transitionId, seen, shown, actor, side, at } = wish
  const found = findOpen(tx, account, transitionId)
  if (!found.ok) return found
  const weighed = weighNow(tx, account.id, at)
  voidBrokenSignatures(tx, weighed, at)
  const live = liveSignatures(tx, transitionId)
  const own = live.find((signature) => signature.side === side)
  if (own) return refuse('already-done', { message: signedAlready(own, actor, sideNames(tx, account)) })
  const seal = expectedSeal(live, weighed)
  if (!seal) return refuse('invalid', { message: readOpenCriteria(weighed.gate) })
  if (seal.hash !== seen)
    return refuse('changed-meanwhile', { message: readChanged(shown ? changedSince(shown, seal) : []) })
  return ok({ move: found.value, seal, otherSide: live[0] ?? null })
}

/** An open move of this account; else a refusal that says what became of it. */
export function findOpen(tx: Tx, account: PathAccount, transitionId: string): Result<MoveRow> {
  const move = findMove(tx, { accountId: account.id, transitionId })
  if (!move) return refuse('not-found')
  const title = stageFacts[move.toStage].title
  const state = transitionStateOf(move)
  if (state === 'passed')
    return refuse('already-done', {
      message: `Both sides have signed: ${account.name} has moved to ${title}.`,
    })
  if (state !== 'open')
    return refuse('changed-meanwhile', { message: `${endWords[state]} Nothing has changed.` })
  return account.endedAt ? refuseEnded(account) : ok(move)
}

const endWords = {
  returned: 'The customer objected to this move, and it was taken back.',
  declined: 'This move was declined while you were looking at it.',
  withdrawn: 'This move was withdrawn while you were looking at it.',
}

function signedAlready(own: FoundSignature, actor: PlanActor, names: Record<Side, string>): string {
  const who = own.signedBy === actor.userId ? 'You have' : `${own.name} has`
  return `${who} signed for ${names[own.side]} already.`
}
