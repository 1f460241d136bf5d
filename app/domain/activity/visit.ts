/** How much of an account's history somebody has seen. `before…`: what the visit before the present one had seen. */
export type Visit = { seenNumber: number; seenAt: Date; beforeNumber: number; beforeAt: Date | null }

/** Somebody looked at the plan, when `number` was its newest line. */
export type Look = { number: number; at: Date }

/** Whoever was away for longer comes back to a new visit. */
const awayMs = 30 * 60_000

/** What was the newest line when they were last here, before this visit, and when that was; null at the first visit. */
export function lastHere(visit: Visit | undefined, now: Date): Look | null {
  if (!visit) return null
  // a visit that has only just begun is not written down yet
  if (isAway(visit, now)) return { number: visit.seenNumber, at: visit.seenAt }
  return visit.beforeAt && { number: visit.beforeNumber, at: visit.beforeAt }
}

/** The visit after another look. Clocks that step back move nothing back. */
export function afterLook(visit: Visit | undefined, { number, at }: Look): Visit {
  if (!visit) return { seenNumber: number, seenAt: at, beforeNumber: 0, beforeAt: null }
  const seen = {
    seenNumber: Math.max(number, visit.seenNumber),
    seenAt: at < visit.seenAt ? visit.seenAt : at,
  }
  if (!isAway(visit, at)) return { ...visit, ...seen }
  return { ...seen, beforeNumber: visit.seenNumber, beforeAt: visit.seenAt }
}

function isAway({ seenAt }: Visit, now: Date): boolean {
  return now.getTime() - seenAt.getTime() > awayMs
}
