export const goalPriorities = ['top', 'normal'] as const
export type GoalPriority = (typeof goalPriorities)[number]

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
