import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAskForAdvocacy } from '#app/domain/access/advocacy-policy.ts'
import { testimonialAfter } from '#app/domain/advocacy/testimonial.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { testimonials } from '#db/schema/advocacy-voices.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findQuote, writerOf } from './find-quote.server.ts'
import type { ReturnQuote } from './quote-form.ts'

/** The vendor gives a quote back to its writer, with what they would like to ask. Refuses: not-allowed, not-found, already-done. */
export function returnQuote(
  tx: Tx,
  actor: PlanActor,
  { testimonialId, reason }: ReturnQuote,
  at: Moment,
): Result<{ testimonialId: string }> {
  if (!mayAskForAdvocacy(actor)) return refuse('not-allowed')
  const { accountId, userId: by } = actor
  const quote = findQuote(tx, { accountId, testimonialId })
  if (!quote) return refuse('not-found')
  const to = testimonialAfter(quote.state, 'reject')
  if (!to) return refuse('already-done')
  tx.update(testimonials)
    .set({
      ...{ state: to, rejectedAt: at.now, rejectedBy: by, rejectedBecause: reason },
      version: quote.version + 1,
    })
    .where(eq(testimonials.id, testimonialId))
    .run()
  const writer = writerOf(tx, quote)
  const texts = { person: writer.name, reason }
  // its writer has the mail and the page; colleagues need not read why
  const told = { accountId, actorId: by, visibility: 'internal' as const }
  recordEvent(tx, { kind: 'testimonial-rejected', ...told, testimonialId, texts }, at)
  const place = tx
    .select({ accountSlug: accounts.slug })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .get()
  const facts = { accountSlug: place?.accountSlug ?? '', testimonialId, person: actor.name, reason }
  enqueueEmail(tx, { kind: 'advocacy-quote-returned', facts, to: writer.email, accountId }, at)
  return ok({ testimonialId })
}
