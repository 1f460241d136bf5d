import { milestonesPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Avatar } from '#app/ui/avatar.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Card } from '#app/ui/card.tsx'
import type { PlanPageData } from './read-plan-page.server.ts'

/** The steps that are due first, each with who does it. */
export function StepsCard({ account, steps, isEditor }: PlanPageData) {
  const all = (
    <Anchor href={milestonesPath(account.slug)} className="text-link text-sm">
      All steps
    </Anchor>
  )
  return (
    <Card title="Next steps" aside={all}>
      {steps.length === 0 && (
        <p className="text-muted">
          Nothing is planned. A step with a name and a date says what happens next.{' '}
          {isEditor && (
            <Anchor href={`${milestonesPath(account.slug)}#add`} className="text-link">
              Plan a step
            </Anchor>
          )}
        </p>
      )}
      <ul>
        {steps.map((step) => (
          <li key={step.id} className="flex items-center gap-3 py-1.5">
            {step.owner ? <Avatar name={step.owner} /> : <NoOwner />}
            <span className="min-w-0 grow">
              {step.title}{' '}
              {step.isInternal && (
                <Badge tone="internal" icon="lock">
                  internal
                </Badge>
              )}
            </span>
            {step.isLate ? (
              <Badge tone="warning" className="shrink-0">
                {step.due}
              </Badge>
            ) : (
              <span className="shrink-0 text-sm text-muted">{step.due}</span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function NoOwner() {
  return (
    <span
      role="img"
      aria-label="Nobody yet"
      title="Nobody yet"
      className="inline-flex size-6.5 shrink-0 rounded-full border border-dashed border-edge"
    />
  )
}
