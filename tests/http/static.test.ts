import { globSync } from 'node:fs'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildFolder } from '#tests/setup/build-folder.ts'
import { loadBuild, openPortal, type Portal } from '#tests/setup/portal.ts'

let portal: Portal
beforeAll(async () => {
  portal = openPortal(await loadBuild())
})
afterAll(() => portal.close())

test('built files are kept for ever, the others for an hour', async () => {
  const asset = globSync(`${buildFolder}/client/assets/*.js`)[0] ?? ''
  const kept = await portal.ask(asset.replace(`${buildFolder}/client`, ''))
  expect(kept.status).toBe(200)
  expect(kept.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  const icon = await portal.ask('/favicon.svg')
  expect(icon.headers.get('cache-control')).toBe('public, max-age=3600')
  expect(icon.headers.get('content-type')).toContain('image/svg+xml')
})

test('a built file that is not there is not there, and is kept by nobody', async () => {
  const missing = await portal.ask('/assets/never-built-00000000.js')
  expect(missing.status).toBe(404)
  expect(missing.headers.get('cache-control')).not.toContain('immutable')
})

test.each([
  '/../package.json',
  '/assets/../../server/index.js',
  '/%2e%2e/package.json',
  '/assets/%2e%2e%2f%2e%2e%2fserver/index.js',
  '/.env',
  '/..%5cpackage.json',
])('nothing outside the public folder is served: %s', async (path) => {
  const answer = await portal.ask(path)
  expect(answer.status).toBe(404)
  expect(await answer.text()).not.toContain('"dependencies"')
})

test('pages travel compressed where the browser takes it', async () => {
  const plain = await (await portal.ask('/sign-in')).text()
  expect(plain).toContain('</html>')
  const packed = await portal.ask('/sign-in', { headers: { 'Accept-Encoding': 'gzip' } })
  expect(packed.headers.get('content-encoding')).toBe('gzip')
  expect(packed.headers.get('vary')).toMatch(/accept-encoding/i)
  expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toContain('</html>')
})

test('built scripts travel compressed', async () => {
  const script = globSync(`${buildFolder}/client/assets/entry.client-*.js`)[0] ?? ''
  const answer = await portal.ask(script.replace(`${buildFolder}/client`, ''), {
    headers: { 'Accept-Encoding': 'gzip, br' },
  })
  const coding = answer.headers.get('content-encoding')
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(['gzip', 'br']).toContain(coding)
  const text = (coding === 'br' ? brotliDecompressSync(bytes) : gunzipSync(bytes)).toString()
  expect(text.length).toBeGreaterThan(bytes.length)
})

test('health says nothing but its word', async () => {
  const [health, ready] = [await portal.ask('/healthz'), await portal.ask('/readyz')]
  expect([health.status, await health.text()]).toEqual([200, 'ok'])
  expect([ready.status, await ready.text()]).toEqual([200, 'ready'])
})
