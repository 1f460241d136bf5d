import { addDays, type CalendarDate, todayIn } from '../calendar-date.ts'
import { instantAt } from '../zoned-time.ts'
import { allows, type ConsentUse, type GivenConsent } from './consent.ts'

/** A part of something public: what of whom it takes, and whether the rest may stand without it. */
export type PublicPart<P extends string = string> = { part: P; use: ConsentUse; isNeeded: boolean }

/** What decides about one public thing. */
export type PublicationFacts<P extends string> = {
  /** It was public at some time: then its address says that it is gone, else that there is nothing. */
  wasPublic: boolean
  /** It is published now, and not taken down because a figure in it no longer stands. */
  isUp: boolean
  parts: readonly PublicPart<P>[]
  consents: readonly GivenConsent[]
  /** The account's: consents end with a day there. */
  timeZone: string
}

export type Publication<P extends string = string> =
  /** `parts` may be shown; all of it stays true until the instant `until`, or until something is written (null). */
  { state: 'public'; parts: ReadonlySet<P>; until: Date | null } | { state: 'gone' } | { state: 'missing' }

/**
 * Whether something is public at `now`, by the consents that are active then. An optional part that no consent allows is
 * left out; a needed one takes all of it down.
 */
export function publicationOf<P extends string>(facts: PublicationFacts<P>, now: Date): Publication<P> {
  if (!facts.wasPublic) return { state: 'missing' }
  if (!facts.isUp) return { state: 'gone' }
  const parts = new Set<P>()
  let until: Date | null = null
  for (const { part, use, isNeeded } of facts.parts) {
    const end = coveredUntil(use, facts, now)
    if (end === 'never' && isNeeded) return { state: 'gone' }
    if (end === 'never') continue
    parts.add(part)
    until = earlier(until, end)
  }
  return { state: 'public', parts, until }
}

/** The earlier of two ends, where null is no end. */
export function earlier(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}

/** The instant at which the day `date` is over in `timeZone`. */
export function endOfDay(date: CalendarDate, timeZone: string): Date {
  return instantAt(addDays(date, 1), '00:00', timeZone)
}

/** Until when some consent allows the use: the last of their ends; null for no end, `never` when none does now. */
function coveredUntil(
  use: ConsentUse,
  { consents, timeZone }: Pick<PublicationFacts<string>, 'consents' | 'timeZone'>,
  now: Date,
): Date | null | 'never' {
  const moment = { now: now.getTime(), today: todayIn(timeZone, now) }
  const days = consents.filter((consent) => allows(consent, use, moment)).map(({ expiresOn }) => expiresOn)
  if (days.length === 0) return 'never'
  if (days.includes(null)) return null
  const last = days.reduce((one, other) => ((one ?? '') > (other ?? '') ? one : other))
  return last === null ? null : endOfDay(last, timeZone)
}
