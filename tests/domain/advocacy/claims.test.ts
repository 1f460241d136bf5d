import { describe, expect, test } from 'vitest'
import { type Claim, claimable, printClaim, whyNotStanding } from '#app/domain/advocacy/claims.ts'
import type { ClaimFigure } from '#app/domain/advocacy/story.ts'
import { aClaimMeasurement, aClaimOutcome } from '#tests/factories/claims.ts'

const written = { on: '2026-04-01', at: new Date('2026-04-01T12:00:00Z') }
const claim = (figure: ClaimFigure, printed: string): Claim => ({ figure, measurementId: 'm-1', printed })

describe('what may be printed', () => {
  test('the newest confirmed figure, under agreed terms, while nothing is disputed', () => {
    const later = aClaimMeasurement({ id: 'm-2', measuredOn: '2026-03-20', verifiedAt: null })
    const outcome = aClaimOutcome({ measurements: [later, aClaimMeasurement()] })
    expect(claimable(outcome)?.id).toBe('m-1')
    const confirmed = { ...later, verifiedAt: new Date('2026-03-21') }
    expect(claimable(aClaimOutcome({ measurements: [confirmed, aClaimMeasurement()] }))?.id).toBe('m-2')
    expect(claimable(aClaimOutcome({ terms: { isAgreed: false } }))).toBeNull()
    const disputed = { ...later, disputedAt: new Date('2026-03-22') }
    expect(claimable(aClaimOutcome({ measurements: [disputed, aClaimMeasurement()] }))).toBeNull()
    expect(claimable(aClaimOutcome({ measurements: [] }))).toBeNull()
  })

  test.each<[ClaimFigure, string | null]>([
    ['baseline', '14 days'],
    ['value', '2 days'],
    ['change', 'from 14 to 2 days'],
    // 12 days × €100 × 12 months × 31 of 365 days
    ['worth', '€1,223'],
  ])('%s', (figure, expected) => {
    expect(printClaim(aClaimOutcome(), { figure, measurementId: 'm-1' }, written)).toBe(expected)
  })

  test('in the words of its unit, and nothing where there is nothing', () => {
    const change = { figure: 'change', measurementId: 'm-1' } as const
    const share = aClaimOutcome({ unit: 'percent', terms: { baselineValue: '40' } })
    expect(printClaim(share, change, written)).toBe('from 40% to 2%')
    const money = aClaimOutcome({ unit: 'currency', unitLabel: 'EUR', terms: { baselineValue: '1200' } })
    expect(printClaim(money, change, written)).toBe('from €1,200 to €2')
    expect(printClaim(aClaimOutcome({ terms: { baselineValue: '2.0' } }), change, written)).toBeNull()
    expect(printClaim(aClaimOutcome(), { ...change, measurementId: 'm-9' }, written)).toBeNull()
    const worth = { figure: 'worth', measurementId: 'm-1' } as const
    expect(printClaim(aClaimOutcome({ terms: { rate: null } }), worth, written)).toBeNull()
    expect(printClaim(aClaimOutcome({ terms: { attributionShare: null } }), worth, written)).toBeNull()
    expect(printClaim(aClaimOutcome(), worth, { on: '2026-03-01', at: new Date('2026-03-01') })).toBeNull()
  })
})

describe('whether it still stands', () => {
  const value = claim('value', '2 days')
  const bound = (given: Parameters<typeof aClaimMeasurement>[0]) =>
    aClaimOutcome({ measurements: [aClaimMeasurement(given)] })
  const then = new Date('2026-04-02')

  test('while nothing of it changed, whatever is measured later', () => {
    expect(whyNotStanding(value, aClaimOutcome(), written)).toBeNull()
    expect(whyNotStanding(claim('worth', '€1,223'), aClaimOutcome(), written)).toBeNull()
    const later = { recordedAt: then, verifiedAt: then, measuredOn: '2026-03-20', value: '1' }
    const more = [aClaimMeasurement(), aClaimMeasurement({ id: 'm-2', ...later })]
    for (const one of [value, claim('change', 'from 14 to 2 days'), claim('worth', '€1,223')])
      expect(whyNotStanding(one, aClaimOutcome({ measurements: more }), written)).toBeNull()
  })

  test.each([
    ['disputed', bound({ disputedAt: then })],
    [
      'disputed',
      aClaimOutcome({
        measurements: [aClaimMeasurement(), aClaimMeasurement({ id: 'm-2', disputedAt: then })],
      }),
    ],
    ['corrected', bound({ supersededAt: then, supersededById: 'm-3' })],
    ['withdrawn', bound({ supersededAt: then })],
    ['withdrawn', bound({ verifiedAt: null })],
    ['withdrawn', undefined],
    ['terms_changed', aClaimOutcome({ terms: { isAgreed: false } })],
  ] as const)('%s', (because, outcome) => {
    expect(whyNotStanding(value, outcome, written)).toBe(because)
  })

  test('a start that was agreed anew changes what is measured against it, and not the figure itself', () => {
    const anew = aClaimOutcome({ terms: { baselineValue: '12' } })
    expect(whyNotStanding(claim('change', 'from 14 to 2 days'), anew, written)).toBe('terms_changed')
    expect(whyNotStanding(claim('baseline', '14 days'), anew, written)).toBe('terms_changed')
    expect(whyNotStanding(claim('worth', '€1,223'), anew, written)).toBe('corrected')
    expect(whyNotStanding(value, anew, written)).toBeNull()
  })
})
