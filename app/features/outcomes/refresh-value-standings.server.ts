import { addDays, type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import { countedUntil } from '#app/domain/outcomes/counted-until.ts'
import type { Db } from '#db/client.server.ts'
import { writeInSlices } from '#db/in-slices.server.ts'
import { statement } from '#db/statement.server.ts'
import { writeValueStanding } from './value-standing.server.ts'

type Refreshing = { db: Db; clock: () => Moment; signal?: AbortSignal }

/**
 * Works out anew what each account is worth whose day has passed since it was written down, or for which it never was,
 * in short transactions. Returns how many. An account that fails holds up no other; its error is thrown at the end.
 */
export async function refreshValueStandings({ db, clock, signal }: Refreshing): Promise<number> {
  const { now } = clock()
  return await writeInSlices(db, {
    items: listDue(db, now),
    ...{ atOnce: 10, breath: 10, signal },
    body: (tx, { accountId, timeZone }) =>
      writeValueStanding(tx, { accountId, today: todayIn(timeZone, now) }),
  })
}

type Row = { accountId: string; asOf: string | null; timeZone: string; endedAt: number | null }

const passed = statement((db) =>
  db.$client.prepare<{ latestToday: string }, Row>(`
    select a.id as accountId, v.as_of as asOf, a.time_zone as timeZone, a.ended_at as endedAt
    from accounts a left join value_standings v on v.account_id = a.id
    where v.as_of is null or v.as_of < :latestToday
    order by a.id`),
)

/**
 * Days begin at different instants: an account is due when its own has, not when the first on earth did. The days of
 * zones are looked up once each.
 */
function listDue(db: Db, now: Date): Row[] {
  const days = new Map<string, CalendarDate>()
  return passed(db)
    .all({ latestToday: addDays(todayIn('UTC', now), 1) })
    .filter(({ asOf, timeZone, endedAt }) => {
      if (asOf === null) return true
      const today = days.get(timeZone) ?? todayIn(timeZone, now)
      days.set(timeZone, today)
      return asOf < countedUntil({ timeZone, endedAt: endedAt === null ? null : new Date(endedAt) }, today)
    })
}
