import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAskForAdvocacy } from '#app/domain/access/advocacy-policy.ts'
import { allows } from '#app/domain/advocacy/consent.ts'
import { testimonialAfter, testimonialStateTitles } from '#app/domain/advocacy/testimonial.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { testimonials } from '#db/schema/advocacy-voices.ts'
import type { Tx } from '#db/transaction.server.ts'
import { consentsAbout } from '../consents/consents-about.server.ts'
import { findQuote, type Testimonial, writerOf } from './find-quote.server.ts'
import type { Moderate } from './quote-form.ts'

const kinds = {
  approve: 'testimonial-approved',
  publish: 'testimonial-published',
  unpublish: 'testimonial-unpublished',
} as const

/**
 * The vendor accepts a quote, puts it on the wall or takes it off. Its words are nobody's to change here. Refuses:
 * not-allowed (customers), not-found, already-done (it stands elsewhere), invalid (nobody allows the words any more).
 */
export function moderateQuote(
  tx: Tx,
  actor: PlanActor,
  { testimonialId, deed }: Moderate,
  at: Moment,
): Result<{ testimonialId: string }> {
  if (!mayAskForAdvocacy(actor)) return refuse('not-allowed')
  const quote = findQuote(tx, { accountId: actor.accountId, testimonialId })
  if (!quote) return refuse('not-found')
  const to = testimonialAfter(quote.state, deed)
  if (!to)
    return refuse('already-done', {
      message: `This cannot be done now: it is ${testimonialStateTitles[quote.state].toLowerCase()}.`,
    })
  if (deed === 'publish' && !isAllowed(tx, quote, at))
    return refuse('invalid', {
      message: 'Its writer does not allow these words any more. Nothing was published.',
    })
  const { userId: by } = actor
  const dated = {
    approve: { approvedAt: at.now, approvedBy: by },
    publish: { publishedAt: at.now, publishedBy: by, unpublishedAt: null },
    unpublish: { unpublishedAt: at.now },
  }[deed]
  tx.update(testimonials)
    .set({ ...dated, state: to, version: quote.version + 1 })
    .where(eq(testimonials.id, testimonialId))
    .run()
  const writer = writerOf(tx, quote)
  const happened = { kind: kinds[deed], accountId: quote.accountId, actorId: by, testimonialId }
  recordEvent(tx, { ...happened, texts: { person: writer.name } }, at)
  if (deed === 'publish') tellPublished(tx, quote, writer.email, at)
  return ok({ testimonialId })
}

function isAllowed(tx: Tx, { id: aboutId, accountId, hash }: Testimonial, at: Moment): boolean {
  const place = tx
    .select({ timeZone: accounts.timeZone })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .get()
  const moment = { now: at.now.getTime(), today: todayIn(place?.timeZone ?? 'UTC', at.now) }
  const use = { scope: 'quote' as const, channel: 'website' as const, textHash: hash }
  return (
    hash !== '' &&
    consentsAbout(tx, { about: 'testimonial', aboutId }).some((given) => allows(given, use, moment))
  )
}

function tellPublished(
  tx: Tx,
  { id: testimonialId, accountId, quote }: Testimonial,
  to: string,
  at: Moment,
): void {
  const place = tx
    .select({ accountSlug: accounts.slug })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .get()
  if (!place) return
  const facts = { ...place, testimonialId, quote }
  enqueueEmail(tx, { kind: 'advocacy-quote-published', facts, to, accountId }, at)
}
