import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayManageSettings } from '#app/domain/access/accounts-policy.ts'
import { maySeeAdvocacyHub } from '#app/domain/access/advocacy-policy.ts'
import { timeZoneNames } from '#app/domain/accounts/time-zones.ts'
import { StaffFrame } from '#app/features/accounts/staff-frame.tsx'
import { cancelEvent } from '#app/features/advocacy/speaking/cancel-event.server.ts'
import { editEvent } from '#app/features/advocacy/speaking/edit-event.server.ts'
import { eventPage } from '#app/features/advocacy/speaking/event-page.server.ts'
import { EventPage } from '#app/features/advocacy/speaking/event-page.tsx'
import { inviteSpeaker } from '#app/features/advocacy/speaking/invite-speaker.server.ts'
import { noteOutcome } from '#app/features/advocacy/speaking/note-outcome.server.ts'
import { setProgramme } from '#app/features/advocacy/speaking/set-programme.server.ts'
import { setSlot } from '#app/features/advocacy/speaking/set-slot.server.ts'
import {
  editEventForm,
  eventForm,
  inviteForm,
  inviteSpeakerForm,
  noteOutcomeForm,
  setSlotForm,
} from '#app/features/advocacy/speaking/speaking-form.ts'
import { withdrawInvite } from '#app/features/advocacy/speaking/withdraw-invite.server.ts'
import { RefusedNotice } from '#app/features/plan/refused-notice.tsx'
import { staffAction, staffIntent } from '#app/http/actions.server.ts'
import { staffLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

export const loader = staffLoader({
  may: maySeeAdvocacyHub,
  load: ({ context: { db, at }, person, params }) => {
    const event = eventPage(db, { eventId: params.event ?? '', person, now: at.now })
    if (!event) throw refusalResponse({ code: 'not-found' })
    return { isAdmin: mayManageSettings(person), event, timeZones: timeZoneNames(event.timeZone) }
  },
})

const may = maySeeAdvocacyHub

export const action = staffAction({
  'edit-event': staffIntent({
    ...{ may, form: editEventForm, run: editEvent },
    done: () => ({ message: 'Saved' }),
  }),
  'cancel-event': staffIntent({
    ...{ may, form: eventForm, run: cancelEvent },
    done: () => ({ message: 'The event is cancelled, and its speakers are told' }),
  }),
  'invite-speaker': staffIntent({
    ...{ may, form: inviteSpeakerForm, run: inviteSpeaker },
    done: () => ({ message: 'The invitation is on its way' }),
  }),
  'withdraw-invite': staffIntent({
    ...{ may, form: inviteForm, run: withdrawInvite },
    done: () => ({ message: 'Taken back' }),
  }),
  'set-slot': staffIntent({ may, form: setSlotForm, run: setSlot, done: () => ({ message: 'Saved' }) }),
  'set-programme': staffIntent({
    ...{ may, form: eventForm, run: setProgramme },
    done: () => ({ message: 'The programme is set, and its speakers are asked to confirm' }),
  }),
  'note-outcome': staffIntent({
    ...{ may, form: noteOutcomeForm, run: noteOutcome },
    done: () => ({ message: 'Noted' }),
  }),
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.event.name ?? 'Event' }]

export default function Event() {
  const { isAdmin, ...page } = useLoaderData<typeof loader>()
  return (
    <StaffFrame isAdmin={isAdmin}>
      <RefusedNotice intents={['cancel-event', 'withdraw-invite', 'set-programme']} />
      <EventPage {...page} />
    </StaffFrame>
  )
}
