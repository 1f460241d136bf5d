import { eq, lte } from 'drizzle-orm'
import { addDays, todayIn } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import type { Db } from '#db/client.server.ts'
import { writeInSlices } from '#db/in-slices.server.ts'
import { accounts, contractStandings } from '#db/schema/accounts.ts'
import { writeContractStanding } from './write-contract-standing.server.ts'

type Refreshing = { db: Db; clock: () => Moment; signal?: AbortSignal }

/**
 * Writes anew what the contracts are for which a day that has begun changes something: a period begins, or one has
 * ended. In short transactions; returns how many.
 */
export async function refreshContracts({ db, clock, signal }: Refreshing): Promise<number> {
  const { now } = clock()
  return await writeInSlices(db, {
    items: listDue(db, now),
    ...{ atOnce: 50, breath: 10, signal },
    body: (tx, accountId) => {
      writeContractStanding(tx, accountId, now)
      return true
    },
  })
}

/** Days begin at different instants: an account is due when its own has, not when the first on earth did. */
function listDue(db: Db, now: Date): string[] {
  return db
    .select({
      accountId: contractStandings.accountId,
      changesOn: contractStandings.changesOn,
      timeZone: accounts.timeZone,
    })
    .from(contractStandings)
    .innerJoin(accounts, eq(accounts.id, contractStandings.accountId))
    .where(lte(contractStandings.changesOn, addDays(todayIn('UTC', now), 1)))
    .all()
    .filter(({ changesOn, timeZone }) => changesOn !== null && changesOn <= todayIn(timeZone, now))
    .map(({ accountId }) => accountId)
}
