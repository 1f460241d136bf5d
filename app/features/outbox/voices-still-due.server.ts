import { and, eq, isNotNull, isNull, notExists, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { referralMailStops, referrals, testimonials } from '#db/schema/advocacy-voices.ts'
import { users } from '#db/schema/auth.ts'
import { statement } from '#db/statement.server.ts'

const keptContact = statement((db) =>
  db
    .select({ id: referrals.id })
    .from(referrals)
    .where(
      and(
        eq(referrals.id, sql.placeholder('referralId')),
        eq(referrals.email, sql.placeholder('to')),
        isNotNull(referrals.acceptedAt),
        isNull(referrals.erasedAt),
      ),
    )
    .prepare(),
)

/** True while what somebody wrote in to be contacted is kept, with this address. */
export function isContactKept(db: Db, asked: { referralId: string; to: string }): boolean {
  return keptContact(db).get(asked) !== undefined
}

const openReferral = statement((db) =>
  db
    .select({ id: referrals.id })
    .from(referrals)
    .where(and(eq(referrals.id, sql.placeholder('referralId')), isNull(referrals.erasedAt)))
    .prepare(),
)

/** True while there is somebody to be contacted. */
export function isReferralKept(db: Db, { referralId }: { referralId: string }): boolean {
  return openReferral(db).get({ referralId }) !== undefined
}

const listener = statement((db) =>
  db
    .select({ id: users.id })
    .from(users)
    .where(
      and(
        eq(users.email, sql.placeholder('to')),
        notExists(
          db.select({ one: sql`1` }).from(referralMailStops).where(eq(referralMailStops.userId, users.id)),
        ),
      ),
    )
    .prepare(),
)

/** True while a referrer has not stopped the mails about their referrals. */
export function wantsReferralNews(db: Db, { to }: { to: string }): boolean {
  return listener(db).get({ to }) !== undefined
}

const quoteIn = statement((db) =>
  db
    .select({ id: testimonials.id })
    .from(testimonials)
    .where(
      and(
        eq(testimonials.id, sql.placeholder('testimonialId')),
        eq(testimonials.state, sql.placeholder('state')),
      ),
    )
    .prepare(),
)

/** True while a quote still stands as the mail tells it. */
export function isQuoteStill(
  db: Db,
  asked: { testimonialId: string; state: 'submitted' | 'rejected' | 'published' },
): boolean {
  return quoteIn(db).get(asked) !== undefined
}
