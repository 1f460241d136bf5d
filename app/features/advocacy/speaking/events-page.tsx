import { advocacyHubPath, eventPath, newEventPath, talksPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { eventsPage, ShownEvent } from './event-list.server.ts'

type EventsPageProps = ReturnType<typeof eventsPage>

/** The speaking calendar: events to come, what customers offer, and what was. */
export function EventsPage({ coming, past, offers }: EventsPageProps) {
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Advocacy', href: advocacyHubPath() }]}
        title="Where customers speak"
        description="An event looks for speakers by what people say in their own profile. Nobody is asked more often than they allow."
        actions={
          <LinkButton href={newEventPath()} kind="primary">
            Add an event
          </LinkButton>
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-[3fr_2fr]">
        <div className="flex min-w-0 flex-col gap-5">
          <Card title="Coming">
            {coming.length === 0 ? (
              <EmptyState title="Nothing is coming up">
                A conference, a webinar, a dinner: write it down, and see whose profile fits.
              </EmptyState>
            ) : (
              <Lines events={coming} />
            )}
          </Card>
          {past.length > 0 && (
            <Card title="Past">
              <Lines events={past} />
            </Card>
          )}
        </div>
        <Offers offers={offers} />
      </div>
    </>
  )
}

function Lines({ events }: { events: ShownEvent[] }) {
  return (
    <ul className="divide-y divide-line">
      {events.map(({ id, name, when, place, format, timeZone, speakers, isCancelled }) => (
        <li key={id} className="py-3 wrap-anywhere first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <Anchor href={eventPath(id)} className="font-semibold hover:underline">
              {name}
            </Anchor>
            {isCancelled ? <Badge>Cancelled</Badge> : <span className="text-sm">{speakers}</span>}
          </p>
          <p className="text-sm text-muted">
            {[`${when} (${timeZone.replaceAll('_', ' ')})`, place, format].filter(Boolean).join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  )
}

function Offers({ offers }: { offers: EventsPageProps['offers'] }) {
  return (
    <Card
      title="They offer to speak"
      subtitle="Welcome at every stage, and no ask: invite them from an event."
    >
      {offers.length === 0 ? (
        <p className="mt-2 text-muted">
          Nobody offers a talk now. Customers do it on their plan, under Talks.
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {offers.map(({ id, topic, note, person, account, accountSlug }) => (
            <li key={id} className="py-3 wrap-anywhere last:pb-0">
              <p className="font-semibold">{topic}</p>
              <p className="text-sm text-muted">
                {`${person}, `}
                <Anchor href={talksPath(accountSlug)} className="text-link">
                  {account}
                </Anchor>
              </p>
              {note && <p className="mt-1 text-sm">{note}</p>}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
