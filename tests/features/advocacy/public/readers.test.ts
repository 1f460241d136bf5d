import { expect, test } from 'vitest'
import { countReadings, isReader } from '#app/features/advocacy/public/reader-tally.server.ts'
import { readersOf } from '#app/features/advocacy/public/readers-of.server.ts'
import { saveReaders } from '#app/features/advocacy/public/save-readers.server.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

const story = { about: 'story', aboutId: 'S1' } as const
const wall = { about: 'wall', aboutId: 'wall' } as const

test('readers are counted in memory, saved by day, and added up', () => {
  const db = openTestDatabase()
  const read = () => readersOf(db, { about: 'story', aboutIds: ['S1', 'S2'] })
  countReadings(db, [story, wall], '2026-05-04')
  countReadings(db, [story], '2026-05-04')
  expect(read().get('S1')).toBe(0)
  saveReaders(db)
  saveReaders(db)
  countReadings(db, [story], '2026-05-04')
  countReadings(db, [story], '2026-05-05')
  saveReaders(db)
  expect(read()).toEqual(new Map([...[['S1', 4] as const], ['S2', 0]]))
  expect(readersOf(db, { about: 'wall', aboutIds: ['wall'] }).get('wall')).toBe(1)
})

test('what cannot be saved is not lost', () => {
  const db = openTestDatabase()
  db.$client.exec(
    `create trigger full before insert on reader_days begin select raise(abort, 'disk full'); end`,
  )
  countReadings(db, [story], '2026-05-04')
  expect(() => saveReaders(db)).toThrow('disk full')
  db.$client.exec('drop trigger full')
  countReadings(db, [story], '2026-05-04')
  saveReaders(db)
  expect(readersOf(db, { about: 'story', aboutIds: ['S1'] }).get('S1')).toBe(2)
})

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
test.each<[string, string, Record<string, string>, boolean]>([
  ['a person', 'GET', { 'User-Agent': firefox }, true],
  ['a look at the head', 'HEAD', { 'User-Agent': firefox }, false],
  ['loaded in advance', 'GET', { 'User-Agent': firefox, 'Sec-Purpose': 'prefetch;prerender' }, false],
  ['a crawler', 'GET', { 'User-Agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' }, false],
  ['a preview of a link', 'GET', { 'User-Agent': 'facebookexternalhit/1.1' }, false],
  ['a program', 'GET', { 'User-Agent': 'curl/8.5.0' }, false],
  ['nobody in particular', 'GET', {}, false],
])('counted or not: %s', (_who, method, headers, isCounted) => {
  expect(isReader({ method, headers: new Headers(headers) })).toBe(isCounted)
})
