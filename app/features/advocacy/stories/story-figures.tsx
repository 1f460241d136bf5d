import { planStoryPath } from '#app/domain/paths.ts'
import { Card } from '#app/ui/card.tsx'
import { CommentLink } from '#app/ui/comment-link.tsx'
import type { WithVersion } from './story-page-props.ts'

/** Every figure of the text, what it is taken from, and what is said about it. */
export function StoryFigures({ version, slug, story, figureComments, children }: WithVersion) {
  if (version.figures.length === 0) return children
  const path = planStoryPath(slug, story.id)
  return (
    <>
      <Card title="Figures in this text">
        <ul className="divide-y divide-line">
          {version.figures.map(({ key, outcome, printed }) => (
            <li key={key} className="flex items-baseline justify-between gap-3 py-1.5">
              <span className="min-w-0 wrap-anywhere">
                <strong className="figures font-semibold">{printed}</strong>{' '}
                <span className="text-sm text-muted">{outcome}</span>
              </span>
              <CommentLink
                href={`${path}?claim=${key}#comments-claim`}
                count={figureComments[key] ?? 0}
                about={`${printed}, ${outcome}`}
              />
            </li>
          ))}
        </ul>
      </Card>
      {children}
    </>
  )
}
