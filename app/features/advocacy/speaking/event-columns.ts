import { type EventField, readTopics } from '#app/domain/advocacy/event-facts.ts'
import type { TalkFormat } from '#app/domain/advocacy/speaking.ts'
import { instantAt, wallClock } from '#app/domain/zoned-time.ts'
import type { speakingEvents } from '#db/schema/advocacy-speaking.ts'

export type SpeakingEvent = typeof speakingEvents.$inferSelect
export type EventTexts = Record<EventField, string>

/** An event as the texts of its form. */
export function eventTexts(event: SpeakingEvent): EventTexts {
  const { name, place, link, timeZone, audience, format, region, programme, topics } = event
  const [starts, ends] = [wallClock(event.startsAt, timeZone), wallClock(event.endsAt, timeZone)]
  return {
    ...{ name, place, link, timeZone, audience, format, region, programme, topics: topics.join(', ') },
    ...{ date: starts.date, time: starts.time, endDate: ends.date, endTime: ends.time },
    isOnline: event.isOnline ? 'yes' : 'no',
    isRecorded: event.isRecorded ? 'yes' : 'no',
  }
}

/** The columns that whole texts of the form stand for. Hours are hours of the event's own zone. */
export function eventColumns(texts: EventTexts) {
  const { name, place, link, timeZone, audience, region, programme } = texts
  return {
    ...{ name, place, link, timeZone, audience, region, programme },
    format: texts.format as TalkFormat,
    topics: readTopics(texts.topics),
    isOnline: texts.isOnline === 'yes',
    isRecorded: texts.isRecorded === 'yes',
    startsAt: instantAt(texts.date, texts.time, timeZone),
    endsAt: instantAt(texts.endDate, texts.endTime, timeZone),
  }
}

/** What is wrong with an event as a whole, by field: it ends after it begins, and is somewhere. */
export function eventProblems(texts: EventTexts): Record<string, string> {
  const { startsAt, endsAt } = eventColumns(texts)
  if (endsAt <= startsAt) return { endTime: 'It ends before it begins. Choose a later hour' }
  if (endsAt.getTime() - startsAt.getTime() > 14 * 86_400_000)
    return { endDate: 'Choose a last day within two weeks of the first' }
  if (texts.place === '' && texts.isOnline === 'no')
    return { place: 'Fill in where it is, or say that it is online' }
  return {}
}
