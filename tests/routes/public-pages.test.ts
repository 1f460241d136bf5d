import { createHash } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withdrawOwnConsent } from '#app/features/advocacy/consents/withdraw-own-consent.server.ts'
import { openDatabase } from '#db/client.server.ts'
import { files } from '#db/schema/accounts.ts'
import { advocateProfiles } from '#db/schema/advocacy.ts'
import { consents } from '#db/schema/advocacy-consents.ts'
import { stories } from '#db/schema/advocacy-stories.ts'
import { write } from '#db/transaction.server.ts'
import { personOf } from '#tests/factories/advocacy.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { layPicture } from '#tests/factories/pictures.ts'
import { makeConsents, makeShopWindow } from '#tests/factories/public.ts'
import { loadBuild, openPortal, origin, type Portal } from '#tests/setup/portal.ts'

const build = await loadBuild()
let portal: Portal
let shop: ReturnType<typeof makeShopWindow>

beforeEach(async () => {
  portal = openPortal(build)
  shop = makeShopWindow(portal.db, { text: { showsLogo: true, showsPhoto: true } })
  const sha256 = await layPicture(portal.world.env.dataFolder)
  portal.db.update(files).set({ sha256 }).where(eq(files.id, shop.logo.fileId)).run()
  portal.db.insert(advocateProfiles).values({ userId: shop.user.id, photoFileId: shop.logo.fileId }).run()
})
afterEach(() => portal.close())

const read = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await portal.ask(path, { headers })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}
const statusOf = async (path: string) => (await portal.ask(path)).status
const withdraw = (consentId: string | undefined, db = portal.db) =>
  db
    .update(consents)
    .set({ withdrawnAt: new Date(portal.clock.now), withdrawnHow: 'page' })
    .where(eq(consents.id, consentId ?? ''))
    .run()
const given = (scope: string) => shop.given.find((consent) => consent.scope === scope)?.id

const story = '/stories/two-days'
const ofStory = [story, `${story}/card.png`, `${story}/photo`]
const lists = ['/stories', '/stories/feed.xml', '/sitemap.xml', '/api/stories.json']
const walls = ['/wall', '/embed/wall', '/api/wall.json']
const rest = ['/robots.txt', '/embed/wall.js', '/embed/frame.js']

test('everything public is kept by anybody and always asked for again; no cookie, no nonce, no session', async () => {
  const as = await portal.signIn(shop.user)
  for (const path of [...ofStory, ...lists, ...walls, ...rest, `/logos/${shop.logo.id}`]) {
    const first = await portal.ask(path, { as })
    const etag = first.headers.get('etag') ?? ''
    const second = await portal.ask(path)
    expect([path, first.status, second.status]).toEqual([path, 200, 200])
    expect(await second.arrayBuffer()).toEqual(await first.arrayBuffer())
    expect(second.headers.get('cache-control')).toBe('public, no-cache')
    expect(second.headers.get('set-cookie')).toBe(null)
    expect(second.headers.get('x-content-type-options')).toBe('nosniff')
    const again = await portal.ask(path, { headers: { 'If-None-Match': etag } })
    expect([path, again.status, await again.text()]).toEqual([path, 304, ''])
    const head = await portal.ask(path, { method: 'HEAD' })
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, ''])
  }
})

test('what one consent carried is gone with it at the next request, everywhere, and back with a new one', async () => {
  const all = [...ofStory, ...lists]
  const etags = new Map<string, string>()
  for (const path of all) etags.set(path, (await read(path)).headers.get('etag') ?? '')
  withdraw(given('case_study'))
  for (const path of ofStory) {
    const gone = await read(path, { 'If-None-Match': etags.get(path) ?? '' })
    expect([path, gone.status, gone.headers.get('cache-control')]).toEqual([path, 410, 'no-store'])
    expect(gone.headers.get('etag')).toBe(null)
    expect(gone.text).toContain('no longer public')
    expect(gone.text).not.toMatch(/Ofelia|Elin|two weeks/)
    expect((await portal.ask(path, { method: 'HEAD' })).status).toBe(410)
  }
  for (const path of lists) {
    const list = await read(path, { 'If-None-Match': etags.get(path) ?? '' })
    expect([path, list.status, /two-days|Ofelia|Elin/.test(list.text)]).toEqual([path, 200, false])
  }
  const { id: aboutId } = shop.story
  makeConsents(portal.db, ['case_study'], {
    ...{ about: 'story', aboutId, accountId: shop.account.id, textHash: shop.hash },
  })
  expect(await statusOf(story)).toBe(200)
  expect((await read('/sitemap.xml')).text).toContain('/stories/two-days')
})

test('another process’s withdrawal counts at once', async () => {
  expect(await statusOf(story)).toBe(200)
  const other = openDatabase(portal.db.$client.name)
  withdraw(given('quote'), other)
  other.$client.close()
  expect(await statusOf(story)).toBe(410)
})

test('a photo or logo goes alone; the story stays', async () => {
  const before = await read(story)
  expect(before.text).toContain(`${story}/photo`)
  expect(before.text).toContain(`/logos/${shop.logo.id}`)
  withdraw(given('photo'))
  withdraw(given('logo'))
  const after = await read(story)
  expect([after.status, after.text.includes('/photo'), after.text.includes('/logos/')]).toEqual([
    ...[200, false, false],
  ])
  expect(await statusOf(`${story}/photo`)).toBe(410)
  // it still stands on the wall, by a consent of its own
  expect(await statusOf(`/logos/${shop.logo.id}`)).toBe(200)
  withdraw(shop.onWall[0]?.id)
  expect(await statusOf(`/logos/${shop.logo.id}`)).toBe(410)
  expect((await read('/wall')).text).not.toContain('/logos/')
  expect((await read('/api/wall.json')).text).not.toContain('/logos/')
})

test('a quote leaves the wall, the frames and the data with its consent; a name alone can go', async () => {
  for (const path of walls) expect((await read(path)).text).toContain('We close in three days')
  withdraw(shop.quoteConsents.find(({ scope }) => scope === 'name')?.id)
  for (const path of walls) expect((await read(path)).text).not.toContain('Maria Oliveira')
  const consentId = shop.quoteConsents.find(({ scope }) => scope === 'quote')?.id ?? ''
  const at = momentAt(portal.clock.now)
  const taken = write(portal.db, (tx) => withdrawOwnConsent(tx, personOf(shop.user), { consentId }, at))
  expect(taken.ok).toBe(true)
  for (const path of walls) expect((await read(path)).text).not.toContain('We close in three days')
})

test('at the end of its last day a consent is over, kept answers included', async () => {
  portal.db.update(consents).set({ expiresOn: '2026-05-20' }).where(eq(consents.scope, 'quote')).run()
  portal.clock.now = '2026-05-20T21:59:59Z'
  expect(await statusOf(story)).toBe(200)
  for (const path of [...lists, ...walls]) await read(path)
  portal.clock.now = '2026-05-20T22:00:00Z'
  expect(await statusOf(story)).toBe(410)
  for (const path of lists) expect((await read(path)).text).not.toContain('two-days')
  for (const path of walls) expect((await read(path)).text).not.toContain('We close in three days')
})

test('unpublished or frozen is gone; what was never public is not there', async () => {
  const set = (facts: Partial<typeof stories.$inferInsert>) =>
    portal.db.update(stories).set(facts).where(eq(stories.id, shop.story.id)).run()
  set({ frozenAt: new Date(portal.clock.now), frozenBecause: 'disputed' })
  expect(await statusOf(story)).toBe(410)
  set({ frozenAt: null, frozenBecause: null })
  expect(await statusOf(story)).toBe(200)
  set({ state: 'unpublished', publishedVersionId: null })
  expect([await statusOf(story), (await read('/stories')).text.includes('two-days')]).toEqual([410, false])
  set({ publishedAt: null })
  expect(await statusOf(story)).toBe(404)
})

test.each([
  '/stories/never-written',
  '/stories/TWO-DAYS',
  '/stories/two-days%00',
  '/stories/%3Csvg%20onload=alert(1)%3E',
  `/stories/${'x'.repeat(3000)}`,
  "/stories/'or'1'='1",
  '/stories/%E2%80%AEsyad-owt',
  '/stories?industry=Nowhere',
  '/logos/01KQFW0000NEVER0EX1STED000',
])('there is nothing at %s, said kindly, with nothing of it repeated', async (path) => {
  const { status, text, headers } = await read(path)
  expect([status, headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
  expect(text).toContain('There is nothing at this address')
  expect(text).not.toMatch(/alert\(1\)|<script/)
})

test('what others hang on an address makes no other page of it', async () => {
  const { headers } = await read(story)
  const shared = await read(`${story}?utm_source=news&fbclid=1`)
  expect(shared.headers.get('etag')).toBe(headers.get('etag'))
  expect(shared.text).toContain(`<link rel="canonical" href="${origin}${story}"/>`)
})

test('travels compressed as the reader takes it', async () => {
  const plain = (await read(story)).text
  const br = await portal.ask(story, { headers: { 'Accept-Encoding': 'gzip, deflate, br' } })
  expect(br.headers.get('content-encoding')).toBe('br')
  expect(brotliDecompressSync(Buffer.from(await br.arrayBuffer())).toString()).toBe(plain)
  const gzip = await portal.ask(story, { headers: { 'Accept-Encoding': 'gzip, br;q=0' } })
  expect(gzip.headers.get('vary')).toMatch(/accept-encoding/i)
  expect(gunzipSync(Buffer.from(await gzip.arrayBuffer())).toString()).toBe(plain)
})

test('a page may load its own style, pictures and faces, and nothing else', async () => {
  const { headers, text } = await read(story)
  const policy = headers.get('content-security-policy') ?? ''
  const style = /<style>([^<]*)<\/style>/.exec(text)?.[1] ?? ''
  const hash = createHash('sha256').update(style).digest('base64')
  expect(policy).toBe(
    `default-src 'none'; style-src 'self' 'sha256-${hash}'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  )
  expect(headers.get('x-frame-options')).toBe('DENY')
  expect(text.match(/<script[^>]*>/g)).toEqual(['<script type="application/ld+json">'])
  expect(text).not.toMatch(/ style="| on\w+="/)
})
