import type { Moment } from '#app/domain/moment.ts'
import { ok } from '#app/domain/refusal.ts'
import { findMovesToRemindOf, remindOfMove } from '#app/features/care/remind-of-move.server.ts'
import type { Db } from '#db/client.server.ts'
import { write } from '#db/transaction.server.ts'
import { eachAlone } from './each-alone.ts'

/** Once an hour: those who may sign a move for their side and have not, after a week, once. One account at a time. */
export function remindMovers({ db, clock }: { db: Db; clock: () => Moment }): void {
  eachAlone(findMovesToRemindOf(db, clock().now), (accountId) => {
    write(db, (tx) => ok(remindOfMove(tx, accountId, clock())))
  })
}
