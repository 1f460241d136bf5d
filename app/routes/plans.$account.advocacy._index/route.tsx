import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayAskForAdvocacy, mayWaiveAsking } from '#app/domain/access/advocacy-policy.ts'
import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { personForm, waiverForm } from '#app/features/advocacy/asks/ask-form.ts'
import { inviteToProfile } from '#app/features/advocacy/asks/invite-to-profile.server.ts'
import { endAskingWaiver, waiveAsking } from '#app/features/advocacy/asks/waive-asking.server.ts'
import { noFieldsForm } from '#app/features/auth/sign-in-forms.ts'
import { RefusedNotice } from '#app/features/plan/refused-notice.tsx'
import { useVendorName } from '#app/features/plan/vendor-name.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { CustomerView } from './customer-view.tsx'
import { readPage } from './read-page.server.ts'
import { VendorView } from './vendor-view.tsx'

export const loader = planLoader({ may: maySeePlan, load: readPage })

export const action = planAction({
  'invite-to-profile': planIntent({
    may: mayAskForAdvocacy,
    form: personForm,
    run: inviteToProfile,
    done: () => ({ message: 'The invitation is on its way' }),
  }),
  'waive-asking': planIntent({ may: mayWaiveAsking, form: waiverForm, run: waiveAsking }),
  'end-asking-waiver': planIntent({ may: mayWaiveAsking, form: noFieldsForm, run: endAskingWaiver }),
})

export const meta: MetaFunction = ({ matches }) => [{ title: planTitle(matches, 'Advocacy') }]

export default function Advocacy() {
  const data = useLoaderData<typeof loader>()
  const vendorName = useVendorName()
  return (
    <>
      <RefusedNotice intents={['invite-to-profile', 'end-asking-waiver']} />
      {data.side === 'vendor' ? (
        <VendorView data={data} vendorName={vendorName} />
      ) : (
        <CustomerView data={data} vendorName={vendorName} />
      )}
    </>
  )
}
