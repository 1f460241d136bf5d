import { logoPath, storiesPath, storyPath } from '#app/domain/paths.ts'
import { classNames } from '#app/ui/class-names.ts'
import type { ShownStory } from './shown-story.ts'

export type StoriesPageProps = {
  vendorName: string
  stories: readonly ShownStory[]
  /** Kinds of business to choose from; none where there are too few stories for a choice. */
  industries: readonly string[]
  industry: string | null
}

/** Every story there is, the newest first. */
export function StoriesPage({ vendorName, stories, industries, industry }: StoriesPageProps) {
  return (
    <div className="measure">
      <header className="pt-10 sm:pt-16">
        <p className="eyebrow">Customer stories</p>
        <h1 className="headline mt-3 max-w-[18ch]">What changed for the people we work with</h1>
        <p className="mt-5 max-w-[40rem] text-xl text-muted text-pretty">
          Each of these was written together with a customer of {vendorName}, who approved every word. The
          figures were measured, and they confirmed them.
        </p>
      </header>
      {industries.length > 0 && <Industries industries={industries} industry={industry} />}
      {stories.length === 0 ? (
        <p className="mt-12 border-t border-line pt-8 text-lg text-muted">
          No story is public at the moment. The first one will stand here.
        </p>
      ) : (
        <ul className="mt-12 border-b border-line">
          {stories.map((story) => (
            <StoryLine key={story.id} story={story} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Industries({ industries, industry }: Pick<StoriesPageProps, 'industries' | 'industry'>) {
  const choices = [
    { label: 'All', href: storiesPath(), isCurrent: industry === null },
    ...industries.map((name) => ({
      label: name,
      href: `${storiesPath()}?industry=${encodeURIComponent(name)}`,
      isCurrent: name === industry,
    })),
  ]
  return (
    <nav aria-label="Kind of business" className="mt-8 flex flex-wrap gap-2">
      {choices.map(({ label, href, isCurrent }) => (
        <a
          key={label}
          href={href}
          aria-current={isCurrent ? 'true' : undefined}
          className={classNames(
            'rounded-full border px-3.5 py-1.5 text-base',
            isCurrent ? 'border-moss bg-lichen text-moss' : 'border-line text-muted hover:text-ink',
          )}
        >
          {label}
        </a>
      ))}
    </nav>
  )
}

/** One story: what was measured first, because that is what it is about. */
function StoryLine({ story }: { story: ShownStory }) {
  const { slug, title, summary, company, industry, figures, logoId } = story
  const [first] = figures
  return (
    <li className="group relative grid gap-x-12 gap-y-5 border-t border-line py-9 md:grid-cols-[17rem_minmax(0,1fr)]">
      <div>
        {first ? (
          <p>
            <span className="block font-serif text-[2rem] font-semibold leading-[1.12] tracking-tight text-balance text-moss">
              {first.printed}
            </span>
            <span className="mt-1.5 block text-sm text-muted">{first.outcome}</span>
          </p>
        ) : (
          logoId && <Logo id={logoId} company={company} />
        )}
      </div>
      <div className="min-w-0">
        <h2 className="font-serif text-[1.5rem] font-semibold leading-[1.95rem] tracking-tight text-balance">
          <a
            href={storyPath(slug)}
            className="decoration-1 underline-offset-4 after:absolute after:inset-0 group-hover:underline"
          >
            {title}
          </a>
        </h2>
        {summary !== '' && (
          <p className="mt-2.5 max-w-[42rem] text-lg text-muted text-pretty line-clamp-3">{summary}</p>
        )}
        <p className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-2 text-base">
          {first && logoId && <Logo id={logoId} company={company} />}
          <span className="font-semibold">{company}</span>
          {industry !== '' && <span className="text-muted">{industry}</span>}
        </p>
        {story.disclosure && <p className="mt-3 text-sm text-muted">{story.disclosure}</p>}
      </div>
    </li>
  )
}

function Logo({ id, company }: { id: string; company: string }) {
  return (
    <img
      src={logoPath(id)}
      alt={`${company} logo`}
      loading="lazy"
      width="112"
      height="44"
      className="logo-plate h-11 w-28 object-contain px-3 py-2"
    />
  )
}
