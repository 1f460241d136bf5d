import { and, eq, isNotNull, isNull, or, type SQL } from 'drizzle-orm'
import { todayIn } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { consents } from '#db/schema/advocacy-consents.ts'
import type { Tx } from '#db/transaction.server.ts'
import { isStanding } from './consent-columns.server.ts'
import { byThing, findGiven, type GivenRow, idsOf } from './find-given.server.ts'
import { speakersOf } from './speakers-of.server.ts'
import { approversOf, giverOf, pageOf, teamReaders } from './told-of-consents.server.ts'

/**
 * Whoever gave (or last confirmed) a company's consents has left: they stay, and another authorised person is asked to
 * confirm them or take them back. Their personal ones stay theirs, with the receipt's link.
 */
export function flagConsentsOf(
  tx: Tx,
  { accountId, userId }: { accountId: string; userId: string },
  at: Moment,
): void {
  const answersForIt = or(
    and(eq(consents.grantedBy, userId), isNull(consents.flagSettledBy)),
    eq(consents.flagSettledBy, userId),
  )
  const isTheirs = and(eq(consents.accountId, accountId), eq(consents.subject, 'company'), answersForIt)
  flag(tx, isTheirs, false, at)
}

/** The work with an account has ended: everything it and its people allowed awaits a decision. */
export function flagEndedAccount(tx: Tx, accountId: string, at: Moment): void {
  flag(tx, and(eq(consents.accountId, accountId), isNull(consents.flaggedAt)), true, at)
}

/** Ended accounts with consents that nobody has been asked about. */
export function findEndedToFlag(db: Db): string[] {
  return db
    .selectDistinct({ accountId: consents.accountId })
    .from(consents)
    .innerJoin(accounts, eq(accounts.id, consents.accountId))
    .where(and(isNotNull(accounts.endedAt), isNull(consents.flaggedAt), isStanding))
    .all()
    .map(({ accountId }) => accountId)
}

function flag(tx: Tx, isMeant: SQL | undefined, isOver: boolean, at: Moment): void {
  const rows = findGiven(tx, and(isMeant, isStanding)).filter(
    ({ expiresOn, timeZone, flaggedAt, flagSettledAt }) =>
      (expiresOn === null || expiresOn >= todayIn(timeZone, at.now)) && !(flaggedAt && !flagSettledAt),
  )
  if (rows.length === 0) return
  tx.update(consents)
    .set({ flaggedAt: at.now, flagSettledAt: null, flagSettledBy: null })
    .where(idsOf(rows))
    .run()
  for (const group of byThing(rows)) tellOf(tx, group, isOver, at)
}

function tellOf(tx: Tx, group: readonly GivenRow[], isOver: boolean, at: Moment): void {
  const [first] = group
  if (!first) return
  const { accountId, about, aboutId } = first
  const page = pageOf(tx, first)
  const person = giverOf(tx, first).name
  const scopes = group.map(({ scope }) => scope)
  const texts = { about: page.title, person }
  const facts = { subjectKind: about, subjectId: aboutId, scopes, texts }
  recordEvent(tx, { kind: 'consent-flagged', accountId, actorId: null, ...facts }, at)
  const deciders = [...speakersOf(tx, accountId), ...approversOf(tx, accountId)].map(({ email }) => email)
  const readers = [
    ...[...new Set(deciders)].map((email) => ({ email, side: 'customer' as const })),
    ...teamReaders(tx, accountId),
  ]
  for (const { email: to, side } of readers)
    enqueueEmail(
      tx,
      { kind: 'advocacy-consent-flagged', facts: { ...page, scopes, person, isOver, side }, to, accountId },
      at,
    )
}
