import { eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { users, vendor } from '#db/schema/auth.ts'
import { statement } from '#db/statement.server.ts'

/** How and when a person reads: the form's texts, and what holds where they have chosen nothing. */
export type Reading = {
  locale: string
  timeZone: string
  own: { locale: string; workStarts: number; workEnds: number; workDays: string }
}

const readingOf = statement((db) =>
  db
    .select({
      locale: users.locale,
      timeZone: users.timeZone,
      workStarts: users.workStarts,
      workEnds: users.workEnds,
      workDays: users.workDays,
      vendorZone: vendor.timeZone,
    })
    .from(users)
    .leftJoin(vendor, eq(vendor.id, 1))
    .where(eq(users.id, sql.placeholder('userId')))
    .prepare(),
)

/** Their locale and zone (British English and the vendor's where they chose none), and their working hours. One statement. */
export function findReading(db: Db, userId: string): Reading {
  const found = readingOf(db).get({ userId })
  const { workStarts = 540, workEnds = 1020, workDays = '12345' } = found ?? {}
  return {
    locale: found?.locale ?? 'en-GB',
    timeZone: found?.timeZone ?? found?.vendorZone ?? 'UTC',
    own: { locale: found?.locale ?? '', workStarts, workEnds, workDays },
  }
}
