import { type MetaFunction, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { mayAdvocate } from '#app/domain/access/advocacy-policy.ts'
import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { ownAsking } from '#app/features/advocacy/asks/own-asking.server.ts'
import { voiceOf } from '#app/features/advocacy/asks/voice.server.ts'
import {
  consentChoiceForm,
  giveForm,
  type ThingChoice,
  thingIn,
} from '#app/features/advocacy/consents/consent-form.ts'
import { readConsentPage } from '#app/features/advocacy/consents/consent-page.server.ts'
import { ConsentPage } from '#app/features/advocacy/consents/consent-page.tsx'
import { declineConsents } from '#app/features/advocacy/consents/decline-consents.server.ts'
import { extendConsents } from '#app/features/advocacy/consents/extend-consents.server.ts'
import { giveAskedConsents } from '#app/features/advocacy/consents/give-asked-consents.server.ts'
import { type ReceiptKey, receiptKey } from '#app/features/advocacy/consents/receipt-key.server.ts'
import { withdrawConsent } from '#app/features/advocacy/consents/withdraw-consent.server.ts'
import { noFieldsForm } from '#app/features/auth/sign-in-forms.ts'
import { RefusedNotice } from '#app/features/plan/refused-notice.tsx'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import type { PlanScene } from '#app/http/guard.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'
import type { loader as rootLoader } from '../root.tsx'

export const loader = planLoader({
  may: maySeePlan,
  load: ({ context: { db, at }, account, actor, params }) => {
    const thing = thingIn(params)
    const page = thing && readConsentPage(db, { actor, account, ...thing, now: at.now })
    if (!page) throw refusalResponse({ code: 'not-found' })
    const { userId } = actor
    const asking = ownAsking(db, { accountId: account.id, userId, now: at.now })
    return { ...page, own: actor.side === 'customer' ? { asking, voice: voiceOf(db, userId) } : null }
  },
})

/** The thing in the address, and a receipt's key made before the transaction. */
async function prepared({
  params,
  context,
}: PlanScene): Promise<Result<ThingChoice & { receipt: ReceiptKey }>> {
  const thing = thingIn(params)
  return thing ? ok({ ...thing, receipt: receiptKey(context.secret, context.at) }) : refuse('not-found')
}

const receiptSent = { message: 'Given. Your receipt is on its way' }

export const action = planAction({
  'give-consents': planIntent({
    may: mayAdvocate,
    form: giveForm,
    before: prepared,
    run: giveAskedConsents,
    done: () => receiptSent,
  }),
  'extend-consents': planIntent({
    may: mayAdvocate,
    form: noFieldsForm,
    before: prepared,
    run: extendConsents,
    done: () => receiptSent,
  }),
  'decline-consents': planIntent({
    may: mayAdvocate,
    form: noFieldsForm,
    before: prepared,
    run: declineConsents,
    done: () => ({ message: 'Declined. Nobody is told why' }),
  }),
  'withdraw-consent': planIntent({
    may: mayAdvocate,
    form: consentChoiceForm,
    run: withdrawConsent,
    done: () => ({ message: 'Taken back' }),
  }),
})

export const meta: MetaFunction = ({ matches }) => [
  { title: planTitle(matches, 'You decide what we may say') },
]

export default function Consents() {
  const vendorName = useRouteLoaderData<typeof rootLoader>('root')?.vendorName ?? ''
  return (
    <>
      <RefusedNotice intents={['extend-consents', 'decline-consents', 'withdraw-consent']} />
      <ConsentPage {...useLoaderData<typeof loader>()} vendorName={vendorName} />
    </>
  )
}
