import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayManageSettings } from '#app/domain/access/accounts-policy.ts'
import { maySeeAdvocacyHub } from '#app/domain/access/advocacy-policy.ts'
import { StaffFrame } from '#app/features/accounts/staff-frame.tsx'
import { QuoteList } from '#app/features/advocacy/testimonials/quote-list.tsx'
import { quotesForStaff } from '#app/features/advocacy/testimonials/quote-queries.server.ts'
import { staffLoader } from '#app/http/loaders.server.ts'

export const loader = staffLoader({
  may: maySeeAdvocacyHub,
  load: ({ context: { db }, person }) => ({
    isAdmin: mayManageSettings(person),
    quotes: quotesForStaff(db, person),
  }),
})

export const meta: MetaFunction = () => [{ title: 'Quotes' }]

export default function Quotes() {
  const { isAdmin, quotes } = useLoaderData<typeof loader>()
  return (
    <StaffFrame isAdmin={isAdmin}>
      <QuoteList quotes={quotes} />
    </StaffFrame>
  )
}
