import { type Side, sides } from '../accounts/account.ts'
import { type Stage, stages } from './stages.ts'

/** A proposed move is open until one of the others is true of it; `returned` is a passed one that was objected to. */
export const transitionStates = ['open', 'passed', 'returned', 'declined', 'withdrawn'] as const
export type TransitionState = (typeof transitionStates)[number]

type DatedFacts = {
  passedAt: Date | null
  objectedAt: Date | null
  declinedAt: Date | null
  withdrawnAt: Date | null
}

const dayInMs = 86_400_000

/** Those who may sign for the customer are reminded once, so many days after they were asked. */
export const remindAfterDays = 7

/** Days without a signature, after the second mail, from which on a lead may record the customer's agreement. */
export const recordAfterDays = 14

/** Days in which an approver may object to a signature that the vendor recorded (DOMAIN.md §3). */
export const objectionDays = 30

/** The stage after this one, or null after the last. One stage at a time. */
export function nextStageOf(stage: Stage): Stage | null {
  return stages[stages.indexOf(stage) + 1] ?? null
}

/** The stages an account in `stage` can be taken back to, the nearest first. */
export function stagesBefore(stage: Stage): Stage[] {
  return stages.slice(0, stages.indexOf(stage)).reverse()
}

/** What became of a move, from its dated facts. */
export function transitionStateOf({
  passedAt,
  objectedAt,
  declinedAt,
  withdrawnAt,
}: DatedFacts): TransitionState {
  if (passedAt) return objectedAt ? 'returned' : 'passed'
  if (declinedAt) return 'declined'
  return withdrawnAt ? 'withdrawn' : 'open'
}

/** Sides whose signature is still missing, the customer first. `signed` are the sides with a live signature. */
export function sidesMissing(signed: readonly Side[]): Side[] {
  return sides.filter((side) => !signed.includes(side))
}

/** From when on the one reminder is due, or null while nobody was asked or when it has gone already. */
export function remindFrom({ askedAt, remindedAt }: Asked): Date | null {
  return askedAt && !remindedAt ? daysAfter(askedAt, remindAfterDays) : null
}

type Asked = { askedAt: Date | null; remindedAt: Date | null }

/** From when on a lead may record the customer's agreement, or null while two mails have not gone. */
export function mayRecordFrom({ askedAt, remindedAt }: Asked): Date | null {
  return askedAt && remindedAt ? daysAfter(remindedAt, recordAfterDays) : null
}

/** Until when an approver may object to a signature recorded on a move that passed at `passedAt`. */
export function objectionEnds(passedAt: Date): Date {
  return daysAfter(passedAt, objectionDays)
}

type Objectable = { objectionUntil: Date | null; objectedAt: Date | null }

/** True while an approver may still object: the last instant counts. */
export function mayStillObject({ objectionUntil, objectedAt }: Objectable, now: Date): boolean {
  return objectionUntil !== null && objectedAt === null && now.getTime() <= objectionUntil.getTime()
}

function daysAfter(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * dayInMs)
}
