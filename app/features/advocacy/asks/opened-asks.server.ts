import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { asks } from '#db/schema/advocacy.ts'
import type { Tx } from '#db/transaction.server.ts'

/** Asks that were looked at since the last time: ask → when. A GET never writes; the job `save-opened-asks` does. */
const opened = new Map<string, Date>()

type Opened = readonly (readonly [askId: string, at: Date])[]

/** Notes that the person looked at their ask. Written down within a minute. */
export function noteOpened(askId: string, now: Date): void {
  if (!opened.has(askId)) opened.set(askId, now)
}

/** What waits to be written down. */
export function openedMeanwhile(): Opened {
  return [...opened]
}

/** Writes down what was looked at, the first time each; what was withdrawn before stays unopened. */
export function saveOpened(tx: Tx, looked: Opened): void {
  for (const [askId, openedAt] of looked)
    tx.update(asks)
      .set({ openedAt })
      .where(and(eq(asks.id, askId), isNotNull(asks.sentAt), isNull(asks.openedAt), isNull(asks.withdrawnAt)))
      .run()
}

/** Once they are written down for good. */
export function forgetOpened(looked: Opened): void {
  for (const [askId] of looked) opened.delete(askId)
}
