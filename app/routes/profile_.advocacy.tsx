import { type MetaFunction, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { mayOpenThemself } from '#app/domain/access/advocacy-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { readDate } from '#app/domain/reading.ts'
import { PersonMenu } from '#app/features/accounts/person-menu.tsx'
import { closeToAsk } from '#app/features/advocacy/close-to-ask.server.ts'
import { openToAsk } from '#app/features/advocacy/open-to-ask.server.ts'
import { askTypeForm } from '#app/features/advocacy/opening-form.ts'
import { openingsOf } from '#app/features/advocacy/opening-queries.server.ts'
import { OpeningsPage } from '#app/features/advocacy/openings-page.tsx'
import { personAction, personIntent } from '#app/http/actions.server.ts'
import { demand } from '#app/http/guard.server.ts'
import { personLoader } from '#app/http/loaders.server.ts'
import { AppShell } from '#app/ui/app-shell.tsx'
import type { loader as rootLoader } from '../root.tsx'

export const loader = personLoader({
  load: ({ context: { db, at }, person }) => {
    demand(mayOpenThemself(person))
    const today = todayIn('UTC', at.now)
    const open = openingsOf(db, person.userId).map(({ type, openedAt }) => [
      type,
      readDate(todayIn('UTC', openedAt), { today }),
    ])
    return { name: person.name, open: Object.fromEntries(open) as Record<string, string> }
  },
})

export const action = personAction({
  'open-ask-type': personIntent({ may: mayOpenThemself, form: askTypeForm, run: openToAsk }),
  'close-ask-type': personIntent({ may: mayOpenThemself, form: askTypeForm, run: closeToAsk }),
})

export const meta: MetaFunction = () => [{ title: 'What you may be asked' }]

export default function Openings() {
  const { name, open } = useLoaderData<typeof loader>()
  const vendorName = useRouteLoaderData<typeof rootLoader>('root')?.vendorName ?? ''
  return (
    <AppShell name={vendorName} homeHref="/" aside={<PersonMenu person={{ name }} />}>
      <OpeningsPage vendorName={vendorName} open={open} />
    </AppShell>
  )
}
