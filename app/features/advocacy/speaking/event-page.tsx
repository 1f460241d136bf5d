import { eventFieldTitles } from '#app/domain/advocacy/event-facts.ts'
import { eventPath, eventsPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { CandidateLine, InviteForm } from './candidate-line.tsx'
import { EventFields } from './event-fields.tsx'
import type { EventPageData } from './event-page.server.ts'
import { InviteLine } from './invite-line.tsx'
import { editEventForm } from './speaking-form.ts'

export type EventPageProps = { event: EventPageData; timeZones: readonly string[] }

/** One event: its speakers, who else fits, its programme, and changing or cancelling it. */
export function EventPage({ event, timeZones }: EventPageProps) {
  const { name, when, until, place, link, timeZone, isCancelled, isOpen } = event
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Where customers speak', href: eventsPath() }]}
        title={name}
        badge={isCancelled && <Badge>Cancelled</Badge>}
        description={
          <>
            <p>{`${when} to ${until}, as clocks show it in ${timeZone.replaceAll('_', ' ')}`}</p>
            <p>
              {place}
              {link && (
                <>
                  {place && ' · '}
                  <Anchor href={link} className="text-link wrap-anywhere">
                    {link}
                  </Anchor>
                </>
              )}
            </p>
          </>
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-5">
          <Speakers event={event} />
          {!isCancelled && <Programme event={event} />}
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          {isOpen && <Fitting event={event} />}
          {isOpen && event.offers.length > 0 && <Offered event={event} />}
          {!isCancelled && <Change event={event} timeZones={timeZones} />}
        </div>
      </div>
    </>
  )
}

function Speakers({ event: { id, invites, others, isOpen } }: { event: EventPageData }) {
  return (
    <Card title="Speakers">
      {invites.length === 0 && others === 0 && (
        <EmptyState title="Nobody is invited yet">
          {isOpen
            ? 'Invite one of those whose profile fits. They answer from the mail, and confirm once the programme is set.'
            : 'Nobody was invited to this event.'}
        </EmptyState>
      )}
      <ul className="divide-y divide-line">
        {invites.map((invite) => (
          <InviteLine key={invite.id} invite={invite} eventId={id} />
        ))}
      </ul>
      {others > 0 && (
        <p className="mt-3 text-sm text-muted">
          {others === 1 ? 'One more person is' : `${others} more people are`} invited by colleagues.
        </p>
      )}
    </Card>
  )
}

function Programme({ event }: { event: EventPageData }) {
  const { id, programme, isProgrammeSet, isOpen } = event
  return (
    <Card
      title="Programme"
      subtitle="Text to copy. It holds only what each speaker allows at this moment."
      aside={isProgrammeSet && <Badge tone="good">Set</Badge>}
    >
      <pre className="mt-2 rounded-control bg-sunken p-3 font-sans text-sm whitespace-pre-wrap wrap-anywhere">
        {programme}
      </pre>
      {isOpen && !isProgrammeSet && (
        <QuickForm intent="set-programme" action={eventPath(id)} hidden={{ eventId: id }} className="mt-3">
          <p className="mb-2 text-sm text-muted">
            When everybody who said yes has a place, say that the programme stands: each is then asked to
            confirm.
          </p>
          <Button type="submit">The programme stands</Button>
        </QuickForm>
      )}
    </Card>
  )
}

function Fitting({ event: { id, candidates } }: { event: EventPageData }) {
  return (
    <Card title="Who fits" subtitle="By what they say in their own profile.">
      {candidates.length === 0 ? (
        <p className="mt-2 text-muted">
          Nobody’s profile fits now. People open themselves to talks, and say which, in their own profile.
        </p>
      ) : (
        <ul className="mt-2 divide-y divide-line">
          {candidates.map((candidate) => (
            <CandidateLine
              key={`${candidate.userId} ${candidate.accountId}`}
              candidate={candidate}
              eventId={id}
            />
          ))}
        </ul>
      )}
    </Card>
  )
}

function Offered({ event: { id, offers } }: { event: EventPageData }) {
  return (
    <Card title="They offered a talk" subtitle="Taking it up is no ask.">
      <ul className="mt-2 divide-y divide-line">
        {offers.map(({ id: offerId, topic, person, account, userId, accountId }) => (
          <li key={offerId} className="py-3 wrap-anywhere first:pt-0 last:pb-0">
            <p className="font-semibold">{topic}</p>
            <p className="text-sm text-muted">{`${person}, ${account}`}</p>
            <InviteForm {...{ eventId: id, accountId, userId, person }} offer={{ id: offerId, topic }} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Change({ event, timeZones }: EventPageProps) {
  const { id: eventId, texts, isOpen } = event
  return (
    <details className="group rounded-card border border-line bg-card print-hidden">
      <summary className="flex items-center gap-2 p-4 font-semibold text-moss sm:px-5.5">
        <Icon name="chevron-right" className="transition-transform group-open:rotate-90" />
        Change the event
      </summary>
      <div className="px-4 pb-5 sm:px-5.5">
        <ActionForm
          intent="edit-event"
          schema={editEventForm}
          action={eventPath(eventId)}
          start={{ eventId, ...texts }}
          hidden={['eventId']}
          edits={Object.keys(eventFieldTitles)}
          labels={eventFieldTitles}
        >
          {(tools) => (
            <>
              <EventFields tools={tools} timeZones={timeZones} />
              <p className="mb-2 text-sm text-muted">
                Speakers’ calendars follow. Whoever had confirmed another hour is asked again.
              </p>
              <Button type="submit" kind="primary" isPending={tools.isPending}>
                Save
              </Button>
            </>
          )}
        </ActionForm>
        {isOpen && (
          <QuickForm intent="cancel-event" action={eventPath(eventId)} hidden={{ eventId }} className="mt-5">
            <p className="mb-2 text-sm text-muted">
              Cancelling tells every speaker and takes the date out of their calendars. It cannot be undone.
            </p>
            <Button type="submit" kind="danger" size="small">
              Cancel this event
            </Button>
          </QuickForm>
        )}
      </div>
    </details>
  )
}
