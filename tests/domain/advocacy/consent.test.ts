import { expect, test } from 'vitest'
import {
  allows,
  type ConsentFacts,
  consentStateOf,
  type GivenConsent,
  subjectOf,
  uncovered,
} from '#app/domain/advocacy/consent.ts'

const open: ConsentFacts = {
  grantedAt: null,
  declinedAt: null,
  withdrawnAt: null,
  supersededAt: null,
  expiresOn: null,
}
const at = { now: 1_000, today: '2026-05-13' }
const given: GivenConsent = {
  ...{ ...open, grantedAt: 500, expiresOn: '2027-05-13' },
  ...{ scope: 'quote', channels: ['website', 'email'], textHash: 'h1', territory: [] },
}
const use = { scope: 'quote', channel: 'website', textHash: 'h1' } as const

test.each([
  ['requested', {}],
  ['granted', { grantedAt: 1_000 }],
  ['declined', { declinedAt: 900 }],
  ['withdrawn', { grantedAt: 500, withdrawnAt: 1_000 }],
  ['withdrawn', { grantedAt: 500, supersededAt: 600, withdrawnAt: 700 }],
  ['superseded', { grantedAt: 500, supersededAt: 600 }],
  ['granted', { grantedAt: 500, expiresOn: '2026-05-13' }],
  ['expired', { grantedAt: 500, expiresOn: '2026-05-12' }],
  ['requested', { grantedAt: 1_001 }],
  ['granted', { grantedAt: 500, withdrawnAt: 1_001 }],
] as const)('is %s by its facts', (state, facts) => {
  expect(consentStateOf({ ...open, ...facts }, at)).toBe(state)
})

test('allows its scope on its channels, for its text, while it lasts', () => {
  expect(allows(given, use, at)).toBe(true)
  expect(allows(given, { ...use, scope: 'photo' }, at)).toBe(false)
  expect(allows(given, { ...use, channel: 'press' }, at)).toBe(false)
  expect(allows(given, { ...use, textHash: 'h2' }, at)).toBe(false)
  expect(allows(given, { ...use, textHash: null }, at)).toBe(true)
  expect(allows({ ...given, withdrawnAt: 1_000 }, use, at)).toBe(false)
})

test('nothing revives when the clock steps back behind what ended it', () => {
  for (const ended of [
    { withdrawnAt: 1_001 },
    { supersededAt: 1_001 },
    { declinedAt: 1_001 },
    { isOver: true },
  ])
    expect(allows({ ...given, ...ended }, use, at)).toBe(false)
})

test('a consent for some regions never covers what is read everywhere', () => {
  const local = { ...given, territory: ['DE'] }
  expect(allows(local, use, at)).toBe(false)
  expect(allows(local, { ...use, channel: 'email' }, at)).toBe(true)
})

test('what nothing covers is named', () => {
  const photo = { ...use, scope: 'photo' } as const
  expect(uncovered([use, photo], [given], at)).toEqual([photo])
  expect(uncovered([use, photo], [], at)).toEqual([use, photo])
})

test('a scope is the person’s own or the company’s', () => {
  expect(subjectOf('quote')).toBe('person')
  expect(subjectOf('logo')).toBe('company')
})
