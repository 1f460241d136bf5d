import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayRecordSignature } from '#app/domain/access/care-policy.ts'
import type { Side } from '#app/domain/accounts/account.ts'
import { type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import type { Gate } from '#app/domain/care/gate.ts'
import { readDate } from '#app/domain/reading.ts'
import type { EndedMove, OpenMove } from './move-queries.server.ts'
import type { ShownSignature } from './signatures.server.ts'

export type Signer = {
  side: Side
  company: string
  /** Who signed, or who can: shown beside the company. */
  person: string
  /** What stands under the company: "Ines Carvalho, approver". */
  line: string
  hasSigned: boolean
  tone: 'neutral' | 'good' | 'warning'
  badge: string
  /** Why a signature has to be given again. */
  again: string
}

/** Everything of the card "Both sides sign", shaped for this reader. */
export type Signing = {
  signers: Signer[]
  /** The move that waits, with what a signature names; null while nobody is asked. */
  move: { transitionId: string; seen: string; shown: string } | null
  /** The same move while nothing can be signed: it can still be taken back. */
  openMoveId: string | null
  may: { propose: boolean; sign: boolean; decline: boolean; withdraw: boolean; record: boolean }
  /** The approver in whose place this reader signs. */
  signsFor: string | null
  /** For leads, while the customer has not signed: when their agreement can be recorded. */
  recordHint: string
  /** How the last attempt in this stage ended: "Ines Carvalho declined on 3 Nov", and why. */
  ended: { text: string; reason: string } | null
}

type SigningAsked = {
  actor: PlanActor
  gate: Gate
  names: { account: string; vendor: string }
  timeZone: string
  now: Date
  move: OpenMove | null
  last: EndedMove | undefined
  mayPropose: boolean
  approvers: readonly string[]
  /** Who of the vendor looks after this stage. */
  owner: string
}

export function signingOf(asked: SigningAsked): Signing {
  const { actor, move, mayPropose, names } = asked
  return {
    signers: [vendorSigner(asked), customerSigner(asked)],
    move: move?.expectedHash
      ? { transitionId: move.transitionId, seen: move.expectedHash, shown: move.shown }
      : null,
    openMoveId: move?.transitionId ?? null,
    may: {
      propose: mayPropose,
      sign: move?.may.sign ?? false,
      // the vendor's side takes a move back instead
      decline: (move?.may.decline ?? false) && actor.side === 'customer',
      withdraw: move?.may.withdraw ?? false,
      record: move?.may.record ?? false,
    },
    signsFor: move?.may.signsFor ?? null,
    recordHint: move && mayRecordSignature(actor) ? recordHint(move, asked) : '',
    ended: move ? null : endedText(asked.last, { names, today: todayOf(asked), zone: asked.timeZone }),
  }
}

function vendorSigner(asked: SigningAsked): Signer {
  const { names, owner } = asked
  const facts = { side: 'vendor' as const, company: names.vendor, person: owner || names.vendor, line: owner }
  return { ...facts, ...standing('vendor', asked) }
}

function customerSigner(asked: SigningAsked): Signer {
  const { names, approvers } = asked
  const [first] = approvers
  const others = approvers.length - 1
  const line = first
    ? `${first}, ${others > 0 ? `or ${others} more` : 'approver'}`
    : 'Nobody may sign here yet'
  const facts = { side: 'customer' as const, company: names.account, person: first ?? names.account, line }
  return { ...facts, ...standing('customer', asked) }
}

type Standing = Pick<Signer, 'hasSigned' | 'tone' | 'badge' | 'again'> &
  Partial<Pick<Signer, 'person' | 'line'>>

function standing(side: Side, asked: SigningAsked): Standing {
  const { move, gate, actor } = asked
  const signature = move?.signatures.find((one) => one.side === side)
  if (signature) return signedStanding(signature, asked)
  const quiet = { hasSigned: false, tone: 'neutral' as const, again: '' }
  const again = move?.askedAgain.find((one) => one.side === side)
  if (again)
    return { ...quiet, tone: 'warning', badge: 'asked again', again: `Asked again: ${again.because}` }
  if (!gate.isReady) {
    const open = gate.criteria.length - gate.done
    const waiting = `waiting for ${actor.side === 'vendor' ? readCriteria(open) : readThings(open)}`
    return { ...quiet, badge: side === 'vendor' ? waiting : 'not asked yet' }
  }
  if (!move) return { ...quiet, badge: 'not asked yet' }
  if (move.may.sign && actor.side === side) return { ...quiet, tone: 'warning', badge: 'your signature' }
  const since = dayOf(move.askedAt ?? move.proposedAt, asked)
  return { ...quiet, badge: `asked ${readDate(since, { today: todayOf(asked) })}` }
}

function signedStanding(signature: ShownSignature, asked: SigningAsked): Standing {
  const { name, deputyFor, isRecorded, signedAt } = signature
  const on = readDate(dayOf(signedAt, asked), { today: todayOf(asked) })
  const signed = { hasSigned: true, person: name, again: '' }
  if (isRecorded) {
    const line = `Recorded by the vendor, ${name}`
    return { ...signed, line, tone: 'warning', badge: `recorded ${on}` }
  }
  const line = deputyFor ? `${name}, in place of ${deputyFor}` : name
  return { ...signed, line, tone: 'good', badge: `signed ${on}` }
}

function readCriteria(count: number): string {
  return count === 1 ? '1 criterion' : `${count} criteria`
}

function readThings(count: number): string {
  return count === 1 ? '1 thing' : `${count} things`
}

function recordHint(move: OpenMove, asked: SigningAsked): string {
  if (!move.missing.includes('customer') || move.may.record) return ''
  const { account } = asked.names
  if (!move.mayRecordFrom)
    return `If nobody at ${account} signs within 14 days of two mails, a lead can record their agreement.`
  const from = readDate(dayOf(move.mayRecordFrom, asked), { today: todayOf(asked) })
  return `If nobody at ${account} signs, a lead can record their agreement from ${from}.`
}

type EndedAsked = { names: SigningAsked['names']; today: CalendarDate; zone: string }

function endedText(last: EndedMove | undefined, { names, today, zone }: EndedAsked): Signing['ended'] {
  if (!last || last.state === 'passed') return null
  const on = readDate(todayIn(zone, last.endedAt), { today })
  const who = last.by ?? (last.side === 'customer' ? names.account : 'Cairn')
  const did = { returned: 'objected', declined: 'declined', withdrawn: 'took the move back' }[last.state]
  return { text: `${who} ${did} on ${on}`, reason: last.reason }
}

function todayOf({ timeZone, now }: SigningAsked): CalendarDate {
  return todayIn(timeZone, now)
}

function dayOf(instant: Date, { timeZone }: SigningAsked): CalendarDate {
  return todayIn(timeZone, instant)
}
