import { Feed } from 'feed'
import { xmlText } from '#app/domain/advocacy/public-text.ts'
import {
  logoPath,
  storiesFeedPath,
  storiesPath,
  storyCardPath,
  storyPath,
  wallPath,
} from '#app/domain/paths.ts'
import { liveStories } from './live-stories.server.ts'
import type { MadeAnswer } from './pack-answer.server.ts'
import { shownWall } from './page-answers.server.tsx'
import type { ShownStory } from './pages/shown-story.ts'
import { publicVendor } from './public-vendor.server.ts'
import type { PublicWorld } from './respond.server.ts'
import { showStory } from './show.ts'

/** Everybody may read what is public, from whatever page. */
const forEverybody = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' }
const json = 'application/json; charset=utf-8'

/** `/stories/feed.xml`, in Atom: the fifty newest. */
export function feedAnswer({ db, now, baseUrl }: PublicWorld): MadeAnswer {
  const vendor = publicVendor(db, baseUrl)
  const { stories, until } = liveStories(db, now)
  const shown = stories.slice(0, 50).map(showStory)
  const newest = shown
    .map(({ changedAt }) => changedAt)
    .sort()
    .at(-1)
  const feed = new Feed({
    ...{ id: baseUrl + storiesPath(), link: baseUrl + storiesPath(), language: 'en' },
    title: `Customer stories of ${vendor.name}`,
    updated: new Date(newest ?? 0),
    generator: 'Cairn',
    author: { name: vendor.name },
    copyright: 'Shown with the consent of those it names',
    feedLinks: { atom: baseUrl + storiesFeedPath() },
  })
  for (const story of shown) feed.addItem(entryOf(story, baseUrl))
  return {
    status: 200,
    type: 'application/atom+xml; charset=utf-8',
    body: feed.atom1(),
    headers: forEverybody,
    until,
  }
}

function entryOf(story: ShownStory, baseUrl: string) {
  const address = baseUrl + storyPath(story.slug)
  const figures = story.figures.map(({ outcome, printed }) => `${outcome}: ${printed}.`)
  const lines = [story.summary, ...figures, story.disclosure ?? ''].filter((line) => line !== '')
  return {
    ...{ id: address, link: address, title: xmlText(`${story.title} (${story.company})`) },
    // both are read as HTML
    description: xmlText(lines.join(' ')),
    ...{ date: new Date(story.changedAt), published: new Date(story.publishedAt) },
  }
}

/** `/sitemap.xml`: what is public now, and nothing that is not. */
export function sitemapAnswer({ db, now, baseUrl }: PublicWorld): MadeAnswer {
  const { stories, until } = liveStories(db, now)
  const places = [
    { path: storiesPath(), changedOn: null },
    { path: wallPath(), changedOn: null },
    ...stories.map((story) => {
      const { slug, changedAt } = showStory(story)
      return { path: storyPath(slug), changedOn: changedAt.slice(0, 10) }
    }),
  ]
  const urls = places.map(({ path, changedOn }) => {
    const changed = changedOn ? `<lastmod>${changedOn}</lastmod>` : ''
    return `<url><loc>${xmlText(baseUrl + path)}</loc>${changed}</url>`
  })
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
  return { status: 200, type: 'application/xml; charset=utf-8', body, until }
}

/** `/robots.txt`. What came down answers 410, so crawlers must be able to ask for it. */
export function robotsAnswer({ baseUrl }: PublicWorld): MadeAnswer {
  const body = [
    '# Published stories and the wall may be found; plans, portfolios and personal links never.',
    '# Stories that came down answer 410, so crawlers must be able to ask for them.',
    'User-agent: *',
    ...['/stories', '/wall', '/logos/', '/assets/', '/brand/logo', '/favicon.svg'].map(
      (path) => `Allow: ${path}`,
    ),
    'Disallow: /',
    `Sitemap: ${baseUrl}/sitemap.xml`,
    '',
  ].join('\n')
  return { status: 200, type: 'text/plain; charset=utf-8', body }
}

/** `/api/stories.json`, described in docs/api.md. */
export function storiesJsonAnswer({ db, now, baseUrl }: PublicWorld): MadeAnswer {
  const { stories, until } = liveStories(db, now)
  const shown = stories.map(showStory).map((story) => ({
    ...{ url: baseUrl + storyPath(story.slug), title: story.title, summary: story.summary },
    ...{ company: story.company, industry: story.industry },
    figures: story.figures,
    quote: story.quote,
    logo: story.logoId && baseUrl + logoPath(story.logoId),
    image: baseUrl + storyCardPath(story.slug),
    disclosure: story.disclosure,
    ...{ publishedAt: story.publishedAt, changedAt: story.changedAt },
  }))
  return { status: 200, type: json, body: JSON.stringify({ stories: shown }), headers: forEverybody, until }
}

/** `/api/wall.json`, described in docs/api.md. */
export function wallJsonAnswer(world: PublicWorld): MadeAnswer {
  const { quotes, logos, until } = shownWall(world)
  const shown = {
    quotes,
    logos: logos.map(({ id, name }) => ({ id, name, url: world.baseUrl + logoPath(id) })),
  }
  return { status: 200, type: json, body: JSON.stringify(shown), headers: forEverybody, until }
}
