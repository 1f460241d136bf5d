import type { Row } from '../row.ts'

const nowhere = { slug: 'never-written' }
// asked as data, the frame of our pages would come along and name its reader
const ofNobody: Row = { guard: 'open', ways: ['page'], hides: () => ['Northwind', 'Alpenglow'] }

/**
 * What stands in public: the same for everybody, signed in or not, and nothing of this story's accounts, which have
 * allowed nothing. Withdrawals and endings are tried in tests/routes/public-pages.test.ts.
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
