import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayAskForAdvocacy } from '#app/domain/access/advocacy-policy.ts'
import { planAskPath } from '#app/domain/paths.ts'
import { findVendor } from '#app/features/accounts/find-vendor.server.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { writeAskForm } from '#app/features/advocacy/asks/ask-form.ts'
import { newAsk } from '#app/features/advocacy/asks/new-ask.server.ts'
import { NewAskPage } from '#app/features/advocacy/asks/new-ask-page.tsx'
import { writeAsk } from '#app/features/advocacy/asks/write-ask.server.ts'
import { useVendorName } from '#app/features/plan/vendor-name.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'

export const loader = planLoader({
  may: mayAskForAdvocacy,
  isHidden: true,
  load: ({ context: { db, at }, account, actor, url }) => ({
    ...{ slug: account.slug, accountName: account.name },
    page: newAsk(db, {
      ...{ account, sender: actor.name, vendorName: findVendor(db)?.name ?? '' },
      ...{ search: url.searchParams, now: at.now },
    }),
  }),
})

export const action = planAction({
  'write-ask': planIntent({
    may: mayAskForAdvocacy,
    isHidden: true,
    form: writeAskForm,
    run: writeAsk,
    done: ({ askId }, { account }) => ({ goTo: planAskPath(account.slug, askId) }),
  }),
})

export const meta: MetaFunction = ({ matches }) => [{ title: planTitle(matches, 'Ask for something') }]

export default function NewAsk() {
  return <NewAskPage {...useLoaderData<typeof loader>()} vendorName={useVendorName()} />
}
