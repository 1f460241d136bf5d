import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayAdvocate, mayAskForAdvocacy } from '#app/domain/access/advocacy-policy.ts'
import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { ok } from '#app/domain/refusal.ts'
import { findVendor } from '#app/features/accounts/find-vendor.server.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { receiptKey } from '#app/features/advocacy/consents/receipt-key.server.ts'
import { moderateQuote } from '#app/features/advocacy/testimonials/moderate-quote.server.ts'
import {
  moderateForm,
  quoteChoice,
  returnQuoteForm,
  submitQuoteForm,
} from '#app/features/advocacy/testimonials/quote-form.ts'
import { quotePage } from '#app/features/advocacy/testimonials/quote-page.server.ts'
import { QuotePage } from '#app/features/advocacy/testimonials/quote-page.tsx'
import { returnQuote } from '#app/features/advocacy/testimonials/return-quote.server.ts'
import { submitQuote } from '#app/features/advocacy/testimonials/submit-quote.server.ts'
import { takeBackQuote } from '#app/features/advocacy/testimonials/take-back-quote.server.ts'
import { writingQuote } from '#app/features/advocacy/testimonials/writing-quote.server.ts'
import { RefusedNotice } from '#app/features/plan/refused-notice.tsx'
import { useVendorName } from '#app/features/plan/vendor-name.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

export const loader = planLoader({
  may: maySeePlan,
  load: ({ context: { db, at }, account, actor, params }) => {
    const testimonialId = params.quote ?? ''
    const shown = quotePage(db, { actor, testimonialId, timeZone: account.timeZone, now: at.now })
    if (!shown) throw refusalResponse({ code: 'not-found' })
    return {
      slug: account.slug,
      isVendor: mayAskForAdvocacy(actor),
      ...shown,
      ...writingQuote(db, { actor, account, now: at.now, testimonialId }),
    }
  },
})

export const action = planAction({
  'submit-quote': planIntent({
    may: mayAdvocate,
    form: submitQuoteForm,
    before: async ({ context: { db, secret, at } }) =>
      ok({ receipt: receiptKey(secret, at), vendorName: findVendor(db)?.name ?? '' }),
    run: submitQuote,
    done: () => ({ message: 'Sent. It is read before it is public' }),
  }),
  'take-back': planIntent({
    may: mayAdvocate,
    form: quoteChoice,
    run: takeBackQuote,
    done: () => ({ message: 'Taken back. It stands nowhere any more' }),
  }),
  moderate: planIntent({ may: mayAskForAdvocacy, form: moderateForm, run: moderateQuote }),
  'give-back': planIntent({
    may: mayAskForAdvocacy,
    form: returnQuoteForm,
    run: returnQuote,
    done: () => ({ message: 'Given back with your question' }),
  }),
})

export const meta: MetaFunction = ({ matches }) => [{ title: planTitle(matches, 'A quote') }]

export default function Quote() {
  return (
    <>
      <RefusedNotice intents={['moderate', 'take-back']} />
      <QuotePage {...useLoaderData<typeof loader>()} vendorName={useVendorName()} />
    </>
  )
}
