import { openingsPath } from '#app/domain/paths.ts'
import { Card } from '#app/ui/card.tsx'
import { ProgressBar } from '#app/ui/progress-bar.tsx'
import type { OwnAsking } from './own-asking.server.ts'

type HowOftenCardProps = {
  asking: OwnAsking | null
  /** False on the profile itself, which the link leads to. */
  hasLink?: boolean
}

/** How much of a person's limit is used, what they are open to, and what keeps everybody from asking now. */
export function HowOftenCard({ asking, hasLink = true }: HowOftenCardProps) {
  if (!asking)
    return (
      <Card title="How often we may ask">
        <p className="text-sm text-muted">
          Each member reads here how much of their own limit is used, and what they are open to. It is theirs
          alone.
        </p>
      </Card>
    )
  const { used, limit, backOn, open, closed, because } = asking
  return (
    <Card title="How often we may ask">
      <div className="flex items-baseline justify-between gap-4 text-sm">
        <span className="text-muted">Points in the last 90 days</span>
        <strong className="figures">
          {used} of {limit}
        </strong>
      </div>
      <ProgressBar
        percent={limit === 0 ? 100 : (used / limit) * 100}
        label="Points used of your limit"
        valueText={`${used} of ${limit} points`}
        tone="elevate"
        className="mt-1.5"
      />
      <div className="mt-2.5 flex flex-col gap-1 text-sm text-muted">
        {because.map((reason) => (
          <p key={reason}>{reason}.</p>
        ))}
        <p>{openTo(open, closed)}</p>
        <p>
          A quote or an introduction takes 1 point, a call 2, a story or a talk 3.
          {backOn && ` The next come back on ${backOn}.`}
        </p>
        {hasLink && (
          <p className="mt-1">
            <a href={openingsPath()} className="text-link">
              Change what you are open to
            </a>
          </p>
        )}
      </div>
    </Card>
  )
}

function openTo(open: string[], closed: string[]): string {
  if (open.length === 0) return 'You have opened nothing, so nobody asks you anything.'
  return `Open to: ${open.join(', ')}.${closed.length > 0 ? ` Not: ${closed.join(', ')}.` : ''}`
}
