import { publicLine } from '#app/domain/advocacy/public-text.ts'
import { earlier } from '#app/domain/advocacy/publication.ts'
import { storiesPath, storyCardPath, storyPath, wallPath } from '#app/domain/paths.ts'
import { listSites } from './embed-sites.server.ts'
import { storyData, wallData } from './json-ld.ts'
import { liveStories, liveStory } from './live-stories.server.ts'
import { liveWall } from './live-wall.server.ts'
import type { MadeAnswer } from './pack-answer.server.ts'
import { EmbedPage } from './pages/embed-page.tsx'
import { PublicFrame } from './pages/public-frame.tsx'
import { StoriesPage } from './pages/stories-page.tsx'
import { StoryPage } from './pages/story-page.tsx'
import { WallPage } from './pages/wall-page.tsx'
import { publicVendor } from './public-vendor.server.ts'
import { nothingAnswer, renderPage } from './render-page.server.tsx'
import type { PublicWorld } from './respond.server.ts'
import { showQuote, showStory } from './show.ts'

const wallReading = { about: 'wall', aboutId: 'wall' } as const
/** From so many stories on, and in more than one kind of business, people get to choose. */
const enoughToChoose = 4
/** Below a story. */
const othersAtMost = 3

/** `/stories`, all of them or one kind of business. */
export function storiesAnswer({ db, now, baseUrl }: PublicWorld, industry: string | null): MadeAnswer {
  const vendor = publicVendor(db, baseUrl)
  const { stories, until } = liveStories(db, now)
  const all = stories.map(showStory)
  const kinds = [...new Set(all.map((story) => story.industry))].filter((kind) => kind !== '').sort()
  if (industry !== null && !kinds.includes(industry)) return nothingAnswer(vendor, 404)
  const industries = all.length >= enoughToChoose && kinds.length > 1 ? kinds : []
  const shown = all.filter((story) => industry === null || story.industry === industry)
  const body = (
    <PublicFrame vendor={vendor} current="stories">
      <StoriesPage {...{ vendorName: vendor.name, stories: shown, industries, industry }} />
    </PublicFrame>
  )
  const head = {
    title: 'Customer stories',
    description: `What changed for customers of ${vendor.name}: stories they approved, with figures they confirmed.`,
    path: storiesPath(),
  }
  return { status: 200, ...renderPage({ vendor, head, body }), until }
}

/** `/stories/<slug>`. */
export function storyAnswer({ db, now, baseUrl }: PublicWorld, slug: string): MadeAnswer {
  const vendor = publicVendor(db, baseUrl)
  const found = liveStory(db, slug, now)
  if (found.state !== 'public') return nothingAnswer(vendor, found.state === 'gone' ? 410 : 404)
  const story = showStory(found.story)
  const { stories, until } = liveStories(db, now)
  const others = stories.filter(({ id }) => id !== story.id).slice(0, othersAtMost)
  const body = (
    <PublicFrame vendor={vendor} current="stories">
      <StoryPage story={story} others={others.map(showStory)} />
    </PublicFrame>
  )
  const head = {
    title: story.title,
    description: story.summary || `A story of ${story.company}, told together with ${vendor.name}.`,
    path: storyPath(slug),
    image: { path: storyCardPath(slug), alt: `${story.title}. ${story.company}` },
    kind: 'article' as const,
    publishedAt: story.publishedAt,
  }
  return {
    status: 200,
    ...renderPage({ vendor, head, body, data: storyData(story, vendor) }),
    readings: [{ about: 'story', aboutId: story.id }],
    until: earlier(found.until, until),
  }
}

/** `/wall`. */
export function wallAnswer(world: PublicWorld): MadeAnswer {
  const vendor = publicVendor(world.db, world.baseUrl)
  const { quotes, logos, until, readings } = shownWall(world)
  const body = (
    <PublicFrame vendor={vendor} current="wall">
      <WallPage vendorName={vendor.name} quotes={quotes} logos={logos} />
    </PublicFrame>
  )
  const head = {
    title: 'In their words',
    description: `What customers say about ${vendor.name}, each under the name they chose.`,
    path: wallPath(),
  }
  const page = renderPage({ vendor, head, body, data: wallData(quotes, vendor) })
  return { status: 200, ...page, readings, until }
}

/** `/embed/wall`: for the frames of the sites that an admin has named, and nobody else's. */
export function embedAnswer(world: PublicWorld): MadeAnswer {
  const vendor = publicVendor(world.db, world.baseUrl)
  const { quotes, until, readings } = shownWall(world)
  const framedBy = listSites(world.db).map(({ origin }) => origin)
  const body = <EmbedPage vendorName={vendor.name} wallAddress={vendor.baseUrl} quotes={quotes} />
  const head = {
    title: 'In their words',
    description: `What customers say about ${vendor.name}.`,
    path: null,
  }
  return { status: 200, ...renderPage({ vendor, head, body, framedBy }), readings, until }
}

/** The wall with every word cleaned. Whoever reads it reads each of its quotes. */
export function shownWall({ db, now }: Pick<PublicWorld, 'db' | 'now'>) {
  const wall = liveWall(db, now)
  const quotes = wall.quotes.map(showQuote)
  const logos = wall.logos.map(({ id, name }) => ({ id, name: publicLine(name ?? '') }))
  const readings = [wallReading, ...quotes.map(({ id }) => ({ about: 'testimonial' as const, aboutId: id }))]
  return { quotes, logos, until: wall.until, readings }
}
