import { planStoryPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { Select, TextInput } from '#app/ui/inputs.tsx'
import type { ListedStory } from './list-stories.server.ts'
import { nominateStoryForm, startStoryForm } from './story-form.ts'

type StoriesPageProps = {
  slug: string
  stories: readonly ListedStory[]
  /** Who may tell one, for the vendor's suggestion. */
  tellers: readonly { value: string; label: string }[]
  mayNominate: boolean
  mayStart: boolean
}

/** The case studies of a plan, and the way to begin one. */
export function StoriesPage({ slug, stories, tellers, mayNominate, mayStart }: StoriesPageProps) {
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1.62fr)_minmax(0,1fr)]">
      <Card>
        {stories.length === 0 ? (
          <p className="max-w-[60ch] text-muted">
            No story is told yet. A case study says in the customer’s words what was difficult, what was done
            and what came of it, with figures both sides have confirmed. The customer approves every word.
          </p>
        ) : (
          <StoryRows slug={slug} stories={stories} />
        )}
      </Card>
      <div className="flex flex-col gap-5">
        {mayStart && <StartStory />}
        {mayNominate && <NominateStory tellers={tellers} />}
      </div>
    </div>
  )
}

/** One line a story: what it is called, where it stands, and what is asked of whom. */
export function StoryRows({ slug, stories }: Pick<StoriesPageProps, 'slug' | 'stories'>) {
  return (
    <ul className="divide-y divide-line">
      {stories.map((story) => (
        <li key={story.id} className="py-3 first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <Anchor href={planStoryPath(slug, story.id)} className="title-card wrap-anywhere hover:underline">
              “{story.title}”
            </Anchor>
            <StoryBadge {...story} />
          </p>
          <p className="text-sm text-muted">
            {story.teller ? `Told by ${story.teller}` : 'Nobody tells it yet'}
          </p>
          {story.frozen && (
            <p className="mt-1 text-sm text-warning">
              {story.frozen} A text must be approved again before anybody reads it.
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

function StoryBadge({ frozen, isPublic, isInternal, stateTitle }: ListedStory) {
  if (frozen) return <Badge tone="warning">Taken down for now</Badge>
  if (isInternal) return <Badge tone="internal">Only you see this: {stateTitle.toLowerCase()}</Badge>
  return (
    <span className="flex flex-wrap gap-1.5">
      {isPublic && stateTitle !== 'Public' && <Badge tone="good">Public</Badge>}
      <Badge tone={stateTitle === 'Public' ? 'good' : 'neutral'}>{stateTitle}</Badge>
    </span>
  )
}

function StartStory() {
  return (
    <Card title="Tell your story">
      <p className="mb-3 text-muted">
        You need no invitation. Say what it would be about; you write it together, and nothing is public
        before you approve the exact text.
      </p>
      <ActionForm intent="start-story" schema={startStoryForm} start={{ title: '' }}>
        {(tools) => (
          <>
            <Field label="What it is about" isRequired error={tools.error('title')}>
              <TextInput {...tools.field('title')} />
            </Field>
            <Button type="submit" kind="primary" isPending={tools.isPending}>
              Begin
            </Button>
          </>
        )}
      </ActionForm>
    </Card>
  )
}

function NominateStory({ tellers }: Pick<StoriesPageProps, 'tellers'>) {
  return (
    <Card title="Suggest a story" tone="internal">
      <p className="mb-3 text-muted">Only your side sees a suggestion until you ask for it.</p>
      <ActionForm intent="nominate-story" schema={nominateStoryForm} start={{ title: '', advocateId: '' }}>
        {(tools) => (
          <>
            <Field label="What it would be about" isRequired error={tools.error('title')}>
              <TextInput {...tools.field('title')} />
            </Field>
            <Field label="Who would tell it" error={tools.error('advocateId')}>
              <Select {...tools.field('advocateId')} options={tellers} placeholder="Nobody yet" />
            </Field>
            <Button type="submit" isPending={tools.isPending}>
              Suggest it
            </Button>
          </>
        )}
      </ActionForm>
    </Card>
  )
}
