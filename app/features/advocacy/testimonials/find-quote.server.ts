import { and, desc, eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { testimonials } from '#db/schema/advocacy-voices.ts'
import { users } from '#db/schema/auth.ts'

export type Testimonial = typeof testimonials.$inferSelect

/** A quote of this account; a foreign one looks like a missing one. */
export function findQuote(
  db: Db,
  { accountId, testimonialId }: { accountId: string; testimonialId: string },
): Testimonial | null {
  const isHere = and(eq(testimonials.id, testimonialId), eq(testimonials.accountId, accountId))
  return db.select().from(testimonials).where(isHere).get() ?? null
}

/** What somebody agreed to write and has not yet: the newest of it. */
export function findRequested(
  db: Db,
  { accountId, userId }: { accountId: string; userId: string },
): Testimonial | null {
  const isWaiting = and(
    eq(testimonials.accountId, accountId),
    eq(testimonials.userId, userId),
    eq(testimonials.state, 'requested'),
  )
  return db.select().from(testimonials).where(isWaiting).orderBy(desc(testimonials.requestedAt)).get() ?? null
}

/** Whom a quote's writer is and where mail reaches them. */
export function writerOf(db: Db, { userId }: { userId: string }) {
  const found = db
    .select({ name: users.name, email: users.email })
    .from(users)
    .where(eq(users.id, userId))
    .get()
  if (!found) throw new Error('a quote without its writer')
  return found
}
