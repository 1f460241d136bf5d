import { expect, test } from 'vitest'
import { type DigestSource, writeDigest } from '#app/domain/activity/digest.ts'
import type { ToldNotice } from '#app/domain/activity/group-notices.ts'
import { about, say } from '#app/domain/activity/sentence.ts'

const eyes = {
  now: new Date('2026-05-11T07:00:00Z'),
  since: new Date('2026-05-04T07:00:00Z'),
  ...{ timeZone: 'Europe/Berlin', locale: 'de-DE' },
}
const quiet = (accountId: string): DigestSource => ({
  ...{ accountId, account: accountId, path: `/plans/${accountId}`, next: [], value: null },
})
const notice = (accountId: string, given: Partial<ToldNotice> = {}): ToldNotice => ({
  ...{ id: 'N', kind: 'progress', about: 'goal G', accountId, account: accountId, actor: null, thing: '' },
  ...{ sentence: say`${'Priya'} agreed the goal ${about('Close')}`, href: `/plans/${accountId}/goals/G` },
  ...{ isInternal: false, at: eyes.now, readAt: null, settledAt: null },
  ...given,
})

test('with nothing to say there is no summary', () => {
  const nothing = { currency: 'EUR', cash: { now: 5000, since: 0 }, capacity: { now: 0, since: 0 } }
  expect(writeDigest([quiet('a'), { ...quiet('b'), value: nothing }], [], eyes)).toBeNull()
  expect(writeDigest([], [notice('a')], eyes)).toBeNull()
})

test('value is told to the cent in the reader’s way, cash and capacity apart; dates too', () => {
  const value = {
    currency: 'EUR',
    cash: { now: 4_530_010, since: 120_450 },
    capacity: { now: 100, since: -50 },
  }
  const next = [
    { what: 'Name owners', on: '2026-05-08', isReview: false },
    { what: 'Go live', on: '2026-05-15', isReview: false },
    { what: 'Review', on: '2026-05-19', isReview: true },
  ]
  const digest = writeDigest([{ ...quiet('a'), value, next }], [], eyes)
  const plain = JSON.parse(JSON.stringify(digest).replaceAll('\u00A0', ' '))
  expect(plain).toEqual({
    ...{ waiting: 0, more: 0, since: '4. Mai' },
    accounts: [
      {
        ...{ account: 'a', path: '/plans/a', waiting: [], news: [], more: 0 },
        value:
          '1.204,50 € more in cash confirmed, 45.300,10 € in all; 0,50 € less in time freed confirmed, 1,00 € in all',
        next: ['Name owners, was due 8. Mai', 'Go live, by 15. Mai', 'Review, on 19. Mai'],
      },
    ],
  })
})

test('two hundred accounts become the five with the most, and how many more there are', () => {
  const sources = Array.from({ length: 200 }, (_, index) => quiet(`a${index}`))
  const notices = Array.from({ length: 9 }, (_, index) => notice(`a${index}`))
  const asking = notice('a150', { kind: 'to_sign', readAt: eyes.now })
  const digest = writeDigest(sources, [...notices, asking], eyes)
  expect(digest?.accounts.map(({ account }) => account)).toEqual(['a150', 'a0', 'a1', 'a2', 'a3'])
  expect([digest?.waiting, digest?.more]).toEqual([1, 5])
})
