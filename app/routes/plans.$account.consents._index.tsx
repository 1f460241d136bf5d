import { type MetaFunction, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import {
  mayAdvocate,
  mayAskForAdvocacy,
  mayKeepLogo,
  mayNameCompanySpeaker,
} from '#app/domain/access/advocacy-policy.ts'
import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { readAccountConsents } from '#app/features/advocacy/consents/account-consents.server.ts'
import { AccountConsentsPage } from '#app/features/advocacy/consents/account-consents-page.tsx'
import { addLogo, removeLogo } from '#app/features/advocacy/consents/add-logo.server.ts'
import { askForLogo } from '#app/features/advocacy/consents/ask-for-logo.server.ts'
import {
  consentChoiceForm,
  endSpeakerForm,
  finishTakedownForm,
  nameSpeakerForm,
  noteCopyForm,
} from '#app/features/advocacy/consents/consent-form.ts'
import { endCompanySpeaker } from '#app/features/advocacy/consents/end-company-speaker.server.ts'
import { finishTakedown } from '#app/features/advocacy/consents/finish-takedown.server.ts'
import { keepConsent } from '#app/features/advocacy/consents/keep-consent.server.ts'
import { addLogoForm } from '#app/features/advocacy/consents/logo-card.tsx'
import { nameCompanySpeaker } from '#app/features/advocacy/consents/name-company-speaker.server.ts'
import { noteOutsideCopy } from '#app/features/advocacy/consents/note-outside-copy.server.ts'
import { storeCompanyLogo } from '#app/features/advocacy/consents/store-logo.server.ts'
import { withdrawConsent } from '#app/features/advocacy/consents/withdraw-consent.server.ts'
import { noFieldsForm } from '#app/features/auth/sign-in-forms.ts'
import { RefusedNotice } from '#app/features/plan/refused-notice.tsx'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import type { loader as rootLoader } from '../root.tsx'

export const loader = planLoader({
  may: maySeePlan,
  load: ({ context: { db, at }, account, actor }) => readAccountConsents(db, { actor, account, now: at.now }),
})

export const action = planAction({
  'name-company-speaker': planIntent({
    may: mayNameCompanySpeaker,
    form: nameSpeakerForm,
    run: nameCompanySpeaker,
  }),
  'end-company-speaker': planIntent({
    may: mayNameCompanySpeaker,
    form: endSpeakerForm,
    run: endCompanySpeaker,
    done: () => ({ message: 'Ended' }),
  }),
  'withdraw-consent': planIntent({
    may: mayAdvocate,
    form: consentChoiceForm,
    run: withdrawConsent,
    done: () => ({ message: 'Taken back' }),
  }),
  'keep-consent': planIntent({
    may: mayAdvocate,
    form: consentChoiceForm,
    run: keepConsent,
    done: () => ({ message: 'Kept' }),
  }),
  'add-logo': planIntent({
    may: mayKeepLogo,
    form: addLogoForm,
    file: 'logo',
    before: ({ context }, _input, files) => storeCompanyLogo(context.env.dataFolder, files.logo),
    run: addLogo,
  }),
  'remove-logo': planIntent({
    may: mayKeepLogo,
    form: noFieldsForm,
    run: removeLogo,
    done: () => ({ message: 'Removed' }),
  }),
  'ask-for-logo': planIntent({
    may: mayAskForAdvocacy,
    form: noFieldsForm,
    run: askForLogo,
    done: () => ({ message: 'Asked' }),
  }),
  'note-outside-copy': planIntent({ may: mayAskForAdvocacy, form: noteCopyForm, run: noteOutsideCopy }),
  'finish-takedown': planIntent({
    may: mayAskForAdvocacy,
    form: finishTakedownForm,
    run: finishTakedown,
    done: () => ({ message: 'Noted as down' }),
  }),
})

export const meta: MetaFunction = ({ matches }) => [{ title: planTitle(matches, 'What may be used') }]

const quick = [
  'end-company-speaker',
  'withdraw-consent',
  'keep-consent',
  'finish-takedown',
  'remove-logo',
  'ask-for-logo',
]

export default function AccountConsents() {
  const vendorName = useRouteLoaderData<typeof rootLoader>('root')?.vendorName ?? ''
  return (
    <>
      <RefusedNotice intents={quick} />
      <AccountConsentsPage {...useLoaderData<typeof loader>()} vendorName={vendorName} />
    </>
  )
}
