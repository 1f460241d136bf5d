import type { ShownConversation } from './comments/conversation.server.ts'
import type { InPlaceFieldProps } from './in-place-props.ts'
import type { milestonePage } from './milestone-page.server.ts'

export type MilestonePageProps = NonNullable<ReturnType<typeof milestonePage>> & {
  slug: string
  accountName: string
  vendorName: string
  /** What is said about it. */
  conversation: ShownConversation
  /** Whether the address asks for the full form. */
  isEditing: boolean
}

/** What every field edited in place on the step's page has in common. */
export type InPlaceMilestone = Pick<
  InPlaceFieldProps,
  'intent' | 'action' | 'ids' | 'record' | 'canEdit' | 'fallbackHref'
>

/** As presence names it: the customer does not hear of a step that only the vendor sees. */
export function milestoneRecord({ id, visibility }: MilestonePageProps['milestone']): string {
  return `${visibility === 'internal' ? 'internal:' : ''}milestone:${id}`
}
