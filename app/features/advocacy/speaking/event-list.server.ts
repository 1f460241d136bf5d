import type { Person } from '#app/domain/access/actor.ts'
import { mayKeepRegister } from '#app/domain/access/advocacy-policy.ts'
import { readEventTime } from '#app/domain/advocacy/event-facts.ts'
import { type TalkFormat, talkFormatTitles } from '#app/domain/advocacy/speaking.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'
import { placeOf } from './mail-talk.server.ts'
import { openOffers } from './offer-queries.server.ts'

type Row = {
  id: string
  name: string
  place: string
  isOnline: number
  link: string
  startsAt: number
  endsAt: number
  timeZone: string
  format: TalkFormat
  cancelledAt: number | null
  confirmed: number
  waiting: number
  given: number
}

const newestEvents = statement((db) =>
  db.$client.prepare<[], Row>(`
    select e.id, e.name, e.place, e.is_online as isOnline, e.link, e.starts_at as startsAt, e.ends_at as endsAt,
      e.time_zone as timeZone, e.format, e.cancelled_at as cancelledAt,
      count(case when i.state = 'confirmed' then 1 end) as confirmed,
      count(case when i.state in ('invited', 'tentative', 'accepted') then 1 end) as waiting,
      count(case when i.state = 'delivered' then 1 end) as given
    from speaking_events e left join speaker_invites i on i.event_id = e.id
    group by e.id order by e.starts_at desc, e.id desc limit 200`),
)

export type ShownEvent = ReturnType<typeof shown>

/** The speaking calendar: coming events, the soonest first, and past ones, the newest first. One statement. */
export function eventList(db: Db, now: Date): { coming: ShownEvent[]; past: ShownEvent[] } {
  const events = newestEvents(db).all()
  const isComing = ({ endsAt, cancelledAt }: Row) => endsAt > now.getTime() && cancelledAt === null
  return {
    coming: events.filter(isComing).map(shown).reverse(),
    past: events.filter((event) => !isComing(event)).map(shown),
  }
}

function shown({ startsAt, timeZone, format, confirmed, waiting, given, cancelledAt, ...event }: Row) {
  const counts = [
    given > 0 && `${given} given`,
    confirmed > 0 && `${confirmed} confirmed`,
    waiting > 0 && `${waiting} to hear from`,
  ]
  return {
    ...{ id: event.id, name: event.name, format: talkFormatTitles[format], timeZone },
    place: placeOf({ place: event.place, isOnline: event.isOnline === 1, link: '' }),
    when: readEventTime(new Date(startsAt), timeZone),
    isCancelled: cancelledAt !== null,
    speakers: counts.filter(Boolean).join(', ') || 'Nobody invited yet',
  }
}

/** Everything of the page of events. Two statements. */
export function eventsPage(db: Db, { person, now }: { person: Person; now: Date }) {
  const { userId } = person
  return { ...eventList(db, now), offers: openOffers(db, { userId, seesAll: mayKeepRegister(person) }) }
}
