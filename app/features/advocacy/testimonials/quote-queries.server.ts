import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { maySeeAllAccounts } from '#app/domain/access/accounts-policy.ts'
import type { Person } from '#app/domain/access/actor.ts'
import { excerptOf, testimonialStateTitles } from '#app/domain/advocacy/testimonial.ts'
import type { Db } from '#db/client.server.ts'
import { accounts, memberships, teamMembers } from '#db/schema/accounts.ts'
import { testimonials } from '#db/schema/advocacy-voices.ts'
import { users } from '#db/schema/auth.ts'
import { stakeholders } from '#db/schema/plan.ts'

const columns = {
  id: testimonials.id,
  state: testimonials.state,
  quote: testimonials.quote,
  person: users.name,
  submittedAt: testimonials.submittedAt,
}

/** A member's own quotes on an account, the newest first. One statement. */
export function ownQuotes(db: Db, { accountId, userId }: { accountId: string; userId: string }) {
  const isTheirs = and(eq(testimonials.accountId, accountId), eq(testimonials.userId, userId))
  return listed(
    db
      .select(columns)
      .from(testimonials)
      .innerJoin(users, eq(users.id, testimonials.userId))
      .where(isTheirs)
      .orderBy(desc(testimonials.requestedAt), desc(testimonials.id))
      .limit(20)
      .all(),
  )
}

/** The quotes of an account, for the vendor. One statement. */
export function quotesOn(db: Db, accountId: string) {
  return listed(
    db
      .select(columns)
      .from(testimonials)
      .innerJoin(users, eq(users.id, testimonials.userId))
      .where(eq(testimonials.accountId, accountId))
      .orderBy(desc(testimonials.requestedAt), desc(testimonials.id))
      .limit(50)
      .all(),
  )
}

type Row = { id: string; state: keyof typeof testimonialStateTitles; quote: string; person: string }

function listed(rows: readonly Row[]) {
  return rows.map(asListed)
}

function asListed({ id, state, quote, person }: Row) {
  return { id, state, person, stateTitle: testimonialStateTitles[state], excerpt: excerptOf(quote) }
}

export type ListedQuote = ReturnType<typeof asListed>

/**
 * The quotes that ask for something of the vendor, those that wait longest first, then what is public; a CSM's are those
 * of their accounts. One statement.
 */
export function quotesForStaff(db: Db, person: Person) {
  const onTeam = and(
    eq(teamMembers.accountId, testimonials.accountId),
    eq(teamMembers.userId, person.userId),
    isNull(teamMembers.removedAt),
  )
  const isSeen = sql`(${Number(maySeeAllAccounts(person))} = 1 or ${teamMembers.userId} is not null)`
  const rows = db
    .select({ ...columns, account: accounts.name, accountSlug: accounts.slug })
    .from(testimonials)
    .innerJoin(users, eq(users.id, testimonials.userId))
    .innerJoin(accounts, eq(accounts.id, testimonials.accountId))
    .leftJoin(teamMembers, onTeam)
    .where(and(isSeen, inArray(testimonials.state, ['submitted', 'approved', 'published'])))
    .orderBy(
      sql`case ${testimonials.state} when 'submitted' then 0 when 'approved' then 1 else 2 end`,
      asc(testimonials.submittedAt),
    )
    .limit(200)
    .all()
  return rows.map(({ account, accountSlug, ...row }) => ({ account, accountSlug, ...asListed(row) }))
}

/** What the form of a writer begins with: their name, and the title the plan knows them by. Two statements. */
export function writerStart(db: Db, { accountId, userId }: { accountId: string; userId: string }) {
  const found = db
    .select({ name: users.name, own: users.title, title: stakeholders.title })
    .from(users)
    .innerJoin(memberships, and(eq(memberships.userId, users.id), eq(memberships.accountId, accountId)))
    .leftJoin(stakeholders, and(eq(stakeholders.userId, users.id), eq(stakeholders.accountId, accountId)))
    .where(eq(users.id, userId))
    .get()
  return { name: found?.name ?? '', title: found?.title || found?.own || '' }
}
