import { and, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import { addDays, todayIn } from '#app/domain/calendar-date.ts'
import { isResting } from '#app/domain/care/rest.ts'
import type { Moment } from '#app/domain/moment.ts'
import type { Db } from '#db/client.server.ts'
import { rests } from '#db/schema/care.ts'
import { statement } from '#db/statement.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import { closeRest } from './close-rest.server.ts'
import { findPathAccount } from './path-account.server.ts'
import { findOpenRest } from './stage-history.server.ts'

const ending = statement((db) =>
  db
    .select({ accountId: rests.accountId })
    .from(rests)
    .where(and(isNull(rests.endedAt), isNotNull(rests.endsOn), lte(rests.endsOn, sql.placeholder('latest'))))
    .prepare(),
)

/** Accounts whose rest may be over by its date; in which zone it is over is each account's own question. */
export function findRestsToEnd(db: Db, now: Date): string[] {
  const latest = addDays(todayIn('UTC', now), 1)
  return ending(db)
    .all({ latest })
    .map(({ accountId }) => accountId)
}

/** Ends a rest whose last day is over in the account's zone. Says whether it did. */
export function endDueRest(tx: Tx, accountId: string, at: Moment): boolean {
  const rest = findOpenRest(tx, accountId)
  const { timeZone } = findPathAccount(tx, accountId)
  if (!rest || isResting(rest, todayIn(timeZone, at.now))) return false
  closeRest(tx, { accountId, rest, by: null }, at)
  return true
}
