import type { Db } from '#db/client.server.ts'
import { testimonials } from '#db/schema/advocacy-voices.ts'
import { momentAt } from './moment.ts'

const at = momentAt('2026-01-05T09:00:00Z')
type Testimonial = Partial<typeof testimonials.$inferInsert> & { userId: string }

/** A published quote, unless said otherwise; its consents are made beside it. */
export function makeTestimonial(db: Db, account: { id: string }, given: Testimonial) {
  return db
    .insert(testimonials)
    .values({
      ...{ id: at.newId(), accountId: account.id, state: 'published' },
      ...{ quote: 'We close in three days instead of ten.', name: 'Maria Oliveira', hash: 'hash of a quote' },
      ...{ requestedAt: at.now, submittedAt: at.now, approvedAt: at.now, publishedAt: at.now },
      ...given,
    })
    .returning()
    .get()
}
