import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { mailExamples } from '#emails/examples.ts'
import { mailLinks } from '#emails/links.ts'
import { reviewCalendar } from '#emails/review-calendar.server.ts'
import type { ReviewDate, ReviewDateKind } from '#emails/reviews-catalogue.ts'

const setting = {
  vendor: { name: 'Lumen, "Analytics"', accent: '#2B5C4D', timeZone: 'Europe/Berlin' },
  reader: { locale: 'en-GB', timeZone: 'Europe/Berlin' },
  links: mailLinks({ baseUrl: 'https://success.lumen.example', secret: 'a key of tests only, long enough' }),
  sender: { address: 'plan@lumen.example', host: 'success.lumen.example' },
  opensUntil: null,
}

/** The entry as another library than the one that wrote it reads it, in UTC by the rules written beside it. */
function read(change: Partial<ReviewDate> = {}, kind: ReviewDateKind = 'reviews-invitation') {
  const { method, content } = reviewCalendar({ kind, facts: { ...mailExamples[kind], ...change } }, setting)
  const calendar = new ICAL.Component(ICAL.parse(content))
  const vevent = calendar.getFirstSubcomponent('vevent')
  const vtimezone = calendar.getFirstSubcomponent('vtimezone')
  if (!vevent) throw new Error('no event')
  const zone = vtimezone ? new ICAL.Timezone(vtimezone) : ICAL.Timezone.utcTimezone
  const at = (name: 'dtstart' | 'dtend') => {
    const time = vevent.getFirstPropertyValue(name) as ICAL.Time
    time.zone = zone
    return time.convertToZone(ICAL.Timezone.utcTimezone).toString()
  }
  return { method, content, calendar, vevent, zone, starts: at('dtstart'), ends: at('dtend') }
}

const value = (component: ICAL.Component, name: string) => String(component.getFirstPropertyValue(name))

test('an invitation says what calendars ask for', () => {
  const { method, calendar, vevent, starts, ends } = read()
  expect(method).toBe('REQUEST')
  expect(value(calendar, 'method')).toBe('REQUEST')
  expect(value(calendar, 'version')).toBe('2.0')
  expect(value(vevent, 'uid')).toBe('01JZ0000000000000000000010@success.lumen.example')
  expect(value(vevent, 'sequence')).toBe('0')
  expect(value(vevent, 'dtstamp')).toBe('2026-05-18T09:00:00Z')
  expect(value(vevent, 'status')).toBe('CONFIRMED')
  expect([starts, ends]).toEqual(['2026-06-12T12:00:00Z', '2026-06-12T13:00:00Z'])
  const organizer = vevent.getFirstProperty('organizer')
  expect(organizer?.getFirstValue()).toBe('mailto:plan@lumen.example')
  expect(organizer?.getParameter('cn')).toBe('Priya Shah')
  const attendees = vevent.getAllProperties('attendee')
  expect(attendees.map((one) => String(one.getFirstValue()).toLowerCase())).toEqual([
    'mailto:maria@northwind.example',
  ])
  expect(attendees[0]?.getParameter('rsvp')).toBe('TRUE')
  expect(attendees[0]?.getParameter('partstat')).toBe('NEEDS-ACTION')
  expect(value(vevent, 'url')).toBe(
    'https://success.lumen.example/plans/northwind/reviews/01JZ0000000000000000000010',
  )
})

test('a change keeps the id and counts up, and so does a cancellation', () => {
  const [first, changed] = [read(), read({}, 'reviews-changed')]
  const cancelled = read({}, 'reviews-cancelled')
  const uids = [first, changed, cancelled].map(({ vevent }) => value(vevent, 'uid'))
  expect(new Set(uids).size).toBe(1)
  expect([changed, cancelled].map(({ vevent }) => value(vevent, 'sequence'))).toEqual(['1', '2'])
  expect(cancelled.method).toBe('CANCEL')
  expect(value(cancelled.calendar, 'method')).toBe('CANCEL')
  expect(value(cancelled.vevent, 'status')).toBe('CANCELLED')
})

test.each([
  ['Europe/Berlin', '2026-03-29T00:30:00Z', '20260329T013000', 'the hour before clocks go forward'],
  ['Europe/Berlin', '2026-03-29T01:30:00Z', '20260329T033000', 'the hour after'],
  ['America/New_York', '2026-11-01T06:30:00Z', '20261101T013000', 'an hour that comes twice'],
  ['Asia/Kolkata', '2026-06-12T12:00:00Z', '20260612T173000', 'half an hour off'],
  ['Australia/Lord_Howe', '2026-01-15T02:00:00Z', '20260115T130000', 'half an hour of summer time'],
  ['Pacific/Auckland', '2026-06-30T20:00:00Z', '20260701T080000', 'the next day already'],
  ['America/Sao_Paulo', '2026-06-12T12:00:00Z', '20260612T090000', 'no summer time any more'],
])('times stand as clocks in %s show them: %s is %s, %s', (timeZone, startsAt, written) => {
  const { vevent, zone, starts, content } = read({ timeZone, startsAt })
  const dtstart = vevent.getFirstProperty('dtstart')
  expect(dtstart?.getParameter('tzid')).toBe(zone.tzid)
  expect(content).toContain(`DTSTART;TZID=${zone.tzid}:${written}\r\n`)
  // the second of two equal hours is not tellable in iCalendar; calendars read the first
  if (!written.startsWith('20261101')) expect(starts).toBe(startsAt)
})

test('universal time needs no zone, and nothing floats', () => {
  const { calendar, content, starts } = read({ timeZone: 'UTC' })
  expect(calendar.getAllSubcomponents('vtimezone')).toEqual([])
  expect(content).toContain('DTSTART:20260612T120000Z\r\n')
  expect(starts).toBe('2026-06-12T12:00:00Z')
  const times = read().content.match(/^DT(START|END|STAMP).*$/gm) ?? []
  const inEvent = times.filter((line) => !/:19\d\d/.test(line))
  expect(inEvent.filter((line) => !/TZID=|Z\r?$/.test(line))).toEqual([])
})

test('lines end and fold as they must, and words survive whatever stands in them', () => {
  const review = `Quarter; one, two \\ three\nATTENDEE:mailto:eve@example.com ${'schön '.repeat(30)}`.trim()
  const place = 'Room 4; 1st floor, Lisbon\r\nBEGIN:VALARM'
  const attendee = { name: 'Maria "M"; O, x:\r\nORGANIZER:mailto:eve@example.com', email: 'maria@n.example' }
  const { content, vevent } = read({ review, place, attendee, planner: 'Priya\r\nX-EVIL:1' })
  expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const lines = content.split('\r\n')
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  expect(lines.filter((line) => /^(ATTENDEE|ORGANIZER|X-EVIL|BEGIN:VALARM)/.test(line)).length).toBe(2)
  expect(value(vevent, 'summary')).toBe(review)
  expect(value(vevent, 'location')).toBe(place.replace('\r\n', '\n'))
  expect(vevent.getAllProperties('attendee').length).toBe(1)
  expect(vevent.getFirstProperty('attendee')?.getParameter('cn')).toBe(
    'Maria M; O, x: ORGANIZER:mailto:eve@example.com',
  )
})
