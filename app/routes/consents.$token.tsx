import { type MetaFunction, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { ok } from '#app/domain/refusal.ts'
import { receiptForm } from '#app/features/advocacy/consents/consent-form.ts'
import { readReceipt } from '#app/features/advocacy/consents/own-consents.server.ts'
import { ReceiptPage } from '#app/features/advocacy/consents/receipt-page.tsx'
import { withdrawByReceipt } from '#app/features/advocacy/consents/withdraw-by-receipt.server.ts'
import { RefusedNotice } from '#app/features/plan/refused-notice.tsx'
import { openAction, openIntent } from '#app/http/actions.server.ts'
import { openLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'
import type { loader as rootLoader } from '../root.tsx'

const because = 'whoever gave a consent takes it back without an account, also after they have left'

export const loader = openLoader({
  because,
  load: ({ context: { db, at }, params }) => {
    const token = params.token ?? ''
    const receipt = readReceipt(db, { token, now: at.now })
    if (!receipt) throw refusalResponse({ code: 'not-found' })
    return { ...receipt, token }
  },
})

export const action = openAction(because, {
  'withdraw-receipt': openIntent({
    may: () => true,
    form: receiptForm,
    before: async ({ params }) => ok({ token: params.token ?? '' }),
    run: (tx, _nobody, input, at) => withdrawByReceipt(tx, input, at),
    done: () => ({ message: 'Taken back' }),
  }),
})

export const meta: MetaFunction = () => [
  { title: 'What you allowed' },
  { name: 'robots', content: 'noindex' },
]

export default function Receipt() {
  const vendorName = useRouteLoaderData<typeof rootLoader>('root')?.vendorName ?? ''
  return (
    <>
      <RefusedNotice intents={['withdraw-receipt']} />
      <ReceiptPage {...useLoaderData<typeof loader>()} vendorName={vendorName} />
    </>
  )
}
