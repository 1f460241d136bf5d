import type { Moment } from '#app/domain/moment.ts'
import { findDueTexts, putOffText, settleText } from '#app/features/activity/together/settle-text.server.ts'
import type { Db } from '#db/client.server.ts'
import { write } from '#db/transaction.server.ts'
import { eachAlone } from './each-alone.ts'

/**
 * Every few seconds: long texts in which writing has paused go into their records; also what a crash left. Each in a
 * transaction of its own; when several processes do it at once, the second finds nothing to do.
 */
export function settleTexts({ db, clock }: { db: Db; clock: () => Moment }): void {
  eachAlone(findDueTexts(db, clock().now), ({ id }) => {
    const answer = write(db, (tx) => settleText(tx, id, clock()))
    if (!answer.ok) write(db, (tx) => putOffText(tx, id, answer.refusal, clock()))
  })
}
