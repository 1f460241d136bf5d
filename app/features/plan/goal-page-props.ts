import type { ReactNode } from 'react'
import type { ShownConversation } from './comments/conversation.server.ts'
import type { CountedMeasure } from './goal-decisions.tsx'
import type { GoalMeasure, SuggestedMeasure } from './goal-measures.tsx'
import type { goalPage } from './goal-page.server.ts'
import type { InPlaceFieldProps } from './in-place-props.ts'

/** What the goal's page is drawn from. */
export type GoalPageProps = NonNullable<ReturnType<typeof goalPage>> & {
  slug: string
  accountName: string
  vendorName: string
  isEditing: boolean
  /** What is said about it. */
  conversation: ShownConversation
  measures: readonly GoalMeasure[]
  counted: readonly CountedMeasure[]
  suggestions: readonly SuggestedMeasure[]
  /** The vendor's words to choose a capability from; empty for those who only read. */
  capabilities: readonly string[]
  /** What else is said about the goal, above its decisions. */
  children?: ReactNode
}

/** What every field of this goal that is edited in place has in common. */
export type InPlaceGoal = Pick<
  InPlaceFieldProps,
  'intent' | 'action' | 'ids' | 'record' | 'canEdit' | 'fallbackHref'
>
