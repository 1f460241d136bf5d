import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { mailExamples } from '#emails/examples.ts'
import { mailLinks } from '#emails/links.ts'
import type { TalkDate, TalkDateKind } from '#emails/speaking-catalogue.ts'
import { talkCalendar } from '#emails/talk-calendar.server.ts'

const setting = {
  vendor: { name: 'Lumen', accent: '#2B5C4D', timeZone: 'Europe/Berlin' },
  reader: { locale: 'en-GB', timeZone: 'Europe/Berlin' },
  links: mailLinks({ baseUrl: 'https://success.lumen.example', secret: 'a key of tests only, long enough' }),
  sender: { address: 'plan@lumen.example', host: 'success.lumen.example' },
  opensUntil: null,
}

function read(change: Partial<TalkDate> = {}, kind: TalkDateKind = 'advocacy-talk-invited') {
  const { method, content } = talkCalendar({ kind, facts: { ...mailExamples[kind], ...change } }, setting)
  const calendar = new ICAL.Component(ICAL.parse(content))
  const vevent = calendar.getFirstSubcomponent('vevent')
  const vtimezone = calendar.getFirstSubcomponent('vtimezone')
  if (!vevent || !vtimezone) throw new Error('no event, or no zone')
  const at = (name: 'dtstart' | 'dtend') => {
    const time = vevent.getFirstPropertyValue(name) as ICAL.Time
    time.zone = new ICAL.Timezone(vtimezone)
    return time.convertToZone(ICAL.Timezone.utcTimezone).toString()
  }
  const value = (name: string) => String(vevent.getFirstPropertyValue(name))
  return {
    method,
    value,
    starts: at('dtstart'),
    ends: at('dtend'),
    attendee: vevent.getFirstProperty('attendee'),
  }
}

test('an invitation is a request for the speaker’s calendar, hatched until they have confirmed', () => {
  const { method, value, starts, ends, attendee } = read()
  expect([method, value('sequence'), value('status')]).toEqual(['REQUEST', '0', 'TENTATIVE'])
  expect(value('uid')).toBe('01JZ0000000000000000000021@success.lumen.example')
  expect(value('summary')).toBe('Finance Forum: From ten days to three')
  expect([starts, ends]).toEqual(['2026-06-12T12:00:00Z', '2026-06-12T12:45:00Z'])
  expect(attendee?.getParameter('partstat')).toBe('NEEDS-ACTION')
  const confirmed = read({ state: 'confirmed', sequence: 3 }, 'advocacy-talk-changed')
  expect([confirmed.value('status'), confirmed.value('sequence')]).toEqual(['CONFIRMED', '3'])
  expect(confirmed.attendee?.getParameter('partstat')).toBe('ACCEPTED')
})

test('a cancellation keeps the id and counts up; hours hold across a change of clocks', () => {
  const cancelled = read({ sequence: 4 }, 'advocacy-talk-cancelled')
  expect([cancelled.method, cancelled.value('status'), cancelled.value('sequence')]).toEqual([
    'CANCEL',
    'CANCELLED',
    '4',
  ])
  expect(cancelled.value('uid')).toBe(read().value('uid'))
  const night = read({ startsAt: '2026-10-24T23:30:00.000Z', minutes: 180, timeZone: 'Europe/Berlin' })
  expect([night.starts, night.ends]).toEqual(['2026-10-24T23:30:00Z', '2026-10-25T02:30:00Z'])
})
