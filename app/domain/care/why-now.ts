import type { Side } from '../accounts/account.ts'
import { addDays, type CalendarDate, daysBetween } from '../calendar-date.ts'
import { reviewNoticeDays } from '../reviews/rhythm.ts'
import type { CriterionKey } from './criteria.ts'
import { type Stage, stageFacts } from './stages.ts'

/**
 * Why an account needs somebody of the vendor today, the most pressing first: what the customer contradicts, what only
 * a signature is missing for, what a colleague waits for, what no longer holds, what is due, and hints last.
 */
export const whyNowKeys = [
  'objected',
  'disputed',
  'gate-ready',
  'customer-to-sign',
  'handoff',
  'waiver-asked',
  'slipping',
  'review-due',
  'step-late',
  'past-guide',
  'not-audited',
] as const
export type WhyNowKey = (typeof whyNowKeys)[number]

/** What the sentence of each needs; kept beside the key as JSON. */
export type WhyNowDetails = {
  objected: { reason: string; by: string; toStage: Stage }
  disputed: { reason: string; by: string; outcome: string; count: number }
  'gate-ready': { toStage: Stage; isProposed: boolean; hasCustomerSigned: boolean }
  'customer-to-sign': { toStage: Stage; approver: string | null }
  handoff: { stage: Stage; from: string; to: string }
  'waiver-asked': { criterion: CriterionKey; by: string }
  slipping: { stage: Stage; criterion: CriterionKey }
  'review-due': { dueOn: CalendarDate; lastOn: CalendarDate | null; figures: number }
  'step-late': { title: string; dueOn: CalendarDate }
  'past-guide': { stage: Stage; criterion: CriterionKey | null; detail: string }
  'not-audited': { stage: Stage }
}

/** `since`: the day from which on it needed somebody. */
export type WhyNow = {
  [K in WhyNowKey]: { key: K; since: CalendarDate; facts: WhyNowDetails[K] }
}[WhyNowKey]

/** What the rule looks at. Everything but the dates is as it stands now; null where there is no such thing. */
export type WhyNowFacts = {
  today: CalendarDate
  stage: Stage
  enteredOn: CalendarDate
  isResting: boolean
  /** The first criterion that is neither met nor let go, with what staff read beside it. */
  blocker: { key: CriterionKey; detail: string } | null
  /** The present spell began with an approver's objection. */
  objection: (WhyNowDetails['objected'] & { on: CalendarDate }) | null
  dispute: (WhyNowDetails['disputed'] & { on: CalendarDate }) | null
  /** The gate is ready: the open move or, with `proposedOn` null, none. `askedOn`: the customer was written to. */
  ready: {
    toStage: Stage
    since: CalendarDate
    proposedOn: CalendarDate | null
    askedOn: CalendarDate | null
    missing: readonly Side[]
    approver: string | null
  } | null
  handoff: (WhyNowDetails['handoff'] & { on: CalendarDate }) | null
  waiverAsked: (WhyNowDetails['waiver-asked'] & { on: CalendarDate }) | null
  slipping: (WhyNowDetails['slipping'] & { since: CalendarDate }) | null
  /** The next review: due by the account's rhythm, unless one is planned for `plannedOn`. */
  review: (WhyNowDetails['review-due'] & { plannedOn: CalendarDate | null }) | null
  /** The required step of this stage that is due first among the open ones. */
  step: WhyNowDetails['step-late'] | null
  /** The day it was placed, while one of the four questions is unanswered. */
  unauditedSince: CalendarDate | null
}

/** Days an approver has before the CSM is asked to remind them. */
export const patienceDays = 3

/** Days for which an objection asks for a talk. */
const objectionDays = 30

/**
 * The most pressing reason, or null. A resting account gets no progression nudges: only what the customer contradicts,
 * and reviews (DOMAIN.md §1).
 */
export function whyNowOf(facts: WhyNowFacts): WhyNow | null {
  const whileResting: readonly WhyNowKey[] = ['objected', 'disputed', 'review-due']
  for (const key of whyNowKeys) {
    if (facts.isResting && !whileResting.includes(key)) continue
    const found = rules[key](facts)
    if (found) return { key, ...found } as WhyNow
  }
  return null
}

/** Its place in the list: smaller first; of one place, the longest waiting first. */
export function whyNowOrder(key: WhyNowKey): number {
  return whyNowKeys.indexOf(key) + 1
}

/** The first later day on which time alone can change the answer, or null. */
export function whyNowChangesOn(facts: WhyNowFacts): CalendarDate | null {
  const { today, enteredOn, stage, ready, review, step, objection } = facts
  const { guideDays } = stageFacts[stage]
  const days = [
    guideDays && addDays(enteredOn, guideDays + 1),
    ready?.askedOn && addDays(ready.askedOn, patienceDays + 1),
    review && addDays(review.dueOn, -reviewNoticeDays),
    review?.plannedOn && addDays(review.plannedOn, 1),
    step && addDays(step.dueOn, 1),
    objection && addDays(objection.on, objectionDays + 1),
  ]
  const later = days.filter((day): day is CalendarDate => typeof day === 'string' && day > today)
  return later.sort()[0] ?? null
}

type Rules = {
  [K in WhyNowKey]: (facts: WhyNowFacts) => { since: CalendarDate; facts: WhyNowDetails[K] } | null
}

const rules: Rules = {
  objected: ({ objection, today }) =>
    objection && daysBetween(objection.on, today) <= objectionDays ? dated(objection) : null,
  disputed: ({ dispute }) => dispute && dated(dispute),
  'gate-ready': ({ ready }) => {
    if (!ready || (ready.proposedOn !== null && !ready.missing.includes('vendor'))) return null
    const { toStage, since, proposedOn, missing } = ready
    const isProposed = proposedOn !== null
    return {
      since,
      facts: { toStage, isProposed, hasCustomerSigned: isProposed && !missing.includes('customer') },
    }
  },
  'customer-to-sign': ({ ready, today }) => {
    if (!ready?.askedOn || !ready.missing.includes('customer')) return null
    const { toStage, approver, askedOn } = ready
    const isPatient = approver !== null && daysBetween(askedOn, today) <= patienceDays
    return isPatient ? null : { since: askedOn, facts: { toStage, approver } }
  },
  handoff: ({ handoff }) => handoff && dated(handoff),
  'waiver-asked': ({ waiverAsked }) => waiverAsked && dated(waiverAsked),
  slipping: ({ slipping }) => {
    if (!slipping) return null
    const { since, ...facts } = slipping
    return { since, facts }
  },
  'review-due': ({ review, today }) => {
    const since = review && addDays(review.dueOn, -reviewNoticeDays)
    if (!review || !since || since > today || (review.plannedOn && review.plannedOn >= today)) return null
    const { dueOn, lastOn, figures } = review
    return { since, facts: { dueOn, lastOn, figures } }
  },
  'step-late': ({ step, today }) =>
    step && step.dueOn < today ? { since: addDays(step.dueOn, 1), facts: step } : null,
  'past-guide': ({ stage, enteredOn, blocker, today }) => {
    const { guideDays } = stageFacts[stage]
    if (guideDays === null || daysBetween(enteredOn, today) <= guideDays) return null
    return {
      since: enteredOn,
      facts: { stage, criterion: blocker?.key ?? null, detail: blocker?.detail ?? '' },
    }
  },
  'not-audited': ({ unauditedSince, stage }) =>
    unauditedSince === null ? null : { since: unauditedSince, facts: { stage } },
}

function dated<T extends { on: CalendarDate }>({ on, ...facts }: T) {
  return { since: on, facts }
}
