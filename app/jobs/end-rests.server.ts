import type { Moment } from '#app/domain/moment.ts'
import { ok } from '#app/domain/refusal.ts'
import { endDueRest, findRestsToEnd } from '#app/features/care/end-due-rest.server.ts'
import type { Db } from '#db/client.server.ts'
import { write } from '#db/transaction.server.ts'
import { eachAlone } from './each-alone.ts'

/** Once an hour: rests whose last day is over where the account is. */
export function endRests({ db, clock }: { db: Db; clock: () => Moment }): void {
  eachAlone(findRestsToEnd(db, clock().now), (accountId) => {
    write(db, (tx) => ok(endDueRest(tx, accountId, clock())))
  })
}
