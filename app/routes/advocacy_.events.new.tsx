import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayManageSettings } from '#app/domain/access/accounts-policy.ts'
import { maySeeAdvocacyHub } from '#app/domain/access/advocacy-policy.ts'
import { timeZoneNames } from '#app/domain/accounts/time-zones.ts'
import { addDays, todayIn } from '#app/domain/calendar-date.ts'
import { eventPath, eventsPath } from '#app/domain/paths.ts'
import { findVendor } from '#app/features/accounts/find-vendor.server.ts'
import { StaffFrame } from '#app/features/accounts/staff-frame.tsx'
import { addEvent } from '#app/features/advocacy/speaking/add-event.server.ts'
import { EventFields } from '#app/features/advocacy/speaking/event-fields.tsx'
import { addEventForm } from '#app/features/advocacy/speaking/speaking-form.ts'
import { staffAction, staffIntent } from '#app/http/actions.server.ts'
import { staffLoader } from '#app/http/loaders.server.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

export const loader = staffLoader({
  may: maySeeAdvocacyHub,
  load: ({ context: { db, at }, person, signedIn }) => {
    const timeZone = signedIn.timeZone ?? findVendor(db)?.timeZone ?? 'UTC'
    const date = addDays(todayIn(timeZone, at.now), 42)
    return {
      isAdmin: mayManageSettings(person),
      timeZones: timeZoneNames(timeZone),
      start: { date, endDate: date, timeZone },
    }
  },
})

export const action = staffAction({
  'add-event': staffIntent({
    may: maySeeAdvocacyHub,
    form: addEventForm,
    run: addEvent,
    done: ({ eventId }) => ({ goTo: eventPath(eventId) }),
  }),
})

export const meta: MetaFunction = () => [{ title: 'Add an event' }]

const empty = { name: '', place: '', link: '', audience: '', topics: '', region: '', programme: '' }

export default function NewEvent() {
  const { isAdmin, timeZones, start } = useLoaderData<typeof loader>()
  return (
    <StaffFrame isAdmin={isAdmin}>
      <PageHeader
        title="Add an event"
        crumbs={[{ label: 'Where customers speak', href: eventsPath() }]}
        description="Nobody is asked by this. Next you see whose profile fits, and invite one by one."
      />
      <Card className="max-w-3xl">
        <ActionForm
          intent="add-event"
          schema={addEventForm}
          start={{ ...empty, ...start, time: '09:00', endTime: '17:00', format: 'talk' }}
        >
          {(tools) => (
            <>
              <EventFields tools={tools} timeZones={timeZones} />
              <div className="mt-2 flex flex-wrap gap-2.5">
                <Button type="submit" kind="primary" isPending={tools.isPending}>
                  Add the event
                </Button>
                <LinkButton href={eventsPath()}>Cancel</LinkButton>
              </div>
            </>
          )}
        </ActionForm>
      </Card>
    </StaffFrame>
  )
}
