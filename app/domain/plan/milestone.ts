import type { CalendarDate } from '../calendar-date.ts'

/** The fields people edit, with their names in words. */
export const milestoneFieldTitles = {
  title: 'Title',
  stage: 'Stage',
  ownerId: 'Owner',
  dueOn: 'Due date',
  goalId: 'Goal',
  visibility: 'Who sees it',
} as const
export type MilestoneField = keyof typeof milestoneFieldTitles

export type MilestoneState = 'done' | 'late' | 'open'

/** The state derived from dated facts; a step is late from the day after its due date, in the account's zone. */
export function milestoneStateOf(
  milestone: { completedAt: Date | null; dueOn: CalendarDate | null },
  today: CalendarDate,
): MilestoneState {
  if (milestone.completedAt) return 'done'
  return milestone.dueOn !== null && milestone.dueOn < today ? 'late' : 'open'
}
