import { milestonePath } from '#app/domain/paths.ts'
import { Avatar } from '#app/ui/avatar.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { InternalLabel } from '#app/ui/card.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { StatusDisc } from '#app/ui/status-disc.tsx'
import type { ShownMilestone } from './milestone-page.server.ts'

type MilestoneRowProps = {
  milestone: ShownMilestone
  slug: string
  /** Where complete and reopen are sent. */
  action: string
  mayEdit: boolean
  vendorName: string
}

/** One step in the list: what, who, until when, and the press that says it is done. */
export function MilestoneRow({ milestone, slug, action, mayEdit, vendorName }: MilestoneRowProps) {
  const { id, title, owner, goal, state, doneText, visibility, hasOwnerDeparted } = milestone
  const isDone = state === 'done'
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 px-4 py-3 sm:flex-nowrap sm:px-5.5">
      <StatusDisc state={isDone ? 'met' : 'open'} label={isDone ? 'Done' : 'Open'} />
      <div className="min-w-0 flex-1 basis-40">
        <p>
          <a href={milestonePath(slug, id)} className="font-semibold hover:underline">
            {title}
          </a>{' '}
          {visibility === 'internal' && <InternalLabel vendorName={vendorName} />}
        </p>
        <p className="text-sm text-muted">
          {owner && <Avatar name={owner} size="small" isDecorative className="mr-1.5 align-middle" />}
          {[owner ?? 'Nobody yet', goal && `for “${goal}”`, doneText].filter(Boolean).join(' · ')}{' '}
          {hasOwnerDeparted && <Badge tone="warning">has left, choose a successor</Badge>}
        </p>
      </div>
      <div className="flex basis-full flex-wrap items-center gap-x-3 gap-y-2 pl-8 sm:basis-auto sm:pl-0">
        {!isDone && <Due milestone={milestone} />}
        {mayEdit && <Press id={id} title={title} isDone={isDone} action={action} />}
      </div>
    </li>
  )
}

/** A late step says so and asks for a new date rather than blaming anyone. */
function Due({ milestone: { state, dueText, dueDateText } }: { milestone: ShownMilestone }) {
  if (!dueText) return <span className="text-sm leading-6 text-faint">no date</span>
  if (state !== 'late') return <span className="text-sm leading-6 text-muted">{dueText}</span>
  return (
    <span title={`Was due ${dueDateText}`}>
      <Badge tone="warning">{dueText}</Badge>
    </span>
  )
}

type PressProps = { id: string; title: string; isDone: boolean; action: string }

export function Press({ id, title, isDone, action }: PressProps) {
  const intent = isDone ? 'reopen-milestone' : 'complete-milestone'
  return (
    <QuickForm key={intent} intent={intent} action={action} hidden={{ milestoneId: id }}>
      <Button
        type="submit"
        size="small"
        kind={isDone ? 'quiet' : 'secondary'}
        className={isDone ? 'max-sm:-ml-3' : undefined}
      >
        {isDone ? 'Reopen' : 'Mark done'}
        <span className="sr-only"> “{title}”</span>
      </Button>
    </QuickForm>
  )
}
