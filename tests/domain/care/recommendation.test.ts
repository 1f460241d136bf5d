import { expect, test } from 'vitest'
import { recommendationLapsesOn, tellRecommendation } from '#app/domain/care/recommendation.ts'
import { makeRecommendation } from '#tests/factories/evidence.ts'

test.each([
  ['referral', null, '', 'An introduction was taken up'],
  ['talk', 'Maria Oliveira', 'Finance Forum', 'Maria Oliveira spoke at Finance Forum'],
  ['story', null, 'Three days, not ten', 'The case study “Three days, not ten” is public'],
  ['testimonial', 'Maria Oliveira', '', 'A quote of Maria Oliveira is public'],
  ['testimonial', null, '', 'A quote is public'],
] as const)('a %s reads as both sides may know of it', (kind, person, what, sentence) => {
  expect(tellRecommendation(makeRecommendation({ kind, person, what }))).toBe(sentence)
})

test('it lapses a year on, or when its consent ends', () => {
  const lapses = (holdsUntil: string | null) => recommendationLapsesOn(makeRecommendation({ holdsUntil }))
  expect(['2026-06-30', '2027-06-30', null].map(lapses)).toEqual(['2026-07-01', '2027-04-02', '2027-04-02'])
})
