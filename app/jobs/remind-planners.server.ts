import type { Moment } from '#app/domain/moment.ts'
import { ok } from '#app/domain/refusal.ts'
import { findReviewsToPlan, remindToPlan } from '#app/features/reviews/remind-to-plan.server.ts'
import type { Db } from '#db/client.server.ts'
import { write } from '#db/transaction.server.ts'
import { eachAlone } from './each-alone.ts'

/** Once an hour: whoever looks after an account whose next review has to be planned, once. One account at a time. */
export function remindPlanners({ db, clock }: { db: Db; clock: () => Moment }): void {
  eachAlone(findReviewsToPlan(db, clock().now), (accountId) => {
    write(db, (tx) => ok(remindToPlan(tx, accountId, clock())))
  })
}
