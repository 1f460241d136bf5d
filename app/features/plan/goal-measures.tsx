import { newOutcomePath, outcomePath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'

/** One outcome of a goal in words. */
export type GoalMeasure = {
  id: string
  name: string
  /** "4.4 days"; '' while nothing is measured. */
  figureText: string
  /** "from 10 · 80% of the way" */
  wayText: string
  isVerified: boolean
  verificationText: string
}

/** What a template suggests to measure: its figures are for people to say. */
export type SuggestedMeasure = { id: string; title: string; about: string }

type GoalMeasuresProps = {
  measures: readonly GoalMeasure[]
  suggestions: readonly SuggestedMeasure[]
  slug: string
  goalId: string
  mayAdd: boolean
}

/** What is measured for a goal, and who stands behind the figures. */
export function GoalMeasures({ measures, suggestions, slug, goalId, mayAdd }: GoalMeasuresProps) {
  return (
    <Card title="What is measured">
      {measures.length === 0 && (
        <p className="text-muted">
          Nothing yet. A goal is agreed on a figure: where it stands today, and where it should be.
        </p>
      )}
      <ul className="flex flex-col gap-3">
        {measures.map(({ id, name, figureText, wayText, isVerified, verificationText }) => (
          <li key={id}>
            <p className="flex flex-wrap items-baseline justify-between gap-x-3">
              <Anchor href={outcomePath(slug, id)} className="text-link font-semibold">
                {name}
              </Anchor>
              {figureText && <span className="figures font-semibold">{figureText}</span>}
            </p>
            <p className="flex flex-wrap items-center justify-between gap-x-3 text-sm text-muted">
              {wayText || 'Not measured yet'}
              {verificationText && (
                <Badge tone={isVerified ? 'good' : 'neutral'} icon={isVerified ? 'check' : undefined}>
                  {verificationText}
                </Badge>
              )}
            </p>
          </li>
        ))}
      </ul>
      {mayAdd && <Suggestions {...{ suggestions, slug, goalId }} />}
      {mayAdd && (
        <LinkButton href={`${newOutcomePath(slug)}?goal=${goalId}`} size="small" className="mt-3">
          Add what is measured
        </LinkButton>
      )}
    </Card>
  )
}

function Suggestions({
  suggestions,
  slug,
  goalId,
}: Pick<GoalMeasuresProps, 'suggestions' | 'slug' | 'goalId'>) {
  if (suggestions.length === 0) return null
  return (
    <div className="mt-3 rounded-control bg-sunken px-3.5 py-3 print-hidden">
      <h3 className="eyebrow mb-1.5">Could be measured</h3>
      <ul className="flex flex-col gap-2">
        {suggestions.map(({ id, title, about }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
            <span className="min-w-0 flex-1 basis-40">
              {title}
              <span className="block text-sm text-muted">{about}</span>
            </span>
            <LinkButton href={`${newOutcomePath(slug)}?goal=${goalId}&template=${id}`} size="small">
              Fill in the figures<span className="sr-only"> for {title}</span>
            </LinkButton>
          </li>
        ))}
      </ul>
    </div>
  )
}
