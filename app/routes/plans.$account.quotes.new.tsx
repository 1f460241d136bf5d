import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayAdvocate } from '#app/domain/access/advocacy-policy.ts'
import { quotePath } from '#app/domain/paths.ts'
import { ok } from '#app/domain/refusal.ts'
import { findVendor } from '#app/features/accounts/find-vendor.server.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { receiptKey } from '#app/features/advocacy/consents/receipt-key.server.ts'
import { NewQuotePage } from '#app/features/advocacy/testimonials/new-quote-page.tsx'
import { submitQuoteForm } from '#app/features/advocacy/testimonials/quote-form.ts'
import { submitQuote } from '#app/features/advocacy/testimonials/submit-quote.server.ts'
import { writingQuote } from '#app/features/advocacy/testimonials/writing-quote.server.ts'
import { useVendorName } from '#app/features/plan/vendor-name.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'

export const loader = planLoader({
  may: mayAdvocate,
  load: ({ context: { db, at }, account, actor }) => ({
    slug: account.slug,
    ...writingQuote(db, { actor, account, now: at.now, testimonialId: null }),
  }),
})

export const action = planAction({
  'submit-quote': planIntent({
    may: mayAdvocate,
    form: submitQuoteForm,
    before: async ({ context: { db, secret, at } }) =>
      ok({ receipt: receiptKey(secret, at), vendorName: findVendor(db)?.name ?? '' }),
    run: submitQuote,
    done: ({ testimonialId }, { account }) => ({ goTo: quotePath(account.slug, testimonialId) }),
  }),
})

export const meta: MetaFunction = ({ matches }) => [{ title: planTitle(matches, 'Your words') }]

export default function NewQuote() {
  return <NewQuotePage {...useLoaderData<typeof loader>()} vendorName={useVendorName()} />
}
