import type { Moment } from '#app/domain/moment.ts'
import { findLapsing, lapseReferral } from '#app/features/advocacy/referrals/lapse-referrals.server.ts'
import type { Db } from '#db/client.server.ts'
import { write } from '#db/transaction.server.ts'
import { eachAlone } from './each-alone.ts'

/** Once an hour: referrals that nobody accepted within 90 days lapse, and what was written about them is erased. */
export function lapseReferrals({ db, clock }: { db: Db; clock: () => Moment }): void {
  eachAlone(findLapsing(db, clock().now), (referralId) => {
    write(db, (tx) => lapseReferral(tx, referralId, clock()))
  })
}
