import type { GoalMeasure, SuggestedMeasure } from './goal-measures.tsx'
import type { goalPage } from './goal-page.server.ts'
import type { InPlaceFieldProps } from './in-place-props.ts'

/** What the goal's page is drawn from. */
export type GoalPageProps = NonNullable<ReturnType<typeof goalPage>> & {
  slug: string
  accountName: string
  vendorName: string
  isEditing: boolean
  measures: readonly GoalMeasure[]
  suggestions: readonly SuggestedMeasure[]
  /** The vendor's words to choose a capability from; empty for those who only read. */
  capabilities: readonly string[]
}

/** What every field of this goal that is edited in place has in common. */
export type InPlaceGoal = Pick<InPlaceFieldProps, 'intent' | 'action' | 'ids' | 'canEdit' | 'fallbackHref'>
