import type { Moment } from '#app/domain/moment.ts'
import { ok } from '#app/domain/refusal.ts'
import { endConsents, findConsentsToEnd } from '#app/features/advocacy/consents/end-consents.server.ts'
import { findEndedToFlag, flagEndedAccount } from '#app/features/advocacy/consents/flag-consents.server.ts'
import {
  findConsentsToRemind,
  remindOfConsents,
} from '#app/features/advocacy/consents/remind-of-consents.server.ts'
import type { Db } from '#db/client.server.ts'
import { write } from '#db/transaction.server.ts'
import { eachAlone } from './each-alone.ts'

/** Every ten minutes: consents that end soon, that have ended, and those of accounts that have. One account at a time. */
export function keepConsents({ db, clock }: { db: Db; clock: () => Moment }): void {
  eachAlone(findConsentsToRemind(db, clock().now), (accountId) => {
    write(db, (tx) => ok(remindOfConsents(tx, accountId, clock())))
  })
  eachAlone(findConsentsToEnd(db, clock().now), (accountId) => {
    write(db, (tx) => ok(endConsents(tx, accountId, clock())))
  })
  eachAlone(findEndedToFlag(db), (accountId) => {
    write(db, (tx) => ok(flagEndedAccount(tx, accountId, clock())))
  })
}
