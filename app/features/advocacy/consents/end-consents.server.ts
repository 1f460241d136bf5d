import { and, eq, isNull, lt } from 'drizzle-orm'
import { todayIn } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import type { Db } from '#db/client.server.ts'
import { consents } from '#db/schema/advocacy-consents.ts'
import type { Tx } from '#db/transaction.server.ts'
import { isStanding } from './consent-columns.server.ts'
import { byThing, findGiven, type GivenRow, idsOf } from './find-given.server.ts'
import { openTakedowns } from './open-takedowns.server.ts'
import { giverOf, pageOf, type Reader, teamReaders } from './told-of-consents.server.ts'

/** Accounts with consents whose last day may be over somewhere, and nobody was told. */
export function findConsentsToEnd(db: Db, now: Date): string[] {
  return db
    .selectDistinct({ accountId: consents.accountId })
    .from(consents)
    .where(and(isStanding, isNull(consents.expiryToldAt), lt(consents.expiresOn, latestDay(now))))
    .all()
    .map(({ accountId }) => accountId)
}

/**
 * Tells both sides which consents of an account have ended with their last day, once. That they hold no more follows
 * from the day itself and waits for nobody; here it enters the history, and copies outside are called in.
 */
export function endConsents(tx: Tx, accountId: string, at: Moment): number {
  const isUntold = and(eq(consents.accountId, accountId), isStanding, isNull(consents.expiryToldAt))
  const ended = findGiven(tx, and(isUntold, lt(consents.expiresOn, latestDay(at.now)))).filter(
    ({ expiresOn, timeZone }) => expiresOn !== null && expiresOn < todayIn(timeZone, at.now),
  )
  if (ended.length === 0) return 0
  tx.update(consents).set({ expiryToldAt: at.now }).where(idsOf(ended)).run()
  for (const group of byThing(ended)) tellOf(tx, group, at)
  return ended.length
}

/** The day it is where it is latest. */
function latestDay(now: Date) {
  return todayIn('Pacific/Kiritimati', now)
}

function tellOf(tx: Tx, group: readonly GivenRow[], at: Moment): void {
  const [first] = group
  if (!first) return
  const { accountId, about, aboutId } = first
  const page = pageOf(tx, first)
  const scopes = group.map(({ scope }) => scope)
  const facts = { subjectKind: about, subjectId: aboutId, scopes, texts: { about: page.title } }
  recordEvent(tx, { kind: 'consent-expired', accountId, actorId: null, ...facts }, at)
  const copies = openTakedowns(tx, { rows: group, title: page.title, actorId: null }, at)
  const givers = [...new Set(group.map((row) => giverOf(tx, row).email))]
  const readers: Reader[] = [
    ...givers.map((email) => ({ email, side: 'customer' as const })),
    ...teamReaders(tx, accountId),
  ]
  for (const { email: to, side } of readers)
    enqueueEmail(
      tx,
      { kind: 'advocacy-consent-ended', facts: { ...page, scopes, copies, side }, to, accountId },
      at,
    )
}
