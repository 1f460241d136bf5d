import { type MetaFunction, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { mayOpenThemself } from '#app/domain/access/advocacy-policy.ts'
import { PersonMenu } from '#app/features/accounts/person-menu.tsx'
import { SearchButton } from '#app/features/activity/search/search-button.tsx'
import { consentChoiceForm } from '#app/features/advocacy/consents/consent-form.ts'
import { ownConsents } from '#app/features/advocacy/consents/own-consents.server.ts'
import { OwnConsentsPage } from '#app/features/advocacy/consents/own-consents-page.tsx'
import { withdrawOwnConsent } from '#app/features/advocacy/consents/withdraw-own-consent.server.ts'
import { RefusedNotice } from '#app/features/plan/refused-notice.tsx'
import { personAction, personIntent } from '#app/http/actions.server.ts'
import { demand } from '#app/http/guard.server.ts'
import { personLoader } from '#app/http/loaders.server.ts'
import { AppShell } from '#app/ui/app-shell.tsx'
import type { loader as rootLoader } from '../root.tsx'

export const loader = personLoader({
  load: ({ context: { db, at }, person }) => {
    demand(mayOpenThemself(person))
    return { name: person.name, rows: ownConsents(db, { userId: person.userId, now: at.now }) }
  },
})

export const action = personAction({
  'withdraw-consent': personIntent({
    may: mayOpenThemself,
    form: consentChoiceForm,
    run: withdrawOwnConsent,
    done: () => ({ message: 'Taken back' }),
  }),
})

export const meta: MetaFunction = () => [{ title: 'What I allowed' }]

export default function OwnConsents() {
  const { name, rows } = useLoaderData<typeof loader>()
  const vendorName = useRouteLoaderData<typeof rootLoader>('root')?.vendorName ?? ''
  return (
    <AppShell
      name={vendorName}
      homeHref="/"
      aside={
        <>
          <SearchButton />
          <PersonMenu person={{ name }} />
        </>
      }
    >
      <RefusedNotice intents={['withdraw-consent']} />
      <OwnConsentsPage vendorName={vendorName} rows={rows} />
    </AppShell>
  )
}
