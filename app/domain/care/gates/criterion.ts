import type { CalendarDate } from '../../calendar-date.ts'
import type { CriterionKey } from '../criteria.ts'
import type { Criterion, FixPlace, MetBy } from '../gate.ts'

type Told = {
  isMet: boolean
  staff: string
  customer: string
  /** What stands there now; for each side where they read different words. */
  detail?: string | { staff: string; customer: string }
  fix: FixPlace
  metOn?: CalendarDate | null
  metBy?: readonly MetBy[]
  lapsesOn?: CalendarDate | null
}

/** One line of a gate. What is unmet was met by nothing, on no day, and cannot lapse. Waivers come later. */
export function criterion(key: CriterionKey, told: Told): Criterion {
  const { isMet, staff, customer, detail = '', fix, metOn, metBy, lapsesOn } = told
  const details = typeof detail === 'string' ? { staff: detail, customer: detail } : detail
  return {
    key,
    isMet,
    waiver: null,
    staff,
    customer,
    staffDetail: details.staff,
    customerDetail: details.customer,
    fix,
    metOn: (isMet && metOn) || null,
    metBy: isMet ? (metBy ?? []) : [],
    lapsesOn: (isMet && lapsesOn) || null,
  }
}

/** The smaller first, by text: ids are sortable by the instant they were made, days by themselves. */
export function byText(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

/** "A", "A and B", "A, B and 3 more": what is named in a detail stays short. */
export function nameSome(names: readonly string[], atMost = 3): string {
  const shown = names.length > atMost ? names.slice(0, atMost - 1) : names
  const rest = names.length - shown.length
  const all = rest > 0 ? [...shown, `${rest} more`] : [...shown]
  if (all.length < 2) return all[0] ?? ''
  return `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`
}
