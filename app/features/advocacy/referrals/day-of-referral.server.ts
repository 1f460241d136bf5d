import { eq } from 'drizzle-orm'
import { type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'

/** The day it is where the referrer's account is. */
export function dayOfReferral(db: Db, { accountId }: { accountId: string }, now: Date): CalendarDate {
  const { timeZone } = accounts
  const place = db.select({ timeZone }).from(accounts).where(eq(accounts.id, accountId)).get()
  return todayIn(place?.timeZone ?? 'UTC', now)
}
