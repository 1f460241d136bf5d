import type { Moment } from '#app/domain/moment.ts'
import { ok } from '#app/domain/refusal.ts'
import { findWaiting, settleWaiting } from '#app/features/advocacy/asks/settle-waiting.server.ts'
import type { Db } from '#db/client.server.ts'
import { write } from '#db/transaction.server.ts'
import { eachAlone } from './each-alone.ts'

/** Once an hour: asks that wait are brought to mind once, and closed after 30 days. One at a time. */
export function settleAsks({ db, clock }: { db: Db; clock: () => Moment }): void {
  eachAlone(findWaiting(db, clock().now), (askId) => {
    write(db, (tx) => ok(settleWaiting(tx, askId, clock())))
  })
}
