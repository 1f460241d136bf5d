import { expect, test } from 'vitest'
import { elevateGate } from '#app/domain/care/gates/elevate.ts'
import { makeEvidence } from '#tests/factories/evidence.ts'

test('recommending counts for 365 days, and lapses a day after', () => {
  const on = (day: string) => elevateGate(makeEvidence({ recommendations: [{ id: 'A', on: day }] }))
  expect(on('2025-05-04')).toMatchObject([
    { key: 'recommending', isMet: true, lapsesOn: '2026-05-05', staffDetail: 'Last on 4 May 2025' },
  ])
  expect(on('2025-05-03')).toMatchObject([{ isMet: false, metBy: [], lapsesOn: null }])
  expect(elevateGate(makeEvidence())).toMatchObject([
    {
      isMet: false,
      staff: 'Northwind Traders has recommended us within a year',
      customer: 'You have recommended Lumen Analytics within a year',
    },
  ])
})

test('the first recommendation that counts met it, the last one keeps it', () => {
  const recommendations = [
    { id: 'B', on: '2026-04-01' },
    { id: 'A', on: '2026-01-01' },
  ]
  expect(elevateGate(makeEvidence({ recommendations }))).toMatchObject([
    { metBy: [{ kind: 'recommendation', id: 'A', mark: '2026-01-01' }], lapsesOn: '2027-04-02' },
  ])
})
