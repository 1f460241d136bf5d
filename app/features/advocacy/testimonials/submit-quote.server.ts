import { and, count, eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAdvocate } from '#app/domain/access/advocacy-policy.ts'
import { type ConsentChannel, consentChannels } from '#app/domain/advocacy/consent.ts'
import { usualLastDay } from '#app/domain/advocacy/consent-days.ts'
import { hashQuote } from '#app/domain/advocacy/hash-quote.ts'
import { excerptOf, testimonialAfter } from '#app/domain/advocacy/testimonial.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { testimonials } from '#db/schema/advocacy-voices.ts'
import type { Tx } from '#db/transaction.server.ts'
import { fulfilAsk } from '../asks/fulfil-ask.server.ts'
import { giveConsents } from '../consents/give-consents.server.ts'
import type { ReceiptKey } from '../consents/receipt-key.server.ts'
import { requestConsents } from '../consents/request-consents.server.ts'
import { basisOf } from '../consents/speakers-of.server.ts'
import { supersedeConsents } from '../consents/supersede-consents.server.ts'
import { teamAddresses } from '../referrals/tell-referral.server.ts'
import { findQuote, findRequested, type Testimonial } from './find-quote.server.ts'
import { type QuoteAllowed, quoteLines, quoteWords } from './quote-consent.ts'
import type { SubmitQuote } from './quote-form.ts'

/** Quotes of one person that may wait to be looked at at the same time. */
const waitingAtMost = 3

type Submitting = SubmitQuote & { receipt: ReceiptKey; vendorName: string }

/**
 * A member gives a quote, asked for or not, or other words for one of theirs: it waits to be looked at, and what may be
 * done with it is allowed in the same press, with a receipt. The company's name is allowed by who speaks for it; where
 * that is somebody else, they are asked. Refuses: not-allowed, not-found (somebody else's), too-many, invalid.
 */
export function submitQuote(
  tx: Tx,
  actor: PlanActor,
  input: Submitting,
  at: Moment,
): Result<{ testimonialId: string }> {
  if (!mayAdvocate(actor)) return refuse('not-allowed')
  const begun = quoteToWrite(tx, actor, input.testimonialId, at)
  if (!begun.ok) return begun
  const allowed = allowedBy(tx, actor, input, at)
  const problem = problemOf(input)
  if (problem) return refuseFields(problem)
  const saved = saveWords(tx, begun.value, { allowed, rating: input.rating, by: actor.userId }, at)
  const consented = consentTo(tx, actor, { saved, allowed, receipt: input.receipt }, at)
  if (!consented.ok) return consented
  tellSubmitted(tx, actor, saved, at)
  if (saved.askId) fulfilAsk(tx, { askId: saved.askId, by: actor.userId }, at)
  return ok({ testimonialId: saved.id })
}

function problemOf({
  allowQuote,
  allowName,
  name,
  allowTitle,
  title,
}: SubmitQuote): Record<string, string> | null {
  if (allowQuote !== 'yes') return { allowQuote: 'Tick this, or leave without sending: nothing is kept then' }
  if (allowName === 'yes' && name === '')
    return { name: 'Fill in the name, or leave the box beside it empty' }
  if (allowTitle === 'yes' && title === '')
    return { title: 'Fill in the title, or leave the box beside it empty' }
  return null
}

/** Their own quote of this account, the one they agreed to, or a new row. */
function quoteToWrite(tx: Tx, actor: PlanActor, testimonialId: string, at: Moment): Result<Testimonial> {
  const { accountId, userId } = actor
  if (testimonialId !== '') {
    const own = findQuote(tx, { accountId, testimonialId })
    return own?.userId === userId ? ok(own) : refuse('not-found')
  }
  const requested = findRequested(tx, { accountId, userId })
  if (requested) return ok(requested)
  if (waitingOf(tx, { accountId, userId }) >= waitingAtMost)
    return refuse('too-many', {
      message:
        'Three quotes of yours wait to be looked at already. Change one of them, or wait until they are.',
    })
  const id = at.newId()
  const fresh = { id, accountId, userId, state: 'requested' as const, requestedAt: at.now }
  return ok(tx.insert(testimonials).values(fresh).returning().get())
}

function waitingOf(tx: Tx, { accountId, userId }: { accountId: string; userId: string }): number {
  const isWaiting = and(
    eq(testimonials.accountId, accountId),
    eq(testimonials.userId, userId),
    eq(testimonials.state, 'submitted'),
  )
  return tx.select({ many: count() }).from(testimonials).where(isWaiting).get()?.many ?? 0
}

function allowedBy(tx: Tx, actor: PlanActor, input: Submitting, at: Moment): QuoteAllowed {
  const place = tx
    .select({ account: accounts.name, timeZone: accounts.timeZone })
    .from(accounts)
    .where(eq(accounts.id, actor.accountId))
    .get()
  const chosen = new Set<string>(['website', ...input.channels.split(',')])
  return {
    vendor: input.vendorName,
    account: place?.account ?? '',
    signer: actor.name,
    basis: basisOf(tx, actor) ?? '',
    quote: input.quote,
    name: input.allowName === 'yes' ? input.name : '',
    title: input.allowTitle === 'yes' ? input.title : '',
    isCompanyNamed: input.allowCompany === 'yes',
    channels: consentChannels.filter((channel): channel is ConsentChannel => chosen.has(channel)),
    expiresOn: usualLastDay(todayIn(place?.timeZone ?? 'UTC', at.now)),
  }
}

type Words = { allowed: QuoteAllowed; rating: SubmitQuote['rating']; by: string }

function saveWords(tx: Tx, begun: Testimonial, { allowed, rating, by }: Words, at: Moment): Testimonial {
  const { quote, name, title, account, isCompanyNamed } = allowed
  const company = isCompanyNamed ? account : ''
  const printed = { quote, rating: rating === '' ? null : Number(rating), name, title, company }
  const nothing = {
    approvedAt: null,
    approvedBy: null,
    rejectedAt: null,
    rejectedBy: null,
    rejectedBecause: '',
  }
  return tx
    .update(testimonials)
    .set({
      ...printed,
      ...nothing,
      ...{ hash: hashQuote(printed), state: testimonialAfter(begun.state, 'submit') ?? 'submitted' },
      ...{ submittedAt: at.now, publishedAt: null, publishedBy: null, unpublishedAt: null },
      ...{ editedAt: at.now, editedBy: by, version: begun.version + 1 },
    })
    .where(eq(testimonials.id, begun.id))
    .returning()
    .get()
}

type Consenting = { saved: Testimonial; allowed: QuoteAllowed; receipt: ReceiptKey }

/** Older words lose what was allowed for them; for these it is given, and the company is asked where it is not the writer's to give. */
function consentTo(
  tx: Tx,
  actor: PlanActor,
  { saved, allowed, receipt }: Consenting,
  at: Moment,
): Result<unknown> {
  const { id: aboutId, accountId, hash: textHash } = saved
  const about = 'testimonial' as const
  supersedeConsents(tx, { about, aboutId, textHash }, at)
  const given = quoteLines(allowed).map(({ scope, channels }) => ({
    ...{ scope, channels, expiresOn: allowed.expiresOn },
  }))
  const words = quoteWords(allowed)
  const consented = giveConsents(tx, actor, { about, aboutId, textHash, given, words, receipt }, at)
  if (!consented.ok || !allowed.isCompanyNamed || allowed.basis !== '') return consented
  const { channels, expiresOn } = allowed
  const asked = { accountId, about, aboutId, textHash, personId: null, channels, expiresOn }
  return requestConsents(tx, { ...asked, scopes: ['company_name'], requestedBy: actor.userId }, at)
}

function tellSubmitted(tx: Tx, actor: PlanActor, saved: Testimonial, at: Moment): void {
  const { id: testimonialId, accountId, quote } = saved
  const texts = { excerpt: excerptOf(quote) }
  recordEvent(
    tx,
    { kind: 'testimonial-submitted', accountId, actorId: actor.userId, testimonialId, texts },
    at,
  )
  const place = tx
    .select({ account: accounts.name, accountSlug: accounts.slug })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .get()
  if (!place) return
  const facts = { ...place, testimonialId, person: actor.name }
  for (const to of teamAddresses(tx, accountId))
    enqueueEmail(tx, { kind: 'advocacy-quote-submitted', facts, to, accountId }, at)
}
