import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayAskForAdvocacy } from '#app/domain/access/advocacy-policy.ts'
import { advocacyPath, planAskPath } from '#app/domain/paths.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { askIdForm, editAskForm } from '#app/features/advocacy/asks/ask-form.ts'
import { planAsk } from '#app/features/advocacy/asks/plan-ask.server.ts'
import { PlanAskPage } from '#app/features/advocacy/asks/plan-ask-page.tsx'
import { sendDraft } from '#app/features/advocacy/asks/send-ask.server.ts'
import { withdrawAsk } from '#app/features/advocacy/asks/withdraw-ask.server.ts'
import { dropDraft, editAsk } from '#app/features/advocacy/asks/write-ask.server.ts'
import { RefusedNotice } from '#app/features/plan/refused-notice.tsx'
import { useVendorName } from '#app/features/plan/vendor-name.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

export const loader = planLoader({
  may: mayAskForAdvocacy,
  isHidden: true,
  load: async ({ context, account, actor, params }) => {
    const { db, env, secret, at } = context
    const origin = { baseUrl: env.baseUrl, mailFrom: env.mailFrom, secret }
    const wish = { account, askId: params.ask ?? '', sender: actor.name }
    const ask = await planAsk({ db, now: at.now, origin }, wish)
    if (!ask) throw refusalResponse({ code: 'not-found' })
    return { slug: account.slug, accountName: account.name, ask }
  },
})

const ofAsk = { may: mayAskForAdvocacy, isHidden: true as const, form: askIdForm }

export const action = planAction({
  'edit-ask': planIntent({ ...ofAsk, form: editAskForm, run: editAsk }),
  'send-draft': planIntent({
    ...ofAsk,
    run: sendDraft,
    done: ({ askId }, { account }) => ({ goTo: planAskPath(account.slug, askId) }),
  }),
  'drop-draft': planIntent({
    ...ofAsk,
    run: dropDraft,
    done: (_, { account }) => ({ goTo: advocacyPath(account.slug) }),
  }),
  'withdraw-ask': planIntent({ ...ofAsk, run: withdrawAsk, done: () => ({ message: 'Taken back' }) }),
})

export const meta: MetaFunction = ({ matches }) => [{ title: planTitle(matches, 'Ask') }]

export default function PlanAsk() {
  return (
    <>
      <RefusedNotice intents={['send-draft', 'drop-draft', 'withdraw-ask']} />
      <PlanAskPage {...useLoaderData<typeof loader>()} vendorName={useVendorName()} />
    </>
  )
}
