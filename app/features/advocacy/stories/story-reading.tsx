import type { StorySection } from '#app/domain/advocacy/story.ts'
import { planStoryPath } from '#app/domain/paths.ts'
import { Avatar } from '#app/ui/avatar.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { Time } from '#app/ui/time.tsx'
import { SectionForms } from './section-forms.tsx'
import { sectionTitles } from './section-titles.ts'
import { StoryBlocks, StoryDiff } from './story-blocks.tsx'
import type { WithVersion } from './story-page-props.ts'

/** The newest text as it reads, part by part, each with what is said beside it. */
export function StoryReading(page: WithVersion) {
  const { version, story } = page
  return (
    <Card>
      <article>
        {version.sections.map(({ section, blocks, markup }) => (
          <section key={section} aria-labelledby={`part-${section}`} className="mb-6 last:mb-0">
            <h2 id={`part-${section}`} className="eyebrow mb-1.5">
              {sectionTitles[section]}
            </h2>
            {blocks.length === 0 ? (
              <p className="text-muted">Nothing yet.</p>
            ) : (
              <div className={section === 'quote' ? 'border-l-3 border-moss pl-4 font-serif text-lg' : ''}>
                <StoryBlocks blocks={blocks} />
              </div>
            )}
            {section === 'quote' && blocks.length > 0 && <Byline version={version} />}
            <Notes {...page} section={section} />
            {page.may.comment && (
              <SectionForms storyId={story.id} versionId={version.id} section={section} markup={markup} />
            )}
          </section>
        ))}
      </article>
    </Card>
  )
}

function Byline({ version: { quoteName, quoteTitle, showsLogo, showsPhoto } }: Pick<WithVersion, 'version'>) {
  const shown = [showsPhoto && 'their photo', showsLogo && 'the company’s logo'].filter(Boolean)
  return (
    <p className="mt-2 text-sm text-muted">
      {[quoteName, quoteTitle].filter(Boolean).join(', ') || 'Nobody’s name yet'}
      {shown.length > 0 && ` · with ${shown.join(' and ')}`}
    </p>
  )
}

function Notes(page: WithVersion & { section: StorySection }) {
  const { comments, suggestions, section, slug, story, may, version } = page
  const own = comments.filter((comment) => comment.section === section)
  const wished = suggestions.filter((suggestion) => suggestion.section === section)
  if (own.length + wished.length === 0) return null
  const press = { action: planStoryPath(slug, story.id) }
  return (
    <ul className="mt-3 flex flex-col gap-3 border-l border-line pl-3">
      {own.map(({ id, author, iso, on, body, isResolved }) => (
        <li key={id} className="flex gap-2.5">
          <Avatar name={author} isDecorative />
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-x-2 text-sm">
              <strong>{author}</strong>
              <Time iso={iso} className="text-muted">
                {on}
              </Time>
              {isResolved && <Badge tone="good">Settled</Badge>}
            </p>
            <p className="whitespace-pre-line wrap-anywhere">{body}</p>
            {may.settle && !isResolved && (
              <QuickForm intent="resolve-comment" {...press} hidden={{ storyId: story.id, commentId: id }}>
                <Button type="submit" kind="quiet" size="small" className="-ml-2.5">
                  Settle
                </Button>
              </QuickForm>
            )}
          </div>
        </li>
      ))}
      {wished.map(({ id, author, on, why, parts, hasMoved }) => (
        <li key={id} className="rounded-control bg-sunken p-3">
          <p className="mb-1 text-sm">
            <strong>{author}</strong> <span className="text-muted">suggests, {on}</span>
          </p>
          {hasMoved && (
            <p className="mb-1 text-sm text-warning">
              This part has changed since. Taking these words over puts them in place of what stands now.
            </p>
          )}
          <StoryDiff parts={parts} />
          {why && <p className="mt-1 text-sm text-muted">{why}</p>}
          {may.write && (
            <div className="mt-2 flex gap-2">
              {(['take-suggestion', 'leave-suggestion'] as const).map((intent) => (
                <QuickForm
                  key={intent}
                  intent={intent}
                  {...press}
                  hidden={{ storyId: story.id, suggestionId: id, versionId: version.id }}
                >
                  <Button type="submit" size="small">
                    {intent === 'take-suggestion' ? 'Take over' : 'Leave'}
                  </Button>
                </QuickForm>
              ))}
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
