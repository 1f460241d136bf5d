import { dayOf, type ReadMoment, readDay, readMoment } from '#app/domain/activity/day-words.ts'
import { describeEvent, formerMember } from '#app/domain/activity/describe-event.ts'
import { subjectOf, subjectPath } from '#app/domain/activity/event-link.ts'
import { topicTitleOf } from '#app/domain/activity/event-topic.ts'
import type { SentencePart } from '#app/domain/activity/sentence.ts'
import type { ToldBody } from '#app/domain/activity/told-event.ts'
import type { CalendarDate } from '#app/domain/calendar-date.ts'

/** Where and when a history is read: the account's slug and zone, and its date today. */
export type Place = { slug: string; timeZone: string; today: CalendarDate }

type Telling = {
  place: Place
  /** False for those whom the page of members would refuse: they get its lines without the link. */
  opensMembers: boolean
}

export type HistoryLine = {
  number: number
  /** Who did it, for the avatar; the colour follows the id. Null for Cairn itself. */
  actor: { id: string; name: string } | null
  sentence: SentencePart[]
  /** The page of what it is about, if it has one. */
  href: string | null
  isInternal: boolean
  /** Of which kind it is: "Goals". */
  topic: string
  at: ReadMoment
}

export type HistoryDay = { date: CalendarDate; title: string; lines: HistoryLine[] }

export type FoundLine = {
  id: number
  number: number
  actorId: string | null
  actorName: string | null
  visibility: 'shared' | 'internal'
  at: Date
}

/** Lines of history as people read them, under the day they happened on in the account's zone; order is kept. */
export function tellDays(
  found: readonly FoundLine[],
  { bodies, ...telling }: Telling & { bodies: Map<number, ToldBody> },
): HistoryDay[] {
  const days: HistoryDay[] = []
  for (const line of found) {
    const body = bodies.get(line.id)
    if (!body) continue
    const date = dayOf(line.at, telling.place.timeZone)
    let day = days.at(-1)
    if (day?.date !== date) {
      day = { date, title: readDay(date, telling.place.today), lines: [] }
      days.push(day)
    }
    day.lines.push(tellLine(line, { body, ...telling }))
  }
  return days
}

function tellLine(line: FoundLine, { body, place, opensMembers }: Telling & { body: ToldBody }): HistoryLine {
  const actor = line.actorId === null ? null : { id: line.actorId, name: line.actorName || formerMember }
  const subject = subjectOf(body)
  return {
    number: line.number,
    actor,
    sentence: describeEvent({ body, actorName: actor?.name ?? null }),
    href: subject && (opensMembers || subject.kind !== 'members') ? subjectPath(place.slug, subject) : null,
    isInternal: line.visibility === 'internal',
    topic: topicTitleOf(body.kind),
    at: readMoment(line.at, place.timeZone),
  }
}
