import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAdvocate } from '#app/domain/access/advocacy-policy.ts'
import { testimonialAfter } from '#app/domain/advocacy/testimonial.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { testimonials } from '#db/schema/advocacy-voices.ts'
import type { Tx } from '#db/transaction.server.ts'
import { consentsAbout } from '../consents/consents-about.server.ts'
import { withdrawConsent } from '../consents/withdraw-consent.server.ts'
import { findQuote } from './find-quote.server.ts'
import type { QuoteChoice } from './quote-form.ts'

/**
 * Its writer takes a quote back with one press: their consents for it are withdrawn, and it stands nowhere any more. The
 * words stay theirs, to be sent again or not. Refuses: not-allowed, not-found (somebody else's), already-done.
 */
export function takeBackQuote(
  tx: Tx,
  actor: PlanActor,
  { testimonialId }: QuoteChoice,
  at: Moment,
): Result<{ testimonialId: string }> {
  if (!mayAdvocate(actor)) return refuse('not-allowed')
  const quote = findQuote(tx, { accountId: actor.accountId, testimonialId })
  if (quote?.userId !== actor.userId) return refuse('not-found')
  const to = testimonialAfter(quote.state, 'take_back')
  if (!to) return refuse('already-done', { message: 'It stands nowhere already.' })
  const standing = consentsAbout(tx, { about: 'testimonial', aboutId: testimonialId }).filter(
    ({ personId, grantedAt, withdrawnAt, supersededAt }) =>
      personId === actor.userId && grantedAt !== null && withdrawnAt === null && supersededAt === null,
  )
  for (const { consentId } of standing) withdrawConsent(tx, actor, { consentId }, at)
  tx.update(testimonials)
    .set({ state: to, unpublishedAt: at.now, version: quote.version + 1 })
    .where(eq(testimonials.id, testimonialId))
    .run()
  const { accountId, userId: actorId, name: person } = actor
  recordEvent(
    tx,
    { kind: 'testimonial-unpublished', accountId, actorId, testimonialId, texts: { person } },
    at,
  )
  return ok({ testimonialId })
}
