import type { Side } from '../accounts/account.ts'

export const goalPriorities = ['top', 'normal'] as const
export type GoalPriority = (typeof goalPriorities)[number]

export const goalPriorityTitles: Record<GoalPriority, string> = { top: 'Top priority', normal: 'Normal' }

/** At most three goals of an account are marked top (DOMAIN.md §2). */
export const topGoalsAtMost = 3

export const goalProgresses = ['not_started', 'on_track', 'at_risk', 'paused'] as const
export type GoalProgress = (typeof goalProgresses)[number]

export const goalProgressTitles: Record<GoalProgress, string> = {
  not_started: 'Not started',
  on_track: 'On track',
  at_risk: 'At risk',
  paused: 'Paused',
}

export const goalClosures = ['achieved', 'partially_achieved', 'missed', 'cancelled'] as const
export type GoalClosure = (typeof goalClosures)[number]

export const goalClosureTitles: Record<GoalClosure, string> = {
  achieved: 'Achieved',
  partially_achieved: 'Partly achieved',
  missed: 'Missed',
  cancelled: 'Cancelled',
}

export type GoalLifecycle = 'draft' | 'proposed' | 'agreed' | 'closed'

export type GoalDates = { proposedAt: Date | null; agreedAt: Date | null; closedAt: Date | null }

/** The lifecycle derived from its dated facts; the latest one counts. */
export function lifecycleOf(goal: GoalDates): GoalLifecycle {
  if (goal.closedAt) return 'closed'
  if (goal.agreedAt) return 'agreed'
  return goal.proposedAt ? 'proposed' : 'draft'
}

/** The fields people edit, in the order of the form, with their names in words. */
export const goalFieldTitles = {
  title: 'Title',
  why: 'Why it matters',
  customerOwnerId: 'Owner on the customer’s side',
  vendorOwnerId: 'Owner on the vendor’s side',
  priority: 'Priority',
  targetDate: 'Target date',
  progress: 'Progress',
} as const
export type GoalField = keyof typeof goalFieldTitles

/** What both sides agree to when they agree a goal. */
export const goalTerms: readonly GoalField[] = ['title', 'targetDate']

type Standing = GoalDates & { proposedSide: Side | null }

/**
 * Whether an edit of these fields by `side` puts the goal before the other side (again): an agreed goal's terms are
 * changed, or the terms the other side has proposed are answered with different ones (DOMAIN.md §2, Goal).
 */
export function asksOtherSide(goal: Standing, fields: readonly GoalField[], side: Side): boolean {
  if (!fields.some((field) => goalTerms.includes(field))) return false
  const lifecycle = lifecycleOf(goal)
  return lifecycle === 'agreed' || (lifecycle === 'proposed' && goal.proposedSide !== side)
}
