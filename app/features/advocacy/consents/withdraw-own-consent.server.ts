import { and, eq, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Person } from '#app/domain/access/actor.ts'
import { mayOpenThemself } from '#app/domain/access/advocacy-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { type Result, refuse } from '#app/domain/refusal.ts'
import { memberships } from '#db/schema/accounts.ts'
import { consents } from '#db/schema/advocacy-consents.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { ConsentChoice } from './consent-form.ts'
import { findGiven } from './find-given.server.ts'
import { takeBack } from './take-back.server.ts'

/**
 * A person takes back what they allowed: their own on every plan, and what they gave for a company whose member they
 * still are. Refuses: not-allowed (staff), not-found (somebody else's), already-done.
 */
export function withdrawOwnConsent(
  tx: Tx,
  person: Person,
  { consentId }: ConsentChoice,
  at: Moment,
): Result<{ withdrawn: number }> {
  if (!mayOpenThemself(person)) return refuse('not-allowed')
  const rows = findGiven(tx, and(eq(consents.id, consentId), isGivenBy(person.userId)))
  return takeBack(tx, { rows, by: person.userId, how: 'page' }, at)
}

/** What a person gave and can take back: theirs wherever they are, a company's while they belong to it. */
export function isGivenBy(userId: string) {
  const isMember = sql`exists (select 1 from ${memberships} where ${memberships.accountId} = ${consents.accountId}
    and ${memberships.userId} = ${userId} and ${isNull(memberships.removedAt)})`
  return and(
    isNotNull(consents.grantedAt),
    or(
      eq(consents.personId, userId),
      and(isNull(consents.personId), eq(consents.grantedBy, userId), isMember),
    ),
  )
}
