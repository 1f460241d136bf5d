import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm'
import { addDays, type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import type { Db } from '#db/client.server.ts'
import { writeInSlices } from '#db/in-slices.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { accountStandings } from '#db/schema/care-standing.ts'
import { statement } from '#db/statement.server.ts'
import { weighAccount } from './weigh-account.server.ts'

type Refreshing = { db: Db; clock: () => Moment; signal?: AbortSignal }

/**
 * Weighs every account for which time alone has changed something (a context grown stale, a step late, a review due),
 * and those that never were, in short transactions. Returns how many were weighed. An account that fails holds up no other;
 * its error is thrown at the end.
 */
export async function refreshStandings({ db, clock, signal }: Refreshing): Promise<number> {
  const never = unweighed(db).all()
  return await writeInSlices(db, {
    items: [...listDue(db, clock().now), ...never.map(({ accountId }) => accountId)],
    ...{ atOnce: 5, breath: 20, signal },
    body: (tx, accountId) => weighAccount(tx, accountId, clock()) !== null,
  })
}

const lapsing = statement((db) =>
  db
    .select({
      accountId: accountStandings.accountId,
      lapsesOn: accountStandings.lapsesOn,
      timeZone: accounts.timeZone,
    })
    .from(accountStandings)
    .innerJoin(accounts, and(eq(accounts.id, accountStandings.accountId), isNull(accounts.endedAt)))
    .where(lte(accountStandings.lapsesOn, sql.placeholder('latestToday')))
    .orderBy(asc(accountStandings.lapsesOn))
    .prepare(),
)

const unweighed = statement((db) =>
  db
    .select({ accountId: accounts.id })
    .from(accounts)
    .leftJoin(accountStandings, eq(accountStandings.accountId, accounts.id))
    .where(and(isNull(accountStandings.accountId), isNull(accounts.endedAt)))
    .prepare(),
)

/** Days begin at different instants: an account is due when its own has, not when the first on earth did. */
function listDue(db: Db, now: Date): string[] {
  const latestToday: CalendarDate = addDays(todayIn('UTC', now), 1)
  return lapsing(db)
    .all({ latestToday })
    .filter(({ lapsesOn, timeZone }) => lapsesOn !== null && lapsesOn <= todayIn(timeZone, now))
    .map(({ accountId }) => accountId)
}
