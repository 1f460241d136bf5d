import { expect, test } from 'vitest'
import { type Call, doesFit, fitsOf, fitWeight, type SpeakerProfile } from '#app/domain/advocacy/fits.ts'

const call: Call = { topics: ['Month-end close'], format: 'talk', region: 'Iberia', isOnline: false }
const silent: SpeakerProfile = { isOpenToSpeaking: true, topics: [], formats: [], regions: '' }
const statesOf = (profile: Partial<SpeakerProfile>, asked: Partial<Call> = {}) =>
  fitsOf({ ...call, ...asked }, { ...silent, ...profile }).map(({ state }) => state)

test('a silent profile fits, and speaks for nothing but that it is open', () => {
  expect(statesOf({})).toEqual(['yes', 'unsaid', 'unsaid', 'unsaid'])
  expect(doesFit(fitsOf(call, silent))).toBe(true)
  expect(doesFit(fitsOf(call, { ...silent, isOpenToSpeaking: false }))).toBe(false)
})

test('topics meet as whole words, whatever their case and accents', () => {
  expect(statesOf({ topics: ['The month-end CLOSE'] })[1]).toBe('yes')
  expect(statesOf({ topics: ['Enclosures'] }, { topics: ['close'] })[1]).toBe('no')
  expect(statesOf({ topics: ['Créditos'] }, { topics: ['creditos'] })[1]).toBe('yes')
  expect(statesOf({ topics: ['Anything'] }, { topics: [] })[1]).toBe('unsaid')
})

test('the kind of talk and the place decide where the profile says something', () => {
  expect(statesOf({ formats: ['webinar'] })[2]).toBe('no')
  expect(statesOf({ formats: ['webinar', 'talk'] })[2]).toBe('yes')
  expect(statesOf({ regions: 'Iberia, online' })[3]).toBe('yes')
  expect(statesOf({ regions: 'DACH' })[3]).toBe('no')
  expect(statesOf({ regions: 'DACH' }, { isOnline: true })[3]).toBe('yes')
  expect(statesOf({ regions: 'DACH' }, { region: '' })[3]).toBe('unsaid')
})

test('each point says why, and more points come first', () => {
  const reasons = fitsOf(call, { ...silent, topics: ['Month-end close'], formats: ['panel'] })
  expect(reasons.map(({ says }) => says)).toEqual([
    'Open to giving a talk',
    'Likes to talk about Month-end close',
    'Would give a panel',
    'Names no region',
  ])
  expect([fitWeight(reasons), doesFit(reasons)]).toEqual([2, false])
})
