import type { Row } from '../row.ts'

const nowhere = { slug: 'never-written' }
/** What nobody allowed, whatever was allowed of the companies and their people. */
const addresses = ['@example.com', '@kestrel.example', '@law.example']
// asked as data, the frame of our pages would come along and name its reader
const ofNobody: Row = { guard: 'open', ways: ['page'], hides: () => addresses }

/**
 * What stands in public: the same for everybody, signed in or not, and no address of anybody's. What is
 * allowed is shown; withdrawals and endings are tried in tests/routes/public-pages.test.ts.
 */
export const publicRows: Record<string, Row | Row[]> = {
  'routes/stories._index': ofNobody,
  'routes/stories.$slug': { guard: 'open', answers: 404, params: () => nowhere },
  'routes/stories.$slug_.photo': { guard: 'open', answers: 404, params: () => nowhere },
  'routes/stories.$slug_.card[.png]': { guard: 'open', answers: 404, params: () => nowhere },
  'routes/stories.feed[.xml]': ofNobody,
  'routes/wall': ofNobody,
  'routes/logos.$logo': { guard: 'open', answers: 404, params: () => ({ logo: 'never-shown' }) },
  'routes/embed.wall': ofNobody,
  'routes/embed.wall[.js]': { guard: 'open' },
  'routes/embed.frame[.js]': { guard: 'open' },
  'routes/sitemap[.xml]': { guard: 'open' },
  'routes/robots[.txt]': { guard: 'open' },
  'routes/api.stories[.json]': ofNobody,
  'routes/api.wall[.json]': ofNobody,

  'routes/settings.embed': { guard: 'staff', may: ['admin'], shows: () => ['https://www.fathom.example'] },
  'routes/settings.embed add-site': {
    guard: 'staff',
    may: ['admin'],
    body: () => ({ origin: 'https://blog.fathom.example' }),
  },
  'routes/settings.embed remove-site': {
    guard: 'staff',
    may: ['admin'],
    body: (_place, { siteId }) => ({ siteId }),
  },
}
