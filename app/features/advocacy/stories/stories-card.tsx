import { planStoriesPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Card } from '#app/ui/card.tsx'
import type { ListedStory } from './list-stories.server.ts'
import { StoryRows } from './stories-page.tsx'

type StoriesCardProps = { slug: string; stories: readonly ListedStory[] }

/** The case studies on the plan's page about its voice; one that was taken down asks both sides for a new text. */
export function StoriesCard({ slug, stories }: StoriesCardProps) {
  const isAsking = stories.some(({ frozen }) => frozen !== null)
  return (
    <Card
      title="Stories"
      tone={isAsking ? 'asking' : 'plain'}
      aside={
        <Anchor href={planStoriesPath(slug)} className="text-sm font-semibold text-moss">
          {stories.length === 0 ? 'Begin one' : 'All stories'}
        </Anchor>
      }
    >
      {stories.length === 0 ? (
        <p className="text-muted">
          No case study yet. One is written together, with figures both sides have confirmed.
        </p>
      ) : (
        <StoryRows slug={slug} stories={stories} />
      )}
    </Card>
  )
}
