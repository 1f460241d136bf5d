import { logoPath, storyPath, storyPhotoPath } from '#app/domain/paths.ts'
import { readFullDate } from '#app/domain/reading.ts'
import { PrintedBlocks } from './printed-blocks.tsx'
import type { ShownStory } from './shown-story.ts'

const titles = { summary: '', challenge: 'The challenge', approach: 'What they did', outcome: 'What changed' }

/** One customer's story. */
export function StoryPage({ story, others }: { story: ShownStory; others: readonly ShownStory[] }) {
  const { title, summary, company, industry, sections, quote, figures, disclosure } = story
  return (
    <article>
      <header className="measure pt-10 sm:pt-16">
        <p className="eyebrow">Customer story{industry !== '' && <> · {industry}</>}</p>
        <h1 className="headline mt-3 max-w-[24ch]">{title}</h1>
        {summary !== '' && <p className="mt-5 max-w-[44rem] text-xl text-muted text-pretty">{summary}</p>}
        <Company story={story} />
      </header>
      {figures.length > 0 && <Figures figures={figures} company={company} />}
      <div className="measure mt-12 grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,42rem)_minmax(16rem,1fr)]">
        <div className="reading space-y-11">
          {sections.map(({ section, blocks }) => (
            <section key={section}>
              <h2 className="title-section mb-3">{titles[section]}</h2>
              <PrintedBlocks blocks={blocks} />
            </section>
          ))}
        </div>
        {quote && <Quote story={story} quote={quote} />}
      </div>
      {disclosure && (
        <p className="measure mt-12 text-sm text-muted">
          <span className="block max-w-[42rem] border-t border-line pt-4">{disclosure}</span>
        </p>
      )}
      {others.length > 0 && <Others stories={others} />}
    </article>
  )
}

/** Where to read on. */
function Others({ stories }: { stories: readonly ShownStory[] }) {
  return (
    <aside aria-labelledby="others" className="measure mt-16 print-hidden">
      <h2 id="others" className="eyebrow border-t border-line pt-6">
        More stories
      </h2>
      <ul className="mt-5 grid gap-x-10 gap-y-7 sm:grid-cols-2 lg:grid-cols-3">
        {stories.map(({ id, slug, title, company, figures, disclosure }) => (
          <li key={id} className="group relative">
            {figures[0] && (
              <p className="mb-1 font-serif text-lg font-semibold text-moss">{figures[0].printed}</p>
            )}
            <p className="title-card text-balance">
              <a
                href={storyPath(slug)}
                className="decoration-1 underline-offset-4 after:absolute after:inset-0 group-hover:underline"
              >
                {title}
              </a>
            </p>
            <p className="mt-1 text-base text-muted">{company}</p>
            {disclosure && <p className="mt-1 text-sm text-muted">{disclosure}</p>}
          </li>
        ))}
      </ul>
    </aside>
  )
}

function Company({ story: { company, logoId, publishedOn } }: { story: ShownStory }) {
  return (
    <div className="mt-8 flex flex-wrap items-center gap-x-4 gap-y-3">
      {logoId && (
        <img
          src={logoPath(logoId)}
          alt={`${company} logo`}
          width="144"
          height="56"
          className="logo-plate h-14 w-36 object-contain px-4 py-2.5"
        />
      )}
      <p className="text-base">
        <span className="block font-semibold">{company}</span>
        <span className="block text-muted">
          Published <time dateTime={publishedOn}>{readFullDate(publishedOn)}</time>
        </span>
      </p>
    </div>
  )
}

function Figures({ figures, company }: { figures: ShownStory['figures']; company: string }) {
  return (
    <section aria-labelledby="figures" className="measure mt-11">
      <h2 id="figures" className="sr-only">
        What was measured
      </h2>
      <dl className="grid border-y border-line sm:auto-cols-fr sm:grid-flow-col">
        {figures.map(({ outcome, printed, measuredOn }) => (
          <div
            key={outcome + printed}
            className="flex flex-col py-6 not-first:border-t not-first:border-line sm:not-first:border-t-0 sm:not-first:border-l sm:not-first:ps-8 sm:not-last:pe-8"
          >
            <dt className="order-2 mt-2 text-base font-medium">{outcome}</dt>
            <dd className="order-1 font-serif text-[clamp(1.75rem,1.3rem+1.6vw,2.5rem)] font-semibold leading-[1.1] tracking-tight text-balance text-moss">
              {printed}
            </dd>
            <dd className="order-3 mt-1 text-sm text-muted">
              <span className="block">
                <span aria-hidden="true" className="text-verified">
                  ✓{' '}
                </span>
                Confirmed by {company}
              </span>
              {measuredOn && (
                <span className="block">
                  Measured <time dateTime={measuredOn}>{readFullDate(measuredOn)}</time>
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Quote({ story, quote }: { story: ShownStory; quote: NonNullable<ShownStory['quote']> }) {
  return (
    <figure className="self-start border-t-2 border-moss pt-6 lg:sticky lg:top-10">
      <blockquote className="said text-[1.5rem] leading-[2.0625rem]">
        <p>“{quote.text}”</p>
      </blockquote>
      {(quote.name !== '' || quote.title !== '') && (
        <figcaption className="mt-6 flex items-center gap-3.5">
          {story.hasPhoto && (
            <img
              src={storyPhotoPath(story.slug)}
              alt=""
              width="56"
              height="56"
              className="size-14 rounded-full object-cover"
            />
          )}
          <span className="text-base">
            <span className="block font-semibold">{quote.name}</span>
            <span className="block text-muted">
              {[quote.title, story.company].filter(Boolean).join(', ')}
            </span>
          </span>
        </figcaption>
      )}
    </figure>
  )
}
