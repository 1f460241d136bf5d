import { eq } from 'drizzle-orm'
import { Window } from 'happy-dom'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accounts } from '#db/schema/accounts.ts'
import { testimonials } from '#db/schema/advocacy-voices.ts'
import { vendor } from '#db/schema/auth.ts'
import { makeShopWindow } from '#tests/factories/public.ts'
import { loadBuild, openPortal, type Portal } from '#tests/setup/portal.ts'

const attack = `</script><script>alert(1)</script>"'><img src=x onerror=alert(2)>]]>&lt;b&gt; javascript:alert(3) http://evil.example/x`
const steering = '\u0000\u0007\u001B[31m\u202Egnp.exe\u2066\uFEFF\u{E0041}'
const hostile = `${attack}${steering}`

let portal: Portal
beforeAll(async () => {
  portal = openPortal(await loadBuild())
  const { db } = portal
  const shop = makeShopWindow(db, {
    text: { ...{ title: hostile, summary: hostile, challenge: hostile, quote: hostile }, quoteName: hostile },
  })
  db.update(testimonials)
    .set({ quote: hostile, name: hostile, title: hostile, company: hostile })
    .where(eq(testimonials.id, shop.quote.id))
    .run()
  db.update(accounts).set({ name: hostile, industry: hostile }).run()
  db.update(vendor)
    .set({ name: `Lumen ${hostile}` })
    .run()
})
afterAll(() => portal.close())

const pages = ['/stories', '/stories/two-days', '/wall', '/embed/wall']
const documents = ['/stories/feed.xml', '/sitemap.xml']
const data = ['/api/stories.json', '/api/wall.json']
const textOf = async (path: string) => {
  const answer = await portal.ask(path)
  expect([path, answer.status]).toEqual([path, 200])
  return await answer.text()
}

test.each([...pages, ...documents, ...data])('%s holds no character that steers', async (path) => {
  expect(await textOf(path)).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069\uFEFF\u{E0000}-\u{E007F}]/u)
})

test.each(pages)('%s shows an attack as words', async (path) => {
  const html = await textOf(path)
  expect(html).toContain('alert(1)')
  expect(html).not.toMatch(/<script>|<img src=x|onerror=alert\(2\)>/)
  const scripts = html.match(/<script[^>]*>/g) ?? []
  expect(scripts.filter((tag) => !/application\/ld\+json|src="\/embed\/frame.js"/.test(tag))).toEqual([])
  expect(html).not.toMatch(/(href|src)="(javascript:|http:\/\/evil)/)
  const ldJson = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1]
  if (ldJson) expect(JSON.stringify(JSON.parse(ldJson))).toContain('alert(1)')
})

test.each(documents)('%s is whole XML', async (path) => {
  const xml = await textOf(path)
  // happy-dom reads no CDATA: its text is written out first
  const plain = xml.replace(/<!\[CDATA\[(.*?)\]\]>/gs, (_whole, text: string) =>
    text.replaceAll('&', '&amp;'),
  )
  const parsed = new new Window().DOMParser().parseFromString(plain, 'application/xml')
  expect(parsed.querySelector('parsererror')?.textContent ?? null).toBe(null)
  expect(xml).not.toContain('<script>')
  expect(xml).not.toContain('<img')
})

test('a feed’s titles are read as HTML: mark-up in them is written out', async () => {
  const xml = await textOf('/stories/feed.xml')
  const title = /<entry>.*?<title type="html"><!\[CDATA\[(.*?)\]\]><\/title>/s.exec(xml)?.[1] ?? ''
  expect(title).toContain('&lt;script&gt;alert(1)')
  expect(title).not.toContain('<')
})

test('data holds the words as they are, of a kind that no browser runs', async () => {
  for (const path of data) {
    const answer = await portal.ask(path)
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(JSON.stringify(await answer.json())).toContain('alert(1)')
  }
})

test('the card is still drawn', async () => {
  const answer = await portal.ask('/stories/two-days/card.png')
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630])
})
