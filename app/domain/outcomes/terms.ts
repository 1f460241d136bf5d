import type { CalendarDate } from '../calendar-date.ts'
import type { OutcomeDirection } from './outcome.ts'

/** What two sides agree on when they agree on an outcome: changing it needs the other side again (DOMAIN.md §2). */
export const termFields = [
  'unit',
  'unitLabel',
  'direction',
  'kind',
  'cadence',
  'baselineValue',
  'baselineOn',
  'targetValue',
  'targetOn',
] as const

export type CheckedTerms = {
  direction: OutcomeDirection
  baselineValue: string
  baselineOn: CalendarDate
  targetValue: string
  targetOn: CalendarDate
}

/** What does not fit together, as a sentence per field; empty when all does. Values in the form's plain decimal text. */
export function termProblems(terms: CheckedTerms): Partial<Record<keyof CheckedTerms, string>> {
  const problems: Partial<Record<keyof CheckedTerms, string>> = {}
  const way = compareDecimals(terms.targetValue, terms.baselineValue)
  if (way === 0) problems.targetValue = 'Choose a target that differs from the baseline'
  if (way < 0 && terms.direction === 'increase')
    problems.targetValue = 'This target is lower than the baseline, but the figure should go up'
  if (way > 0 && terms.direction === 'decrease')
    problems.targetValue = 'This target is higher than the baseline, but the figure should go down'
  if (terms.targetOn <= terms.baselineOn) problems.targetOn = 'Choose a date after the baseline date'
  return problems
}

/** −1, 0 or 1, exactly, for decimals of at most 6 digits behind the point; small enough for the browser. */
export function compareDecimals(one: string, other: string): number {
  const [a, b] = [millionths(one), millionths(other)]
  if (a === b) return 0
  return a < b ? -1 : 1
}

function millionths(decimal: string): bigint {
  const [whole = '0', behind = ''] = decimal.replace('-', '').split('.')
  const size = BigInt(whole + behind.padEnd(6, '0'))
  return decimal.startsWith('-') ? -size : size
}
