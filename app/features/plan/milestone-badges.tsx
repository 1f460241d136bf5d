import { Badge } from '#app/ui/badge.tsx'
import { InternalLabel } from '#app/ui/card.tsx'
import type { ShownMilestone } from './read-milestone.ts'

type BadgesProps = { milestone: ShownMilestone; vendorName: string }

/** What a step is to the plan: required, the first gain, the vendor's own. */
export function MarkBadges({ milestone, vendorName }: BadgesProps) {
  const { isRequired, isFirstValue, visibility } = milestone
  return (
    <>
      {isRequired && <Badge>required</Badge>} {isFirstValue && <Badge tone="accent">first gain</Badge>}{' '}
      {visibility === 'internal' && <InternalLabel vendorName={vendorName} />}
    </>
  )
}

type StateProps = { milestone: ShownMilestone; accountName: string; vendorName: string }

/** Where a step stands: done and accepted, waiting for somebody's word, or when it is due. */
export function StateBadge({ milestone, accountName, vendorName }: StateProps) {
  const { state, dueText, doneText, acceptedText, mayAccept, askedSide } = milestone
  if (state === 'waiting') {
    const asked = askedSide === 'vendor' ? vendorName : accountName
    return (
      <Badge tone="warning">{mayAccept ? 'waits for you to accept' : `waits for ${asked} to accept`}</Badge>
    )
  }
  if (state === 'done')
    return (
      <Badge tone="good" icon="check">
        {acceptedText || doneText}
      </Badge>
    )
  if (!dueText) return null
  return (
    <Badge tone={state === 'late' ? 'warning' : 'neutral'}>
      {state === 'late' ? dueText : `due ${dueText}`}
    </Badge>
  )
}
