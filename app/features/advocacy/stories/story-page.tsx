import { advocacyPath, planStoriesPath, storyVersionsPath, writeStoryPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Time } from '#app/ui/time.tsx'
import { StoryConsents } from './story-consents.tsx'
import { StoryFigures } from './story-figures.tsx'
import { StoryKeeping } from './story-keeping.tsx'
import { StoryLegal } from './story-legal.tsx'
import { StoryNext } from './story-next.tsx'
import type { StoryPageProps } from './story-page-props.ts'
import { StoryReading } from './story-reading.tsx'

/** One case study on its way: the text with what is said beside it, what can be done now, and how it came about. */
export function StoryPage(page: StoryPageProps) {
  const { story, version, slug, names, isVendor } = page
  return (
    <>
      <PageHeader
        title={`“${story.title}”`}
        crumbs={[
          { label: 'Advocacy', href: advocacyPath(slug) },
          { label: 'Stories', href: planStoriesPath(slug) },
        ]}
        description={lead(page)}
        actions={
          page.may.write && (
            <LinkButton href={writeStoryPath(slug, story.id)} kind={version ? 'secondary' : 'primary'}>
              {version ? 'Write on' : 'Write the text'}
            </LinkButton>
          )
        }
      />
      <div className="flex flex-col gap-5">
        <Standing {...page} />
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1.62fr)_minmax(0,1fr)]">
          <div className="flex min-w-0 flex-col gap-5">
            {version ? (
              <>
                <StoryReading {...page} version={version} />
                <StoryFigures {...page} version={version} />
              </>
            ) : (
              <Card title="Nothing is written yet">
                <p className="max-w-[60ch] text-muted">
                  A story has four parts: what was difficult, what was done, what came of it, and a quote.
                  Either side begins; every save is kept as a version, and figures are taken from outcomes
                  that {isVendor ? names.customer : 'you'} confirmed.
                </p>
              </Card>
            )}
          </div>
          <div className="flex min-w-0 flex-col gap-5">
            <StoryNext {...page} />
            {version && <StoryConsents {...page} version={version} />}
            <StoryLegal {...page} />
            {page.may.keep && <StoryKeeping {...page} />}
            <History {...page} />
          </div>
        </div>
      </div>
    </>
  )
}

function lead({ story, version, isVendor, names }: StoryPageProps): string {
  if (!version) return story.teller ? `Told by ${story.teller}` : 'Nobody tells it yet'
  const together = isVendor ? `drafted with ${names.customer}` : 'drafted with you'
  return `Version ${version.number} · ${together} ${version.written} · figures come from verified outcomes`
}

/** What both sides must know before anything else: it is down, or readers have an older text. */
function Standing({ story, version, names, isVendor }: StoryPageProps) {
  if (story.frozen)
    return (
      <Notice tone="warning" title={`Taken down on ${story.frozen.on} until a text is approved again`}>
        {story.frozen.because} {story.isPublic ? 'Nobody reads the story now. ' : ''}
        {isVendor
          ? `Put today’s figures into the text and ask ${names.customer} to approve it, or wait until the figure stands again.`
          : `If the figure stands again, approve the text as it is; else write it with the figures of today, together with ${names.vendor}.`}
      </Notice>
    )
  if (story.isNewerWritten)
    return (
      <Notice title="Readers still have the approved text">
        What is written here since then becomes public once it is approved, allowed and published again.
      </Notice>
    )
  const fallen = version?.figures.filter(({ because }) => because !== null) ?? []
  if (fallen.length === 0) return null
  return (
    <Notice tone="warning" title="A figure in this text no longer stands">
      {fallen.map(({ key, outcome, because }) => (
        <span key={key} className="block">
          {outcome}: {because}
        </span>
      ))}
    </Notice>
  )
}

function History({ history, slug, story, version }: StoryPageProps) {
  return (
    <Card
      title="History"
      aside={
        version &&
        version.number > 1 && (
          <Anchor href={storyVersionsPath(slug, story.id)} className="text-sm font-semibold text-moss">
            Compare versions
          </Anchor>
        )
      }
    >
      <ol className="flex flex-col gap-2">
        {history.map(({ key, iso, on, words, note }) => (
          <li key={key} className="flex gap-3">
            <Time iso={iso} className="w-14 shrink-0 text-sm leading-5.25 text-muted">
              {on}
            </Time>
            <span className="min-w-0 wrap-anywhere">
              {words}
              {note && <span className="block text-sm text-muted">“{note}”</span>}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  )
}
