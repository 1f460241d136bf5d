import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayManageSettings } from '#app/domain/access/accounts-policy.ts'
import { maySeeAdvocacyHub } from '#app/domain/access/advocacy-policy.ts'
import { StaffFrame } from '#app/features/accounts/staff-frame.tsx'
import { eventsPage } from '#app/features/advocacy/speaking/event-list.server.ts'
import { EventsPage } from '#app/features/advocacy/speaking/events-page.tsx'
import { staffLoader } from '#app/http/loaders.server.ts'

export const loader = staffLoader({
  may: maySeeAdvocacyHub,
  load: ({ context: { db, at }, person }) => ({
    isAdmin: mayManageSettings(person),
    ...eventsPage(db, { person, now: at.now }),
  }),
})

export const meta: MetaFunction = () => [{ title: 'Where customers speak' }]

export default function Events() {
  const { isAdmin, ...page } = useLoaderData<typeof loader>()
  return (
    <StaffFrame isAdmin={isAdmin}>
      <EventsPage {...page} />
    </StaffFrame>
  )
}
