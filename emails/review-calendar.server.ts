import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  type ICalDayJsStub,
  ICalEventStatus,
} from 'ical-generator'
import { tzlib_get_ical_block } from 'timezones-ical-library'
import { wallClock } from '../app/domain/zoned-time.ts'
import { headerText } from './header-text.ts'
import type { MailCalendar } from './message.ts'
import type { ReviewDate, ReviewDateKind } from './reviews-catalogue.ts'
import type { MailSetting } from './template.ts'

type Dated = { kind: ReviewDateKind; facts: ReviewDate }

/**
 * The calendar entry that goes with a mail about a review's date (RFC 5545, 5546): a request that later ones of a higher
 * SEQUENCE replace, or its cancellation. Times stand as the account's clocks show them, with their zone's rules beside
 * them. Title and place only, and a link that asks for a sign-in: it is read outside, by people without a login too.
 */
export function reviewCalendar({ kind, facts }: Dated, setting: MailSetting): MailCalendar {
  const isCancelled = kind === 'reviews-cancelled'
  const method = isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST
  const zone = zoneRules(facts.timeZone)
  const calendar = ical({ prodId: { company: 'Cairn', product: 'Reviews', language: 'EN' }, method })
  if (zone) calendar.timezone({ name: null, generator: () => zone.rules })
  const starts = new Date(facts.startsAt)
  const ends = new Date(starts.getTime() + facts.minutes * 60_000)
  const event = calendar.createEvent({
    id: `${facts.reviewId}@${setting.sender.host}`,
    sequence: facts.sequence,
    stamp: new Date(facts.stampedAt),
    start: zone ? onClocks(starts, facts.timeZone) : starts,
    end: zone ? onClocks(ends, facts.timeZone) : ends,
    timezone: zone?.name ?? null,
    summary: facts.review,
    location: facts.place || null,
    url: setting.links.review(facts.accountSlug, facts.reviewId),
    organizer: {
      name: calendarName(facts.planner),
      email: setting.sender.address,
    },
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  event.createAttendee({
    name: calendarName(facts.attendee.name),
    email: facts.attendee.email,
    role: ICalAttendeeRole.REQ,
    status: ICalAttendeeStatus.NEEDSACTION,
    rsvp: !isCancelled,
  })
  return { method: isCancelled ? 'CANCEL' : 'REQUEST', content: calendar.toString() }
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
