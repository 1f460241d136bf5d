import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { CalendarDate } from '#app/domain/calendar-date.ts'
import type { Db } from '#db/client.server.ts'
import { contractPeriods, contractStandings } from '#db/schema/accounts.ts'
import { statement } from '#db/statement.server.ts'

const periodsOf = statement((db) =>
  db
    .select({
      id: contractPeriods.id,
      startsOn: contractPeriods.startsOn,
      endsOn: contractPeriods.endsOn,
      price: contractPeriods.price,
      version: contractPeriods.version,
      createdAt: contractPeriods.createdAt,
      createdBy: contractPeriods.createdBy,
      editedAt: contractPeriods.editedAt,
      editedBy: contractPeriods.editedBy,
    })
    .from(contractPeriods)
    .where(
      and(eq(contractPeriods.accountId, sql.placeholder('accountId')), isNull(contractPeriods.removedAt)),
    )
    .orderBy(asc(contractPeriods.startsOn), asc(contractPeriods.id))
    .prepare(),
)

/** The contract periods of an account that were not removed, the earliest first. One statement. */
export function contractPeriodsOf(db: Db, accountId: string) {
  return periodsOf(db).all({ accountId })
}

const standingOf = statement((db) =>
  db
    .select({ renewsOn: contractStandings.renewsOn })
    .from(contractStandings)
    .where(eq(contractStandings.accountId, sql.placeholder('accountId')))
    .prepare(),
)

/** The day on which an account's contract renews; null without one ahead of `today`. One statement. */
export function renewalOf(db: Db, accountId: string, today: CalendarDate): CalendarDate | null {
  const day = standingOf(db).get({ accountId })?.renewsOn ?? null
  return day !== null && day > today ? day : null
}
