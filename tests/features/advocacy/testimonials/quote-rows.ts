import type { ConsentScope } from '#app/domain/advocacy/consent.ts'
import { hashQuote } from '#app/domain/advocacy/hash-quote.ts'
import type { Db } from '#db/client.server.ts'
import { consents } from '#db/schema/advocacy-consents.ts'
import { testimonials } from '#db/schema/advocacy-voices.ts'
import { momentAt } from '#tests/factories/moment.ts'

const at = momentAt('2026-05-04T08:00:00Z')

type Owner = { accountId: string; userId: string }

/** A published testimonial of somebody, unless said otherwise. Nothing is allowed with it. */
export function makeQuote(db: Db, by: Owner, given: Partial<typeof testimonials.$inferInsert> = {}) {
  const words = { quote: 'We close the books in three days, not ten.', rating: 5, name: 'Maria Oliveira' }
  const printed = { ...words, title: 'CFO', company: 'Northwind', ...given }
  return db
    .insert(testimonials)
    .values({
      ...{ id: at.newId(), ...by, state: 'published', requestedAt: at.now, publishedAt: at.now },
      ...printed,
      hash: hashQuote({ ...printed, rating: printed.rating ?? null }),
      ...given,
    })
    .returning()
    .get()
}

/** Consents to what stands in it, a row per scope, granted for the website unless said otherwise. */
export function allowQuote(
  db: Db,
  quote: Owner & { id: string; hash: string },
  scopes: readonly ConsentScope[],
  given: Partial<typeof consents.$inferInsert> = {},
) {
  for (const scope of scopes) {
    const isCompany = scope === 'company_name'
    db.insert(consents)
      .values({
        ...{ id: at.newId(), accountId: quote.accountId, scope, about: 'testimonial', aboutId: quote.id },
        ...{ subject: isCompany ? 'company' : 'person', personId: isCompany ? null : quote.userId },
        ...{ textHash: quote.hash, channels: ['website'], requestedAt: at.now },
        ...{ grantedAt: at.now, grantedBy: quote.userId },
        ...given,
      })
      .run()
  }
}
