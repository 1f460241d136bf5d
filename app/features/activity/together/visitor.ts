import type { PlanActor } from '#app/domain/access/actor.ts'

/** Somebody with a socket open, on the pages of one account. */
export type Visitor = {
  actor: PlanActor
  /** Who they are on the account at this moment; null when signed out or removed. */
  askAgain: () => Promise<PlanActor | null>
  /** When they were last asked, in milliseconds. */
  askedAt: number
}

/** Why a socket is closed, as its close code: the browser goes on by itself after any other. */
export const closeCodes = {
  lostAccess: 4403,
  textIsFull: 4413,
  tooFast: 4429,
  notStored: 4500,
  stopping: 1012,
} as const

/** A text of more than this many bytes, with its history since the last fold, takes nothing more. */
export const textBytesAtMost = 2_000_000
