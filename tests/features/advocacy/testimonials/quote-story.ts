import type { CustomerActor } from '#app/domain/access/actor.ts'
import { receiptKey } from '#app/features/advocacy/consents/receipt-key.server.ts'
import { submitQuoteForm } from '#app/features/advocacy/testimonials/quote-form.ts'
import { submitQuote } from '#app/features/advocacy/testimonials/submit-quote.server.ts'
import { wallQuotes } from '#app/features/advocacy/testimonials/wall-quotes.server.ts'
import type { Db } from '#db/client.server.ts'
import { companySpeakers, consents } from '#db/schema/advocacy-consents.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { done, may4 } from '../../plan/plan-story.ts'

const secret = 'the key of a story, long enough to be one'

/** A form as a browser sends it, with everything ticked but the company. */
export const typed = {
  quote: 'We close the books in three days, not ten.',
  rating: '5',
  name: 'Maria Oliveira',
  title: 'CFO',
  allowQuote: 'yes',
  allowName: 'yes',
  allowTitle: 'yes',
}

export function writing(given: Record<string, string> = {}, at = may4) {
  const form = submitQuoteForm.parse({ ...typed, ...given })
  return { ...form, receipt: receiptKey(secret, momentAt(at.now)), vendorName: 'Lumen' }
}

/** A member sends the form; the answer is the quote's id. */
export function give(db: Db, as: CustomerActor, given: Record<string, string> = {}, at = may4): string {
  return done(db, submitQuote, { as, input: writing(given, at), at }).testimonialId
}

/** An approver lets somebody speak for the company. */
export function nameSpeaker(db: Db, { accountId, userId }: { accountId: string; userId: string }) {
  const named = { id: may4.newId(), accountId, userId, basis: 'head of marketing', grantedBy: userId }
  db.insert(companySpeakers)
    .values({ ...named, grantedAt: may4.now })
    .run()
}

/** What is on the wall, by what stands under it. */
export function wall(db: Db, at = may4) {
  return wallQuotes(db, { now: at.now }).map(({ quote, name, title, company }) => ({
    quote,
    name,
    title,
    company,
  }))
}

/** Each consent about quotes: its scope and what became of it. */
export function consentsIn(db: Db) {
  return db
    .select()
    .from(consents)
    .all()
    .map(({ scope, grantedAt, withdrawnAt, supersededAt, channels }) => ({
      ...{ scope, channels: channels.join(' '), isGiven: grantedAt !== null },
      isOver: withdrawnAt !== null || supersededAt !== null,
    }))
}
