import type { CalendarDate } from '../calendar-date.ts'
import type { AskType } from './ask.ts'
import type { AskEvidence } from './ask-evidence.ts'
import type { Judged } from './judged.ts'
import { rulesOfAccount } from './readiness-of-account.ts'
import { rulesOfPerson } from './readiness-of-person.ts'

const rules = { ...rulesOfAccount, ...rulesOfPerson }
type ReadinessKey = keyof typeof rules

/** The order in which pages show the rules. */
const order = Object.keys(rules) as ReadinessKey[]

export type ReadinessRule = Judged & { key: ReadinessKey }

/**
 * Whether this person may be asked for this now (DOMAIN.md §5, Readiness): every rule with its reason. The page shows
 * the very list that the server enforces.
 */
export function readinessOf(evidence: AskEvidence, type: AskType): ReadinessRule[] {
  return order.map((key) => ({ key, ...rules[key](evidence, type) }))
}

/** True when every rule is met, or waived by a lead. */
export function isReady(judged: readonly Judged[]): boolean {
  return judged.every(({ state }) => state !== 'open')
}

/** The day from which time alone makes everything pass; null when it passes, or waiting is not enough. */
export function readyOn(judged: readonly Judged[]): CalendarDate | null {
  const days = judged.filter(({ state }) => state === 'open').map(({ opensOn }) => opensOn)
  return days.includes(null) ? null : (days.toSorted().at(-1) ?? null)
}
