import { Button } from '#app/ui/button.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import type { ShownMilestone } from './read-milestone.ts'

type PressProps = {
  milestone: Pick<ShownMilestone, 'id' | 'title'>
  /** Where it is sent. */
  action: string
}

/** Says that a step is done, without more words. */
export function CompletePress({ milestone: { id, title }, action }: PressProps) {
  return (
    <QuickForm intent="complete-milestone" action={action} hidden={{ milestoneId: id }}>
      <Button type="submit" size="small">
        Mark done<span className="sr-only"> “{title}”</span>
      </Button>
    </QuickForm>
  )
}

/** Takes back that a step is done. */
export function ReopenPress({
  milestone: { id, title },
  action,
  label = 'Reopen',
}: PressProps & { label?: string }) {
  return (
    <QuickForm intent="reopen-milestone" action={action} hidden={{ milestoneId: id }}>
      <Button type="submit" size="small" kind="quiet" className="max-sm:-ml-3">
        {label}
        <span className="sr-only"> “{title}”</span>
      </Button>
    </QuickForm>
  )
}

type AcceptProps = PressProps & { milestone: Pick<ShownMilestone, 'id' | 'title' | 'version'> }

/** Accepts a step as the reader sees it. */
export function AcceptPress({ milestone: { id, title, version }, action }: AcceptProps) {
  return (
    <QuickForm intent="accept-milestone" action={action} hidden={{ milestoneId: id, seen: String(version) }}>
      <Button type="submit" size="small" kind="primary">
        Accept<span className="sr-only"> “{title}”</span>
      </Button>
    </QuickForm>
  )
}
