import { expect, test } from 'vitest'
import { siteOrigin } from '#app/domain/advocacy/embed-site.ts'

test.each([
  ['https://www.example.com', 'https://www.example.com'],
  [' HTTPS://WWW.Example.com/ ', 'https://www.example.com'],
  ['https://example.com:8443', 'https://example.com:8443'],
  ['https://example.com:443', 'https://example.com'],
  ['https://bücher.example', 'https://xn--bcher-kva.example'],
])('%s is %s', (typed, origin) => {
  expect(siteOrigin(typed)).toEqual({ ok: true, origin })
})

test.each([
  ['http://example.com', 'Begin with https://'],
  ['example.com', 'Begin with https://'],
  ['javascript:alert(1)', 'Begin with https://'],
  ['https://*.example.com', 'star'],
  ['https://example.com/blog', 'https://example.com, without what follows'],
  ['https://example.com?x=1', 'without what follows'],
  ['https://me:secret@example.com', 'names and passwords'],
  ['https://localhost', 'with its domain'],
  ["https://example.com; script-src 'unsafe-inline'", 'exists'],
  ['https://exa mple.com', 'exists'],
  ['https://[::1]', 'with its domain'],
  ['https://', 'exists'],
])('%s is refused: %s', (typed, why) => {
  const read = siteOrigin(typed)
  expect(read.ok ? read.origin : read.message).toContain(why)
})
