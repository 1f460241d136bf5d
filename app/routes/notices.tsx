import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayManageSettings } from '#app/domain/access/accounts-policy.ts'
import { choosePlanPath } from '#app/domain/paths.ts'
import { findVendor } from '#app/features/accounts/find-vendor.server.ts'
import { PersonMenu } from '#app/features/accounts/person-menu.tsx'
import { StaffFrame } from '#app/features/accounts/staff-frame.tsx'
import { markAllRead, markPageRead, markRead } from '#app/features/activity/notices/mark-read.server.ts'
import { openedPageForm, readAllForm, readNoticesForm } from '#app/features/activity/notices/notice-form.ts'
import { readNoticePage } from '#app/features/activity/notices/notice-page.server.ts'
import { NoticesPage } from '#app/features/activity/notices/notices-page.tsx'
import { SearchButton } from '#app/features/activity/search/search-button.tsx'
import { findReading } from '#app/features/auth/reading-queries.server.ts'
import { personAction, personIntent } from '#app/http/actions.server.ts'
import { personLoader } from '#app/http/loaders.server.ts'
import { AppShell } from '#app/ui/app-shell.tsx'

export const loader = personLoader({
  load: ({ context: { db, at }, person }) => {
    const vendor = findVendor(db)
    const vendorName = vendor?.name ?? 'Cairn'
    const { timeZone, locale } = findReading(db, person.userId)
    return {
      ...readNoticePage(db, person, { now: at.now, timeZone, locale, vendorName }),
      person: { name: person.name, isStaff: person.kind === 'staff', isAdmin: mayManageSettings(person) },
    }
  },
})

const own = { may: () => true }

export const action = personAction({
  'read-notices': personIntent({ ...own, form: readNoticesForm, run: markRead }),
  'read-all': personIntent({ ...own, form: readAllForm, run: markAllRead }),
  'opened-page': personIntent({
    ...own,
    form: openedPageForm,
    run: markPageRead,
    done: () => ({ isQuiet: true }),
  }),
})

export const meta: MetaFunction = () => [{ title: 'Your notices' }]

export default function Notices() {
  const { person, ...page } = useLoaderData<typeof loader>()
  if (person.isStaff)
    return (
      <StaffFrame isAdmin={person.isAdmin}>
        <NoticesPage page={page} />
      </StaffFrame>
    )
  return (
    <AppShell
      name={page.vendorName}
      homeHref={choosePlanPath()}
      aside={
        <>
          <SearchButton />
          <PersonMenu person={person} />
        </>
      }
    >
      <NoticesPage page={page} />
    </AppShell>
  )
}
