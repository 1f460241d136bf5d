import { type ConsentChannel, type ConsentState, consentChannels } from '#app/domain/advocacy/consent.ts'
import { type CalendarDate, isCalendarDate } from '#app/domain/calendar-date.ts'
import { instantAt, isClockTime } from '#app/domain/zoned-time.ts'

export const registerStates = [
  'requested',
  'granted',
  'declined',
  'withdrawn',
  'expired',
  'superseded',
] as const

/** What a reader of the register looks for; '' for no choice. */
export type RegisterWish = {
  account: string
  state: ConsentState | ''
  channel: ConsentChannel | ''
  /** The moment looked at, as typed: a day and a time of the vendor's zone. */
  day: CalendarDate | ''
  time: string
  /** Rows before this one, from the page before. */
  before: string
}

/** Reads an address; whatever is not known there is no choice. */
export function registerWish(search: URLSearchParams): RegisterWish {
  const text = (name: string) => search.get(name)?.trim().slice(0, 200) ?? ''
  const day = text('day')
  const time = text('time')
  const before = text('before')
  return {
    account: text('account'),
    state: registerStates.find((state) => state === text('state')) ?? '',
    channel: consentChannels.find((channel) => channel === text('channel')) ?? '',
    day: isCalendarDate(day) ? day : '',
    time: isClockTime(time) ? time : '',
    before: /^[0-9A-HJKMNP-TV-Z]{26}$/.test(before) ? before : '',
  }
}

/** The instant looked at: now, or the chosen minute's end; a day without a time is looked at from its end. */
export function momentOf(
  { day, time }: RegisterWish,
  { now, timeZone }: { now: Date; timeZone: string },
): Date {
  if (day === '') return now
  const chosen = instantAt(day, time === '' ? '23:59' : time, timeZone).getTime() + 59_999
  return new Date(Math.min(chosen, now.getTime()))
}

/** The address of the same wish, with something changed. */
export function registerSearch(wish: RegisterWish, changed: Partial<RegisterWish> = {}): string {
  const wanted = Object.entries({ ...wish, ...changed }).filter(([, value]) => value !== '')
  return wanted.length === 0 ? '' : `?${new URLSearchParams(wanted).toString()}`
}
