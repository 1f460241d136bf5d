import { and, desc, eq, inArray } from 'drizzle-orm'
import { allows, type ConsentScope, type GivenConsent } from '#app/domain/advocacy/consent.ts'
import { cleanWords } from '#app/domain/advocacy/public-words.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { consents } from '#db/schema/advocacy-consents.ts'
import { testimonials } from '#db/schema/advocacy-voices.ts'

/** A quote as the public reads it now. What nobody allows (any more) is null: a name, a title, a company. */
export type WallQuote = {
  testimonialId: string
  accountId: string
  /** Who said it; for counting and rewards, never printed. */
  userId: string
  quote: string
  rating: number | null
  name: string | null
  title: string | null
  company: string | null
  /** SHA-256 of all that its consents were given to. */
  hash: string
  publishedAt: Date
}

export type WallMoment = { now: Date; limit?: number }

/**
 * The published quotes whose consent is active at this moment on the website, the newest first: exactly what a wall, its
 * embed, feed and API may print. Withdrawn, expired or older words are simply not among them. Two statements, however
 * many there are; rewards are the caller's to ask for.
 */
export function wallQuotes(db: Db, { now, limit = 200 }: WallMoment): WallQuote[] {
  const rows = publishedQuotes(db)
  const given = rows.length === 0 ? new Map() : consentsForWall(db)
  return rows.flatMap((row) => printed(row, given.get(row.id) ?? [], now) ?? []).slice(0, limit)
}

function publishedQuotes(db: Db) {
  const { id, accountId, userId, quote, rating, name, title, company, hash, publishedAt } = testimonials
  return db
    .select({
      ...{ id, accountId, userId, quote, rating, name, title, company, hash, publishedAt },
      timeZone: accounts.timeZone,
    })
    .from(testimonials)
    .innerJoin(accounts, eq(accounts.id, testimonials.accountId))
    .where(eq(testimonials.state, 'published'))
    .orderBy(desc(testimonials.publishedAt), desc(testimonials.id))
    .all()
}

type Row = ReturnType<typeof publishedQuotes>[number]

function consentsForWall(db: Db): Map<string, GivenConsent[]> {
  const published = db
    .select({ id: testimonials.id })
    .from(testimonials)
    .where(eq(testimonials.state, 'published'))
  const found = db
    .select()
    .from(consents)
    .where(and(eq(consents.about, 'testimonial'), inArray(consents.aboutId, published)))
    .all()
  const byQuote = new Map<string, GivenConsent[]>()
  for (const row of found) {
    const { scope, channels, textHash, territory, expiresOn } = row
    const isOver = row.expiryToldAt !== null
    const given = { scope, channels, textHash, territory, expiresOn, isOver, ...instantsOf(row) }
    byQuote.set(row.aboutId, [...(byQuote.get(row.aboutId) ?? []), given])
  }
  return byQuote
}

function instantsOf(row: typeof consents.$inferSelect) {
  const ms = (at: Date | null) => at?.getTime() ?? null
  return {
    grantedAt: ms(row.grantedAt),
    declinedAt: ms(row.declinedAt),
    withdrawnAt: ms(row.withdrawnAt),
    supersededAt: ms(row.supersededAt),
  }
}

function printed(row: Row, given: readonly GivenConsent[], now: Date): WallQuote | null {
  const { id: testimonialId, accountId, userId, rating, hash, publishedAt } = row
  const moment = { now: now.getTime(), today: todayIn(row.timeZone, now) }
  const may = (scope: ConsentScope) =>
    given.some((consent) => allows(consent, { scope, channel: 'website', textHash: hash }, moment))
  if (!publishedAt || hash === '' || !may('quote')) return null
  const only = (scope: ConsentScope, words: string) => (words !== '' && may(scope) ? cleanWords(words) : null)
  return {
    ...{ testimonialId, accountId, userId, rating, hash, publishedAt },
    quote: cleanWords(row.quote),
    name: only('name', row.name),
    title: only('title', row.title),
    company: only('company_name', row.company),
  }
}
