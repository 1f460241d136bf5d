import type { Moment } from '#app/domain/moment.ts'
import type { Db } from '#db/client.server.ts'
import type { ReadSummary } from './summary-facts.ts'

/** What the making of a document lives in: a worker thread, or a test. */
export type DocumentRun = {
  /** Its own connection: a long document must not stand in front of pages. */
  db: Db
  dataFolder: string
  clock: () => Moment
  /** Asked between two steps: stop here, and begin again another time. */
  isStopped: () => boolean
  /** The words of the value summary, which another room knows. */
  readSummary: ReadSummary
}

/** Thrown when the run was stopped, or another one has taken its place: nothing is wrong, nothing more is to do. */
export class Interrupted extends Error {}
