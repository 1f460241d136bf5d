import { eq } from 'drizzle-orm'
import { reactTo } from '#app/features/activity/reactions.server.ts'
import { testimonials } from '#db/schema/advocacy-voices.ts'
import { findRequested } from './find-quote.server.ts'

/** Whoever says yes to a quote has one to write, and only one at a time. */
export function registerTestimonialReactions(): void {
  reactTo({
    name: 'a yes makes a quote to write',
    kinds: ['ask-answered'],
    react: (tx, { accountId, userId, askId, type, answer }, at) => {
      if (type !== 'testimonial' || answer !== 'yes' || accountId === null) return
      const waiting = findRequested(tx, { accountId, userId })
      if (waiting) {
        tx.update(testimonials).set({ askId }).where(eq(testimonials.id, waiting.id)).run()
        return
      }
      tx.insert(testimonials)
        .values({ id: at.newId(), accountId, userId, askId, state: 'requested', requestedAt: at.now })
        .run()
    },
  })
}
