import { expansionPath, goalPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { InternalLabel } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'

type NextOpportunityProps = {
  slug: string
  goal: { id: string; title: string }
  vendorName: string
  /** Names the goal and leads to it, where the page is not its own. */
  isGoalNamed?: boolean
}

/** Asks staff, about a goal that was reached with verified value, whether something follows from it. */
export function NextOpportunity({ slug, goal, vendorName, isGoalNamed = false }: NextOpportunityProps) {
  return (
    <Notice
      tone="internal"
      title="This goal was achieved: is there a next one?"
      action={
        <LinkButton href={`${expansionPath(slug)}?goal=${goal.id}#add`} size="small">
          Open an opportunity
          {isGoalNamed && <span className="sr-only"> after “{goal.title}”</span>}
        </LinkButton>
      }
    >
      {isGoalNamed && (
        <p className="[overflow-wrap:anywhere]">
          <Anchor href={goalPath(slug, goal.id)} className="text-link">
            {goal.title}
          </Anchor>
        </p>
      )}
      <p className="mb-1.5">The customer has confirmed what it was worth.</p>
      <InternalLabel vendorName={vendorName} />
    </Notice>
  )
}
