import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayAdvocate } from '#app/domain/access/advocacy-policy.ts'
import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { closeOffer } from '#app/features/advocacy/speaking/close-offer.server.ts'
import { offerTalk } from '#app/features/advocacy/speaking/offer-talk.server.ts'
import { offerForm, offerTalkForm } from '#app/features/advocacy/speaking/speaking-form.ts'
import { talksPage } from '#app/features/advocacy/speaking/talk-queries.server.ts'
import { TalksPage } from '#app/features/advocacy/speaking/talks-page.tsx'
import { RefusedNotice } from '#app/features/plan/refused-notice.tsx'
import { useVendorName } from '#app/features/plan/vendor-name.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'

export const loader = planLoader({
  may: maySeePlan,
  load: ({ context: { db, at }, account, actor }) => ({
    slug: account.slug,
    mayOffer: mayAdvocate(actor),
    ...talksPage(db, actor, at.now),
  }),
})

export const action = planAction({
  'offer-talk': planIntent({
    ...{ may: mayAdvocate, form: offerTalkForm, run: offerTalk },
    done: () => ({ message: 'Your offer is noted. Thank you' }),
  }),
  'close-offer': planIntent({
    ...{ may: mayAdvocate, form: offerForm, run: closeOffer },
    done: () => ({ message: 'Taken back' }),
  }),
})

export const meta: MetaFunction = ({ matches }) => [{ title: planTitle(matches, 'Talks') }]

export default function Talks() {
  return (
    <>
      <RefusedNotice intents={['close-offer']} />
      <TalksPage {...useLoaderData<typeof loader>()} vendorName={useVendorName()} />
    </>
  )
}
