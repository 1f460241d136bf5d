import { addDays, type CalendarDate } from '../calendar-date.ts'

/** Days for which a recommendation counts (DOMAIN.md §3). */
export const recommendationCountsDays = 365

/** One way in which a customer has recommended the vendor, as both sides may know of it. */
export type RecommendationEvidence = {
  id: string
  kind: 'referral' | 'talk' | 'story' | 'testimonial'
  /** The day it happened, or became public. */
  on: CalendarDate
  /** The last day its consents hold; null where none is needed or they have no end. */
  holdsUntil: CalendarDate | null
  /** Who, where that is shared knowledge: a speaker, whoever lets their name stand under a quote; null otherwise. */
  person: string | null
  /** The event's name or the story's title; '' otherwise. */
  what: string
}

/** "Lucía Ferrer spoke at Treasury Days": what happened, in the words of both sides. */
export function tellRecommendation({ kind, person, what }: RecommendationEvidence): string {
  const sentences: Record<RecommendationEvidence['kind'], string> = {
    referral: 'An introduction was taken up',
    talk: `${person ?? 'Somebody'} spoke at ${what}`,
    story: `The case study “${what}” is public`,
    testimonial: person === null ? 'A quote is public' : `A quote of ${person} is public`,
  }
  return sentences[kind]
}

/** The first day on which it counts no more by time alone: a year on, or when a consent ends. */
export function recommendationLapsesOn({ on, holdsUntil }: RecommendationEvidence): CalendarDate {
  const days = [addDays(on, recommendationCountsDays), ...(holdsUntil === null ? [] : [holdsUntil])]
  return addDays(days.sort()[0] ?? on, 1)
}
