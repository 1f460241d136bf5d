import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  type ICalDayJsStub,
  ICalEventStatus,
} from 'ical-generator'
import { tzlib_get_ical_block } from 'timezones-ical-library'
import { withoutMailTicket } from '../app/domain/auth/mail-ticket.ts'
import { wallClock } from '../app/domain/zoned-time.ts'
import { headerText } from './header-text.ts'
import type { MailCalendar } from './message.ts'
import type { MailSetting } from './template.ts'

export type CalendarEntry = {
  /** The part of Cairn that writes it: "Reviews". */
  product: string
  /** Whose entry it is: the same in every version of it. */
  id: string
  isCancelled: boolean
  /** Not certain yet: calendars show it hatched. */
  isTentative?: boolean
  /** Counts the versions; a higher one replaces the others. */
  sequence: number
  /** ISO instants: when this version was written, and when it begins. */
  stampedAt: string
  startsAt: string
  minutes: number
  /** An IANA name. */
  timeZone: string
  title: string
  place: string
  url: string
  organizer: string
  attendee: { name: string; email: string; answer?: keyof typeof answers }
}

const answers = {
  none: ICalAttendeeStatus.NEEDSACTION,
  tentative: ICalAttendeeStatus.TENTATIVE,
  accepted: ICalAttendeeStatus.ACCEPTED,
}

/**
 * An entry for one person's calendar (RFC 5545, 5546): a request that later ones of a higher SEQUENCE replace, or its
 * cancellation. Times stand as clocks in its zone show them, with the zone's rules beside them.
 */
export function calendarEntry(entry: CalendarEntry, setting: MailSetting): MailCalendar {
  const { isCancelled, isTentative = false, attendee } = entry
  const method = isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST
  const zone = zoneRules(entry.timeZone)
  const calendar = ical({ prodId: { company: 'Cairn', product: entry.product, language: 'EN' }, method })
  if (zone) calendar.timezone({ name: null, generator: () => zone.rules })
  const starts = new Date(entry.startsAt)
  const ends = new Date(starts.getTime() + entry.minutes * 60_000)
  const event = calendar.createEvent({
    id: `${entry.id}@${setting.sender.host}`,
    sequence: entry.sequence,
    stamp: new Date(entry.stampedAt),
    start: zone ? onClocks(starts, entry.timeZone) : starts,
    end: zone ? onClocks(ends, entry.timeZone) : ends,
    timezone: zone?.name ?? null,
    summary: entry.title,
    location: entry.place || null,
    // entries are passed on: they name no reader
    url: withoutMailTicket(entry.url),
    organizer: { name: calendarName(entry.organizer), email: setting.sender.address },
    status: statusOf(isCancelled, isTentative),
  })
  event.createAttendee({
    name: calendarName(attendee.name),
    email: attendee.email,
    role: ICalAttendeeRole.REQ,
    status: answers[attendee.answer ?? 'none'],
    rsvp: !isCancelled,
  })
  return { method: isCancelled ? 'CANCEL' : 'REQUEST', content: calendar.toString() }
}

function statusOf(isCancelled: boolean, isTentative: boolean): ICalEventStatus {
  if (isCancelled) return ICalEventStatus.CANCELLED
  return isTentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED
}

/** A zone's name and rules as calendars know them; null for universal time and for zones without published rules. */
function zoneRules(timeZone: string): { name: string; rules: string } | null {
  const [rules = '', zoneLine = ''] = [tzlib_get_ical_block(timeZone)].flat()
  const name = zoneLine.replace('TZID=', '')
  return rules.startsWith('BEGIN:VTIMEZONE') && name !== 'Etc/UTC' ? { name, rules } : null
}

/**
 * An instant as clocks in its zone show it, in the shape the library takes from others: of a plain `Date` it would write
 * down what the server's own clocks show.
 */
function onClocks(instant: Date, timeZone: string): ICalDayJsStub {
  const { date, time } = wallClock(instant, timeZone)
  const texts: Record<string, string> = {
    YYYYMMDD: date.replaceAll('-', ''),
    HHmmss: `${time.replace(':', '')}00`,
  }
  const stub: ICalDayJsStub = {
    tz: () => stub,
    utc: () => stub,
    format: (pattern = '') => texts[pattern] ?? '',
    toDate: () => instant,
    isValid: () => true,
    toJSON: () => instant.toISOString(),
  }
  return stub
}

/** A name that may stand in quotes: none inside, on one line. */
function calendarName(name: string): string {
  return headerText(name.replace(/["\\]/g, '')) || '-'
}
