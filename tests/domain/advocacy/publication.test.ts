import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ConsentScope, GivenConsent } from '#app/domain/advocacy/consent.ts'
import { earlier, endOfDay, type PublicationFacts, publicationOf } from '#app/domain/advocacy/publication.ts'
import { todayIn } from '#app/domain/calendar-date.ts'

const now = new Date('2026-05-13T09:00:00Z')
const timeZone = 'Europe/Berlin'

function consent(scope: ConsentScope, given: Partial<GivenConsent> = {}): GivenConsent {
  const dates = { grantedAt: 1, declinedAt: null, withdrawnAt: null, supersededAt: null, expiresOn: null }
  return { ...dates, scope, channels: ['website'], textHash: 'h1', territory: [], ...given }
}

function part(scope: ConsentScope, isNeeded: boolean) {
  return { part: scope, isNeeded, use: { scope, channel: 'website' as const, textHash: 'h1' } }
}

const facts: PublicationFacts<ConsentScope> = {
  ...{ wasPublic: true, isUp: true, timeZone },
  parts: [part('quote', true), part('photo', false)],
  consents: [consent('quote'), consent('photo')],
}

test('everything that is allowed is public, until something is written', () => {
  expect(publicationOf(facts, now)).toEqual({
    ...{ state: 'public', until: null },
    parts: new Set(['quote', 'photo']),
  })
})

test('what was never public is missing; what was and is not any more is gone', () => {
  expect(publicationOf({ ...facts, wasPublic: false }, now)).toEqual({ state: 'missing' })
  expect(publicationOf({ ...facts, isUp: false }, now)).toEqual({ state: 'gone' })
})

test('without an optional part the rest stands; without a needed one nothing does', () => {
  const withoutPhoto = publicationOf({ ...facts, consents: [consent('quote')] }, now)
  expect(withoutPhoto).toMatchObject({ state: 'public', parts: new Set(['quote']) })
  expect(publicationOf({ ...facts, consents: [consent('photo')] }, now)).toEqual({ state: 'gone' })
  const withdrawn = [consent('quote', { withdrawnAt: now.getTime() }), consent('photo')]
  expect(publicationOf({ ...facts, consents: withdrawn }, now)).toEqual({ state: 'gone' })
  const older = [consent('quote', { textHash: 'h0' }), consent('photo')]
  expect(publicationOf({ ...facts, consents: older }, now)).toEqual({ state: 'gone' })
})

test('stays true until the first consent ends, at the end of that day in the account’s zone', () => {
  const ending = [
    consent('quote', { expiresOn: '2026-06-30' }),
    consent('photo', { expiresOn: '2026-05-20' }),
  ]
  const until = new Date('2026-05-20T22:00:00Z')
  expect(publicationOf({ ...facts, consents: ending }, now)).toMatchObject({ until })
  const later = publicationOf({ ...facts, consents: ending }, until)
  expect(later).toMatchObject({ parts: new Set(['quote']), until: new Date('2026-06-30T22:00:00Z') })
})

test('a part that several consents allow stays until the last of them ends', () => {
  const both = [consent('quote', { expiresOn: '2026-05-20' }), consent('quote', { expiresOn: '2026-06-30' })]
  expect(publicationOf({ ...facts, consents: both }, now)).toMatchObject({
    until: new Date('2026-06-30T22:00:00Z'),
  })
  expect(publicationOf({ ...facts, consents: [...both, consent('quote')] }, now)).toMatchObject({
    until: null,
  })
})

test('earlier: no end is later than any', () => {
  const soon = new Date('2026-05-20T22:00:00Z')
  expect([earlier(null, null), earlier(soon, null), earlier(null, soon), earlier(now, soon)]).toEqual([
    ...[null, soon, soon, now],
  ])
})

test('a day is over exactly when the next one begins there, summer time and all', () => {
  const zones = fc.constantFrom(
    'Europe/Berlin',
    'America/New_York',
    'Africa/Cairo',
    'America/Havana',
    'Asia/Kolkata',
  )
  const days = fc
    .integer({ min: 0, max: 1500 })
    .map((day) => new Date(Date.UTC(2024, 0, 1) + day * 86_400_000).toISOString().slice(0, 10))
  fc.assert(
    fc.property(zones, days, (zone, day) => {
      const end = endOfDay(day, zone)
      expect(todayIn(zone, new Date(end.getTime() - 1))).toBe(day)
      expect(todayIn(zone, end) > day).toBe(true)
    }),
  )
})
