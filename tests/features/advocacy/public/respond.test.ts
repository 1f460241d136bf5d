import { expect, test } from 'vitest'
import { readEnv } from '#app/config/env.server.ts'
import { readersOf } from '#app/features/advocacy/public/readers-of.server.ts'
import { keptResponse, respond } from '#app/features/advocacy/public/respond.server.ts'
import { saveReaders } from '#app/features/advocacy/public/save-readers.server.ts'
import type { Db } from '#db/client.server.ts'
import { publication } from '#db/schema/advocacy-consents.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

const env = readEnv({ CAIRN_ENV: 'test', BASE_URL: 'https://cairn.test' })
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
type Asked = {
  path?: string
  headers?: Record<string, string>
  method?: string
  isHead?: boolean
  now?: string
}

function desk(db: Db) {
  const made: string[] = []
  const requestOf = ({ path = '/wall', headers = {}, method = 'GET' }: Asked) =>
    new Request(`https://cairn.test${path}`, { method, headers: { 'User-Agent': firefox, ...headers } })
  const ask = (asked: Asked = {}) => {
    const context = { db, env, at: momentAt(asked.now), isDataRequest: false, isHead: asked.isHead ?? false }
    return respond({ request: requestOf(asked), context }, (_world, search) => {
      made.push(search.get('industry') ?? '')
      const body = `number ${made.length}`
      const until = new Date('2026-05-05T00:00:00Z')
      return { status: 200, type: 'text/html', body, readings: [{ about: 'wall', aboutId: 'wall' }], until }
    })
  }
  const kept = (asked: Asked = {}) =>
    keptResponse(requestOf(asked), { db, now: momentAt(asked.now).now, baseUrl: '', dataFolder: '' })
  const readers = () => {
    saveReaders(db)
    return readersOf(db, { about: 'wall', aboutIds: ['wall'] }).get('wall')
  }
  return { made, ask, kept, readers }
}

test('made once, kept until something public is written or a consent ends', async () => {
  const db = openTestDatabase()
  const { made, ask, kept } = desk(db)
  expect(kept()).toBe(null)
  expect(await (await ask()).text()).toBe('number 1')
  expect(await kept()?.text()).toBe('number 1')
  expect(kept({ method: 'POST' })).toBe(null)
  db.update(publication).set({ version: 99 }).run()
  expect(kept()).toBe(null)
  expect(await (await ask()).text()).toBe('number 2')
  expect(kept({ now: '2026-05-04T23:59:59Z' })?.status).toBe(200)
  expect(kept({ now: '2026-05-05T00:00:00Z' })).toBe(null)
  expect(made).toHaveLength(2)
})

test('of a query only the kind of business makes another answer, and only where there are kinds', async () => {
  const { made, ask } = desk(openTestDatabase())
  for (const path of ['/wall?utm_source=a', '/wall?industry=Banking', '/wall/', '/stories?b=1', '/stories'])
    await ask({ path })
  await ask({ path: '/stories?industry=Health%20care&utm_source=a' })
  expect(made).toEqual(['', '', 'Health care'])
})

test('what is written while an answer is made makes it old already', async () => {
  const db = openTestDatabase()
  const { kept } = desk(db)
  const context = { db, env, at: momentAt(), isDataRequest: false, isHead: false }
  await respond({ request: new Request('https://cairn.test/wall'), context }, () => {
    db.update(publication).set({ version: 99 }).run()
    return { status: 200, type: 'text/html', body: 'old words' }
  })
  expect(kept()).toBe(null)
})

test('people are counted, once for each whole page they are sent; nothing else is', async () => {
  const { ask, kept, readers } = desk(openTestDatabase())
  const etag = (await ask({ isHead: true })).headers.get('etag') ?? ''
  kept({ method: 'HEAD' })
  kept({ headers: { 'If-None-Match': etag } })
  kept({ headers: { 'Sec-Purpose': 'prefetch' } })
  kept({ headers: { 'User-Agent': 'Googlebot/2.1' } })
  expect(readers()).toBe(0)
  await ask()
  kept()
  kept({ headers: { 'If-None-Match': 'W/"another"' } })
  expect(readers()).toBe(3)
})
