import type { Moment } from '#app/domain/moment.ts'
import type { Db } from '#db/client.server.ts'

/** What the checking and bringing in of a file lives in: a worker thread, or a test. */
export type ImportRun = {
  /** Its own connection: a long file must not stand in front of pages. */
  db: Db
  dataFolder: string
  clock: () => Moment
  /** Milliseconds since any fixed point. */
  elapsed: () => number
  /** Asked between two transactions: stop here, and go on another time. */
  isStopped: () => boolean
  /** Whether somebody else wants to write now: they come first. */
  doOthersWrite: () => boolean
  /** Lets others write. */
  rest: () => Promise<void>
}

/** A transaction takes no longer than this before it is committed, in milliseconds, unless one account needs more. */
export const sliceInMs = 8

/** Far longer than a slice or the reading of the largest file: whoever finds it over may take the work. */
export const leaseInMs = 30_000

/** Thrown when the run was stopped, or another one has taken its place: nothing is wrong, nothing more is to do. */
export class Interrupted extends Error {}

/** Thrown with a sentence for the person who waits for the import. */
export class CannotGoOn extends Error {}
