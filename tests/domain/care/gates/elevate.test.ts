import { expect, test } from 'vitest'
import { elevateGate } from '#app/domain/care/gates/elevate.ts'
import { makeEvidence, makeRecommendation } from '#tests/factories/evidence.ts'

test('recommending counts for 365 days, and lapses a day after', () => {
  const on = (day: string) =>
    elevateGate(makeEvidence({ recommendations: [makeRecommendation({ on: day })] }))
  expect(on('2025-05-04')).toMatchObject([
    {
      ...{ key: 'recommending', isMet: true, lapsesOn: '2026-05-05' },
      staffDetail: 'Maria Oliveira spoke at Finance Forum: 4 May 2025',
    },
  ])
  expect(on('2025-05-03')).toMatchObject([{ isMet: false, metBy: [], lapsesOn: null }])
  expect(elevateGate(makeEvidence())).toMatchObject([
    {
      isMet: false,
      staff: 'Northwind Traders has recommended us within a year',
      customer: 'You have recommended Lumen Analytics within a year',
      customerDetail: 'Not within the last 365 days',
    },
  ])
})

test('the first recommendation that counts met it, the one that lasts longest keeps it', () => {
  const recommendations = [
    makeRecommendation({ id: 'B', on: '2026-04-01', kind: 'testimonial', holdsUntil: '2026-06-30' }),
    makeRecommendation({ id: 'A', on: '2026-01-01' }),
  ]
  expect(elevateGate(makeEvidence({ recommendations }))).toMatchObject([
    { metBy: [{ kind: 'recommendation', id: 'A', mark: '2026-01-01' }], lapsesOn: '2027-01-02' },
  ])
})

test('what a consent holds up counts to its last day', () => {
  const until = (holdsUntil: string) =>
    elevateGate(makeEvidence({ recommendations: [makeRecommendation({ kind: 'story', holdsUntil })] }))
  expect(until('2026-05-04')).toMatchObject([{ isMet: true, lapsesOn: '2026-05-05' }])
  expect(until('2026-05-03')).toMatchObject([{ isMet: false, lapsesOn: null }])
})
