import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayKeepPromises, maySeePlan } from '#app/domain/access/plan-policy.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { addPromise } from '#app/features/plan/add-promise.server.ts'
import { addPromiseForm, settlePromiseForm } from '#app/features/plan/promise-form.ts'
import { promisesPage } from '#app/features/plan/promises-page.server.ts'
import { PromisesPage } from '#app/features/plan/promises-page.tsx'
import { settlePromise } from '#app/features/plan/settle-promise.server.ts'
import { useVendorName } from '#app/features/plan/vendor-name.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'

export const loader = planLoader({
  may: maySeePlan,
  load: ({ context: { db, at }, account, actor }) => {
    const reading = { timeZone: account.timeZone, now: at.now }
    return { slug: account.slug, accountName: account.name, ...promisesPage(db, { actor, reading }) }
  },
})

export const action = planAction({
  'add-promise': planIntent({ may: mayKeepPromises, form: addPromiseForm, run: addPromise }),
  'settle-promise': planIntent({ may: mayKeepPromises, form: settlePromiseForm, run: settlePromise }),
})

export const meta: MetaFunction = ({ matches }) => [{ title: planTitle(matches, 'Promises') }]

export default function Promises() {
  return <PromisesPage {...useLoaderData<typeof loader>()} vendorName={useVendorName()} />
}
