import { type MetaFunction, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { PersonMenu } from '#app/features/accounts/person-menu.tsx'
import { noticeChoicesForm } from '#app/features/activity/notices/choices-form.ts'
import { readChoicesPage } from '#app/features/activity/notices/choices-page.server.ts'
import { ChoicesPage } from '#app/features/activity/notices/choices-page.tsx'
import { saveChoices } from '#app/features/activity/notices/save-choices.server.ts'
import { SearchButton } from '#app/features/activity/search/search-button.tsx'
import { ReadingCard } from '#app/features/auth/reading-fields.tsx'
import { readingForm } from '#app/features/auth/reading-form.ts'
import { findReading } from '#app/features/auth/reading-queries.server.ts'
import { saveReading } from '#app/features/auth/save-reading.server.ts'
import { RefusedNotice } from '#app/features/plan/refused-notice.tsx'
import { personAction, personIntent } from '#app/http/actions.server.ts'
import { personLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'
import { AppShell } from '#app/ui/app-shell.tsx'
import type { loader as rootLoader } from '../root.tsx'

export const loader = personLoader({
  load: ({ context: { db }, person, url }) => {
    const page = readChoicesPage(db, person, url.searchParams.get('on') ?? '')
    if (!page) throw refusalResponse({ code: 'not-found' })
    return { name: person.name, page, reading: findReading(db, person.userId) }
  },
})

const own = { may: () => true }

export const action = personAction({
  'save-choices': personIntent({
    ...own,
    form: noticeChoicesForm,
    run: saveChoices,
    done: () => ({ message: 'Your choices are saved' }),
  }),
  'save-reading': personIntent({ ...own, form: readingForm, run: saveReading }),
})

export const meta: MetaFunction = () => [{ title: 'What you are told' }]

export default function NoticeChoices() {
  const { name, page, reading } = useLoaderData<typeof loader>()
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
      <RefusedNotice intents={['save-choices']} />
      <ChoicesPage page={page}>
        <ReadingCard start={reading.own} timeZone={reading.timeZone} />
      </ChoicesPage>
    </AppShell>
  )
}
