import { setTimeout as pause } from 'node:timers/promises'
import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm'
import { addDays, type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { accountStandings } from '#db/schema/care-standing.ts'
import { statement } from '#db/statement.server.ts'
import { write } from '#db/transaction.server.ts'
import { weighAccount } from './weigh-account.server.ts'

/** Accounts in one transaction, and the milliseconds after it in which others write: people's presses wait for one slice at most. */
const accountsAtOnce = 5
const breath = 20

type Refreshing = { db: Db; clock: () => Moment; signal?: AbortSignal }

/**
 * Weighs every account for which time alone has changed something (a context grown stale, a step late, a review due),
 * and those that never were, in short transactions. Returns how many were weighed. An account that fails holds up no other:
 * its slice is done one by one, and its error is thrown at the end.
 */
export async function refreshStandings({ db, clock, signal }: Refreshing): Promise<number> {
  const due = [
    ...listDue(db, clock().now),
    ...unweighed(db)
      .all()
      .map(({ accountId }) => accountId),
  ]
  const failed: unknown[] = []
  let weighed = 0
  for (let first = 0; first < due.length && !signal?.aborted; first += accountsAtOnce) {
    const slice = due.slice(first, first + accountsAtOnce)
    try {
      weighed += weighSlice(db, slice, clock())
    } catch {
      weighed += weighAlone(db, slice, { clock, failed })
    }
    await pause(breath, undefined, { signal }).catch(() => undefined)
  }
  if (failed.length > 0) throw failed[0]
  return weighed
}

function weighAlone(
  db: Db,
  accountIds: string[],
  { clock, failed }: { clock: () => Moment; failed: unknown[] },
): number {
  let weighed = 0
  for (const accountId of accountIds) {
    try {
      weighed += weighSlice(db, [accountId], clock())
    } catch (error) {
      failed.push(error)
    }
  }
  return weighed
}

function weighSlice(db: Db, accountIds: string[], at: Moment): number {
  const answer = write(db, (tx) =>
    ok(accountIds.filter((accountId) => weighAccount(tx, accountId, at)).length),
  )
  return answer.ok ? answer.value : 0
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
