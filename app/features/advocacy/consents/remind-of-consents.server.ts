import { and, between, eq } from 'drizzle-orm'
import { dueReminder, type ReminderDays, reminderDays } from '#app/domain/advocacy/consent-reminder.ts'
import { addDays, todayIn } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { consents } from '#db/schema/advocacy-consents.ts'
import type { Tx } from '#db/transaction.server.ts'
import { givenColumns, isStanding } from './consent-columns.server.ts'
import { byThing, type GivenRow, idsOf } from './find-given.server.ts'
import { basisOf, speakersOf } from './speakers-of.server.ts'
import { giverOf, pageOf } from './told-of-consents.server.ts'

/** Accounts with consents that end within the longest notice: a day more on both sides, for every zone. */
export function findConsentsToRemind(db: Db, now: Date): string[] {
  return db
    .selectDistinct({ accountId: consents.accountId })
    .from(consents)
    .where(and(isStanding, endsSoon(now)))
    .all()
    .map(({ accountId }) => accountId)
}

/**
 * Tells whoever gave consents of an account that they end in 30 or in 7 days, once each; what a company's giver who has
 * left would have heard, those hear who speak for it now. Says how many mails were written.
 */
export function remindOfConsents(tx: Tx, accountId: string, at: Moment): number {
  const due = dueRows(tx, accountId, at)
  return reminderDays.reduce((mails, days) => {
    const rows = due.filter((row) => row.days === days)
    if (rows.length === 0) return mails
    const told = days === 7 ? { reminded7At: at.now } : { reminded30At: at.now }
    tx.update(consents).set(told).where(idsOf(rows)).run()
    return mails + byThing(rows).reduce((sum, group) => sum + mailEnding(tx, group, at), 0)
  }, 0)
}

type DueRow = GivenRow & { days: ReminderDays }

function dueRows(tx: Tx, accountId: string, at: Moment): DueRow[] {
  const rows = tx
    .select({ ...givenColumns, reminded30At: consents.reminded30At, reminded7At: consents.reminded7At })
    .from(consents)
    .innerJoin(accounts, eq(accounts.id, consents.accountId))
    .where(and(eq(consents.accountId, accountId), isStanding, endsSoon(at.now)))
    .orderBy(consents.id)
    .all()
  return rows.flatMap(({ reminded30At, reminded7At, ...row }) => {
    const { expiresOn, grantedAt, timeZone } = row
    if (!expiresOn || !grantedAt) return []
    const told = { isReminded30: reminded30At !== null, isReminded7: reminded7At !== null }
    const grantedOn = todayIn(timeZone, grantedAt)
    const days = dueReminder({ expiresOn, grantedOn, ...told }, todayIn(timeZone, at.now))
    return days === null ? [] : [{ ...row, days }]
  })
}

function endsSoon(now: Date) {
  const today = todayIn('UTC', now)
  return between(consents.expiresOn, addDays(today, -1), addDays(today, reminderDays[0] + 1))
}

/** One mail to each reader for a thing; each reader hears of the scopes that are theirs to extend. */
function mailEnding(tx: Tx, group: readonly DueRow[], at: Moment): number {
  const [first] = group
  if (!first) return 0
  const page = pageOf(tx, first)
  const readers = new Map<string, DueRow[]>()
  for (const row of group)
    for (const email of readersOf(tx, row)) readers.set(email, [...(readers.get(email) ?? []), row])
  for (const [to, rows] of readers) {
    const expiresOn = rows.map((row) => row.expiresOn ?? '').sort()[0] ?? ''
    const consentIds = rows.map(({ id }) => id).join(' ')
    const scopes = rows.map(({ scope }) => scope)
    const facts = { ...page, consentIds, scopes, expiresOn }
    enqueueEmail(tx, { kind: 'advocacy-consent-ending', facts, to, accountId: first.accountId }, at)
  }
  return readers.size
}

function readersOf(tx: Tx, row: DueRow): string[] {
  const { accountId, subject, grantedBy } = row
  const isTheirs = subject === 'person' || basisOf(tx, { accountId, userId: grantedBy ?? '' }) !== null
  const giver = giverOf(tx, row).email
  return isTheirs ? [giver] : speakersOf(tx, accountId).map(({ email }) => email)
}
