import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import { type ConsentAbout, type ConsentScope, subjectOf } from '#app/domain/advocacy/consent.ts'
import type { Moment } from '#app/domain/moment.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { accounts, memberships } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'
import { speakersOf } from './speakers-of.server.ts'

type Asked = {
  accountId: string
  about: ConsentAbout
  aboutId: string
  title: string
  personId: string | null
  scopes: readonly ConsentScope[]
  actorId: string | null
}

/**
 * Writes to those who can answer, once each: the person about their own scopes, whoever speaks for the company about the
 * company's, and the approvers, to name somebody, while nobody does.
 */
export function mailConsentAsked(tx: Tx, asked: Asked, at: Moment): void {
  const { accountId, about, aboutId, title } = asked
  const place = tx
    .select({ account: accounts.name, accountSlug: accounts.slug })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .get()
  if (!place) return
  const facts = { ...place, about, aboutId, title, person: nameOf(tx, asked.actorId) }
  for (const { email, scopes, needsSpeaker } of readersOf(tx, asked))
    enqueueEmail(
      tx,
      {
        kind: 'advocacy-consent-asked',
        facts: { ...facts, scopes, needsSpeaker },
        to: email,
        accountId,
      },
      at,
    )
}

type Reader = { email: string; scopes: ConsentScope[]; needsSpeaker: boolean }

function readersOf(tx: Tx, { accountId, personId, scopes }: Asked): Reader[] {
  const own = scopes.filter((scope) => subjectOf(scope) === 'person')
  const company = scopes.filter((scope) => subjectOf(scope) === 'company')
  const speakers = company.length > 0 ? speakersOf(tx, accountId) : []
  const needsSpeaker = company.length > 0 && speakers.length === 0
  const speakerIds = speakers.map(({ userId }) => userId)
  return membersOf(tx, { accountId, userIds: [...speakerIds, ...(personId ? [personId] : [])] }).flatMap(
    ({ userId, email, role }) => {
      const isAskedForCompany = speakerIds.includes(userId) || (needsSpeaker && role === 'approver')
      const mine = [...(userId === personId ? own : []), ...(isAskedForCompany ? company : [])]
      return mine.length === 0
        ? []
        : [{ email, scopes: mine, needsSpeaker: isAskedForCompany && needsSpeaker }]
    },
  )
}

/** Those named, and the account's approvers, who still have their place. */
function membersOf(tx: Tx, { accountId, userIds }: { accountId: string; userIds: string[] }) {
  return tx
    .select({ userId: users.id, email: users.email, role: memberships.role })
    .from(memberships)
    .innerJoin(users, and(eq(users.id, memberships.userId), isNull(users.deactivatedAt)))
    .where(
      and(
        eq(memberships.accountId, accountId),
        isNull(memberships.removedAt),
        or(inArray(users.id, userIds), eq(memberships.role, 'approver')),
      ),
    )
    .orderBy(users.email)
    .all()
}

function nameOf(tx: Tx, userId: string | null): string {
  if (userId === null) return ''
  return tx.select({ name: users.name }).from(users).where(eq(users.id, userId)).get()?.name ?? ''
}
