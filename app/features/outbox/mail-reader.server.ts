import { and, eq, isNull, sql } from 'drizzle-orm'
import { mailTicketLasts } from '#app/domain/auth/secrets.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { statement } from '#db/statement.server.ts'

/** To whom a mail goes, on which account, and when it was written. */
export type MailTo = { to: string; accountId: string | null; writtenAt: Date }

const readerByEmail = statement((db) =>
  db
    .select({ userId: users.id, locale: users.locale, timeZone: users.timeZone })
    .from(users)
    .where(and(eq(users.email, sql.placeholder('to')), isNull(users.deactivatedAt)))
    .prepare(),
)

const zoneOfAccount = statement((db) =>
  db
    .select({ timeZone: accounts.timeZone })
    .from(accounts)
    .where(eq(accounts.id, sql.placeholder('accountId')))
    .prepare(),
)

/**
 * The reader behind an address: how they read dates and numbers (null where they never said), and what the mail's links
 * may say of them for thirty days. People without a login are read to in their account's time zone.
 */
export function findMailReader(db: Db, { to, accountId, writtenAt }: MailTo) {
  const user = readerByEmail(db).get({ to })
  const zone = accountId === null ? undefined : zoneOfAccount(db).get({ accountId })?.timeZone
  const until = new Date(writtenAt.getTime() + mailTicketLasts)
  return {
    locale: user?.locale ?? null,
    timeZone: user?.timeZone ?? zone ?? null,
    named: user ? { userId: user.userId, until } : null,
  }
}
