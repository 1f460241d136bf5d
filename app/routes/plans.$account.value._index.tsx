import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { useVendorName } from '#app/features/auth/use-vendor-name.ts'
import { showValue } from '#app/features/outcomes/value-page.server.ts'
import { ValuePage } from '#app/features/outcomes/value-page.tsx'
import { planLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

export const loader = planLoader({
  may: maySeePlan,
  load: ({ context: { db, at }, account, actor }) => {
    const shown = showValue(db, { actor, account, now: at.now })
    if (!shown) throw refusalResponse({ code: 'not-found' })
    return shown
  },
})

export const meta: MetaFunction = ({ matches }) => [{ title: planTitle(matches, 'Value') }]

export default function Value() {
  return <ValuePage shown={useLoaderData<typeof loader>()} vendorName={useVendorName()} />
}
