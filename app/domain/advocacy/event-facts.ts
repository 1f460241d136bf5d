import { addDays, type CalendarDate } from '../calendar-date.ts'
import { dateFormat } from '../intl.ts'
import { wallClock } from '../zoned-time.ts'

/** The fields people edit of an event, with their names in words. */
export const eventFieldTitles = {
  name: 'Name',
  place: 'Place',
  isOnline: 'Online',
  link: 'Link',
  date: 'First day',
  time: 'Begins at',
  endDate: 'Last day',
  endTime: 'Ends at',
  timeZone: 'Time zone',
  audience: 'Audience',
  format: 'Format',
  topics: 'Topics',
  region: 'Region',
  isRecorded: 'Recording',
  programme: 'Programme',
} as const
export type EventField = keyof typeof eventFieldTitles

/** What the entry in speakers' calendars shows: a change of these is told. */
export const calendarFields: readonly EventField[] = [
  ...(['name', 'place', 'isOnline', 'link', 'date', 'time', 'endDate', 'endTime', 'timeZone'] as const),
]

/** A change of these moves the hours: whoever had confirmed is asked again. */
export const hourFields: readonly EventField[] = ['date', 'time', 'endDate', 'endTime', 'timeZone']

/** Topics as people type them, with commas between: each once, without ends. */
export function readTopics(typed: string): string[] {
  const all = typed.split(/[,;\n]/).map((topic) => topic.trim().replace(/\s+/g, ' '))
  return all.filter(
    (topic, index) =>
      topic !== '' && all.findIndex((other) => other.toLowerCase() === topic.toLowerCase()) === index,
  )
}

/** "Thursday, 3 December 2026, 09:00" as clocks show it in the event's zone. */
export function readEventTime(instant: Date, timeZone: string): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone } as const
  return `${dateFormat('en-GB', options).format(instant)}, ${wallClock(instant, timeZone).time}`
}

/** The day before something starts, in its zone: when its speakers get their note, from eight in the morning on. */
export function isNoteDue(startsAt: Date, timeZone: string, now: Date): boolean {
  const [start, here] = [wallClock(startsAt, timeZone), wallClock(now, timeZone)]
  const dayBefore: CalendarDate = addDays(start.date, -1)
  return here.date === dayBefore && here.time >= '08:00'
}
