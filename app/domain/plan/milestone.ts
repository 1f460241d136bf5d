import type { Side, Visibility } from '../accounts/account.ts'
import { addDays, type CalendarDate } from '../calendar-date.ts'
import { readFullDate } from '../reading.ts'

/** The fields people edit, in the order of the form, with their names in words. */
export const milestoneFieldTitles = {
  title: 'Title',
  ownerId: 'Owner',
  dueOn: 'Due date',
  stage: 'Stage',
  goalId: 'Goal',
  dependsOn: 'Waits for',
  isRequired: 'Required to move on',
  isFirstValue: 'First gain',
  needsAcceptance: 'The other side accepts it',
  visibility: 'Who sees it',
  evidenceNote: 'What was done',
  evidenceLink: 'Link',
} as const
export type MilestoneField = keyof typeof milestoneFieldTitles

/** The marks that the gates of the path read. */
export const gateMarks = ['isRequired', 'isFirstValue', 'needsAcceptance'] as const
export type GateMark = (typeof gateMarks)[number]

/** What the other side has read when it accepts a step: it stays as it is until the step is reopened. */
export const acceptedFields: readonly MilestoneField[] = ['title', 'evidenceNote', 'evidenceLink']

export type MilestoneState = 'done' | 'waiting' | 'late' | 'open'

type Completion = {
  completedAt: Date | null
  completedSide: Side | null
  acceptedAt: Date | null
  needsAcceptance: boolean
  isFirstValue: boolean
}

/**
 * The state derived from dated facts. A done step is `waiting` while the other side is asked to accept it; an open one
 * is late from the day after its due date, in the account's zone.
 */
export function milestoneStateOf(
  milestone: Completion & { dueOn: CalendarDate | null },
  today: CalendarDate,
): MilestoneState {
  if (milestone.completedAt) return acceptanceWaitsFor(milestone) ? 'waiting' : 'done'
  return milestone.dueOn !== null && milestone.dueOn < today ? 'late' : 'open'
}

/**
 * The side whose acceptance a done step waits for, or null. It is asked of the side that did not complete the step,
 * where acceptance is wanted; and of the customer for a first gain that the vendor completed: whether something was
 * gained is theirs to say (DOMAIN.md §3, `first_value`).
 */
export function acceptanceWaitsFor(milestone: Completion): Side | null {
  const { completedAt, completedSide, acceptedAt, needsAcceptance, isFirstValue } = milestone
  if (!completedAt || !completedSide || acceptedAt) return null
  if (needsAcceptance) return otherSideOf(completedSide)
  return isFirstValue && completedSide === 'vendor' ? 'customer' : null
}

export function otherSideOf(side: Side): Side {
  return side === 'vendor' ? 'customer' : 'vendor'
}

const yearsAhead = 10

/**
 * What is wrong with a due date, or undefined. `beganOn`: the day the plan was opened, in the account's zone. Dates more
 * than ten years ahead are slips of the finger.
 */
export function dueOnProblem(
  dueOn: CalendarDate,
  { beganOn, today }: { beganOn: CalendarDate; today: CalendarDate },
): string | undefined {
  if (dueOn === '') return undefined
  if (dueOn < beganOn) return `This plan began on ${readFullDate(beganOn)}. Choose that day or a later one`
  if (dueOn > addDays(today, yearsAhead * 365)) return 'Choose a day within the next ten years'
  return undefined
}

const hiddenMarks: Record<GateMark, string> = {
  isRequired: 'A required step is seen by both sides: nobody waits for something they cannot see',
  isFirstValue: 'The first gain is the customer’s: a step they do not see cannot be it',
  needsAcceptance: 'The other side can only accept a step that it sees',
}

type Seen = Record<GateMark, boolean> & { visibility: Visibility }

/**
 * What is wrong with a step that only the vendor sees and that carries marks of the path, by field; null for nothing.
 * The sentence stands where the hand was: at the mark that was set, else at who sees it.
 */
export function internalMarkProblem(
  next: Seen,
  changed: readonly MilestoneField[],
): Partial<Record<MilestoneField, string>> | null {
  if (next.visibility === 'shared') return null
  const mark = gateMarks.find((candidate) => next[candidate])
  if (!mark) return null
  return changed.includes(mark) ? { [mark]: hiddenMarks[mark] } : { visibility: hiddenMarks[mark] }
}
