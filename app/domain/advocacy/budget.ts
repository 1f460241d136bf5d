import type { AskType } from './ask.ts'

/** What each ask takes from the budgets of the person and of their account (DOMAIN.md §5). */
export const askWeights: Record<AskType, number> = {
  testimonial: 1,
  referral: 1,
  reference_call: 2,
  case_study: 3,
  speaking: 3,
}

/** The days over which points are counted, and how many there are. A person may lower theirs. */
export const budgetDays = 90
export const personPoints = 4
export const accountPoints = 6

const dayInMs = 86_400_000

/** An ask as budgets see it. */
export type Spending = {
  weight: number
  sentAt: Date
  openedAt: Date | null
  withdrawnAt: Date | null
}

export type Budget = {
  /** Points spent in the last 90 days. */
  used: number
  limit: number
  /** Never below 0: a limit may be lowered under what is spent already. */
  left: number
  /** When the next points come back; null when none are out. */
  nextBackAt: Date | null
}

/**
 * A sent ask spends its points whatever the answer. Only one that was withdrawn within 24 hours, before the person had
 * opened it, gives them back.
 */
export function isGivenBack({ sentAt, openedAt, withdrawnAt }: Spending): boolean {
  return withdrawnAt !== null && openedAt === null && withdrawnAt.getTime() - sentAt.getTime() <= dayInMs
}

/** The points a person has at most: their own limit, which may only be lower than the usual one. */
export function limitOf(own: number | null): number {
  return own === null ? personPoints : Math.min(Math.max(own, 0), personPoints)
}

/**
 * What of a budget is used at `now`. What was sent at an instant is out until exactly 90 days later. Asks dated after
 * `now` count too, so that a clock that steps back frees nothing.
 */
export function budgetAt(
  spendings: readonly Spending[],
  { limit, now }: { limit: number; now: Date },
): Budget {
  const out = outAt(spendings, now)
  const used = out.reduce((sum, { weight }) => sum + weight, 0)
  const [first] = out.map(backAt).sort(byTime)
  return { used, limit, left: Math.max(0, limit - used), nextBackAt: first ?? null }
}

/**
 * When an ask of `weight` fits into a budget: `now` when it fits already, a later instant when enough points have come
 * back, null when the limit is lower than the weight and it never does.
 */
export function fitsAt(
  spendings: readonly Spending[],
  { weight, limit, now }: { weight: number; limit: number; now: Date },
): Date | null {
  if (weight > limit) return null
  const instants = [now, ...outAt(spendings, now).map(backAt).sort(byTime)]
  return (
    instants.find((instant) => budgetAt(spendings, { limit, now: instant }).used + weight <= limit) ?? null
  )
}

function outAt(spendings: readonly Spending[], now: Date): Spending[] {
  return spendings.filter((spending) => !isGivenBack(spending) && backAt(spending) > now)
}

function backAt({ sentAt }: Spending): Date {
  return new Date(sentAt.getTime() + budgetDays * dayInMs)
}

function byTime(a: Date, b: Date): number {
  return a.getTime() - b.getTime()
}
