import { promisesPath } from '#app/domain/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'

type PromisesCardProps = { slug: string; promises: { all: number; open: number }; mayAdd: boolean }

/** How many promises from before the sale wait for a word. */
export function PromisesCard({ slug, promises: { all, open }, mayAdd }: PromisesCardProps) {
  return (
    <Card
      title="What was promised before"
      aside={open > 0 && <Badge tone="warning">{open === 1 ? '1 open' : `${open} open`}</Badge>}
    >
      <p className="text-muted">{promiseSentence(all, open)}</p>
      {(all > 0 || mayAdd) && (
        <LinkButton href={promisesPath(slug)} size="small" className="mt-3">
          {all === 0 ? 'Write a promise down' : 'Look at the promises'}
        </LinkButton>
      )}
    </Card>
  )
}

function promiseSentence(all: number, open: number): string {
  if (all === 0)
    return 'Nothing is written down. What was said before the contract is easily forgotten, or remembered twice.'
  if (open === 0)
    return all === 1
      ? 'One promise, and both sides know how it ended.'
      : `${all} promises, and both sides know how each ended.`
  return open === 1
    ? 'One promise waits for somebody to say whether it stands.'
    : `${open} promises wait for somebody to say whether they stand.`
}
