import { milestonePath } from '#app/domain/paths.ts'
import { listed } from '#app/domain/plan/dependencies.ts'
import { Avatar } from '#app/ui/avatar.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { StatusDisc } from '#app/ui/status-disc.tsx'
import { MarkBadges } from './milestone-badges.tsx'
import { AcceptPress, CompletePress, ReopenPress } from './milestone-presses.tsx'
import type { ShownMilestone } from './read-milestone.ts'

type MilestoneRowProps = {
  milestone: ShownMilestone
  slug: string
  /** Where the presses are sent. */
  action: string
  mayEdit: boolean
  accountName: string
  vendorName: string
}

/** One step in the list: what, who, until when, and the press that takes it further. */
export function MilestoneRow(props: MilestoneRowProps) {
  const { milestone, slug, vendorName } = props
  const { id, title, owner, goal, state, visibility, hasOwnerDeparted, waitsFor } = milestone
  const facts = [owner ?? 'Nobody yet', goal && `for “${goal}”`, doneFacts(milestone)]
    .filter(Boolean)
    .join(' · ')
  return (
    <li
      id={id}
      data-visibility={visibility}
      className="flex flex-wrap items-start gap-x-3 gap-y-2 px-4 py-3 target:bg-lichen sm:flex-nowrap sm:px-5.5"
    >
      <StatusDisc {...disc(milestone)} />
      <div className="min-w-0 flex-1 basis-40">
        <p>
          <a href={milestonePath(slug, id)} className="font-semibold hover:underline">
            {title}
          </a>{' '}
          <MarkBadges milestone={milestone} vendorName={vendorName} />
        </p>
        <p className="text-sm text-muted">
          {owner && <Avatar name={owner} size="small" isDecorative className="mr-1.5 align-middle" />}
          {facts} {hasOwnerDeparted && <Badge tone="warning">has left, choose a successor</Badge>}
        </p>
        {waitsFor.length > 0 && <p className="text-sm text-muted">After {listed(waitsFor)}</p>}
      </div>
      <div className="flex basis-full flex-wrap items-center gap-x-3 gap-y-2 pl-8 sm:basis-auto sm:justify-end sm:pl-0">
        {(state === 'open' || state === 'late') && <Due milestone={milestone} />}
        <Presses {...props} />
      </div>
    </li>
  )
}

function doneFacts({ doneText, acceptedText }: ShownMilestone): string {
  return [doneText, acceptedText].filter(Boolean).join(' · ')
}

function disc({ state, waitsFor }: ShownMilestone) {
  if (state === 'done') return { state: 'met' as const, label: 'Done' }
  if (state === 'waiting') return { state: 'open' as const, label: 'Waits to be accepted' }
  return waitsFor.length > 0
    ? { state: 'later' as const, label: 'Waits for other steps' }
    : { state: 'open' as const, label: 'Open' }
}

function Presses({ milestone, action, mayEdit, accountName, vendorName }: MilestoneRowProps) {
  const { state, waitsFor, mayAccept, askedSide } = milestone
  const press = { milestone, action }
  if (state === 'waiting') {
    if (mayAccept) return <AcceptPress {...press} />
    return (
      <Badge tone="warning">waits for {askedSide === 'vendor' ? vendorName : accountName} to accept</Badge>
    )
  }
  if (!mayEdit) return null
  if (state === 'done') return <ReopenPress {...press} />
  return waitsFor.length > 0 ? null : <CompletePress {...press} />
}

/** A passed date is said kindly: it asks for a new one rather than blaming anyone. */
function Due({ milestone: { state, dueText, dueDateText } }: { milestone: ShownMilestone }) {
  if (!dueText) return <span className="text-sm leading-6 text-faint">no date</span>
  if (state !== 'late') return <span className="text-sm leading-6 text-muted">{dueText}</span>
  return (
    <span title={`Was due ${dueDateText}`}>
      <Badge tone="warning">{dueText}</Badge>
    </span>
  )
}
