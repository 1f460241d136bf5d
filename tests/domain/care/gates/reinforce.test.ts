import { describe, expect, test } from 'vitest'
import type { CriterionKey } from '#app/domain/care/criteria.ts'
import type { GateEvidence } from '#app/domain/care/evidence.ts'
import { reinforceGate } from '#app/domain/care/gates/reinforce.ts'
import { makeEvidence, makeOutcomeEvidence, makeReviewEvidence } from '#tests/factories/evidence.ts'

function line(key: CriterionKey, given: Partial<GateEvidence> = {}) {
  const found = reinforceGate(makeEvidence(given)).find((criterion) => criterion.key === key)
  if (!found) throw new Error(`Reinforce has no ${key}`)
  return found
}

test('verified_improvement names the figure, and rests on it and on the terms it is better by', () => {
  expect(line('verified_improvement')).toMatchObject({
    isMet: true,
    customer: 'An improvement that you confirmed',
    staffDetail: 'Month-end close: 8 days on 28 Feb, from 10 days',
    metBy: [
      { kind: 'outcome', id: 'O1', mark: 'decrease 10 2026-01-01 3 2026-06-30 days ' },
      { kind: 'outcome', id: 'O1', mark: 'terms agreed' },
      { kind: 'measurement', id: 'M1', mark: 'verified' },
    ],
  })
  const reported = makeOutcomeEvidence({
    measurements: [{ id: 'M1', on: '2026-02-28', value: '8', verification: 'reported' }],
  })
  expect(line('verified_improvement', { outcomes: [reported] })).toMatchObject({
    isMet: false,
    staffDetail: '1 figure waits for their confirmation',
  })
})

test('improvement_holds says what is missing', () => {
  expect(line('improvement_holds')).toMatchObject({
    isMet: true,
    staffDetail: 'Month-end close: 8 days on 28 Feb, 6.5 days on 31 Mar, from 10 days',
  })
  const one = makeOutcomeEvidence({
    measurements: [{ id: 'M1', on: '2026-04-28', value: '8', verification: 'verified' }],
  })
  expect(line('improvement_holds', { outcomes: [one] })).toMatchObject({
    isMet: false,
    staffDetail: 'Month-end close: another confirmed figure of 12 May or later is missing',
    fix: { page: 'outcome', id: 'O1' },
  })
})

test('what the customer has not agreed how to count shows nothing yet, and says what it waits for', () => {
  const open = makeOutcomeEvidence({ areTermsAgreed: false })
  for (const key of ['verified_improvement', 'improvement_holds'] as const)
    expect(line(key, { outcomes: [open] })).toMatchObject({
      isMet: false,
      staffDetail: 'Month-end close waits for their agreement on how it is counted',
      customerDetail: 'Month-end close waits for your agreement on how it is counted',
      fix: { page: 'outcome', id: 'O1' },
      metBy: [],
    })
  const agreed = makeOutcomeEvidence({ id: 'O2', name: 'Errors' })
  expect(line('improvement_holds', { outcomes: [open, agreed] }).metBy[0]?.id).toBe('O2')
})

describe('reviewed_with_data', () => {
  test.each([
    ['deep', '2026-01-24', '2026-01-23'],
    ['standard', '2025-10-26', '2025-10-25'],
    ['light', '2025-04-19', '2025-04-18'],
  ] as const)('%s: held on %s counts on 4 May 2026, on %s no longer', (investment, last, tooOld) => {
    const isMet = (heldOn: string) =>
      line('reviewed_with_data', { investment, reviews: [makeReviewEvidence({ heldOn })] }).isMet
    expect([isMet(last), isMet(tooOld)]).toEqual([true, false])
  })

  test('it lapses on the day after the newest one that counts stops counting', () => {
    const reviews = [makeReviewEvidence({ id: 'R0', heldOn: '2026-02-01' }), makeReviewEvidence()]
    expect(line('reviewed_with_data', { investment: 'deep', reviews })).toMatchObject({
      isMet: true,
      staff: 'Quarterly review held with confirmed figures, signed by both sides',
      customer: 'A review held with confirmed figures, signed by both sides',
      metBy: [{ kind: 'review', id: 'R0', mark: 'signed abc' }],
      lapsesOn: '2026-07-25',
      staffDetail: 'Held on 15 Apr',
    })
  })

  test('it needs both signatures and a confirmed figure in what was frozen', () => {
    const detail = (given: Parameters<typeof makeReviewEvidence>[0]) => {
      const { isMet, staffDetail } = line('reviewed_with_data', { reviews: [makeReviewEvidence(given)] })
      return [isMet, staffDetail]
    }
    expect(detail({ signedBy: ['vendor'] })).toEqual([false, 'The one of 15 Apr waits for signatures'])
    expect(detail({ verifiedMeasurementIds: [] })).toEqual([
      ...[false, 'The one of 15 Apr had no confirmed figure in it'],
    ])
    expect(detail({ heldOn: '2025-04-15' })).toEqual([false, 'The one of 15 Apr 2025 is too long ago'])
  })
})

test('no_open_dispute names what is disputed', () => {
  expect(line('no_open_dispute')).toMatchObject({ isMet: true, staffDetail: '', metBy: [] })
  const disputed = makeOutcomeEvidence({
    measurements: [{ id: 'M1', on: '2026-03-31', value: '8', verification: 'disputed' }],
  })
  expect(line('no_open_dispute', { outcomes: [disputed] })).toMatchObject({
    isMet: false,
    staffDetail: 'Month-end close of 31 Mar',
    fix: { page: 'outcome', id: 'O1' },
  })
})

test('no_open_dispute is unmet too where another figure of that day counts instead', () => {
  const replaced = makeOutcomeEvidence({ disputedOn: ['2026-03-31'] })
  expect(line('no_open_dispute', { outcomes: [replaced] })).toMatchObject({
    isMet: false,
    staffDetail: 'Month-end close of 31 Mar',
  })
})

test('customer_open_to_advocacy is met by the opening that came first', () => {
  const openings = [
    { userId: 'U2', type: 'referral', openedAt: 7, openedOn: '2026-04-20' },
    { userId: 'U1', type: 'speaking', openedAt: 8, openedOn: '2026-04-20' },
    { userId: 'U0', type: 'speaking', openedAt: 9, openedOn: '2026-04-21' },
  ]
  expect(line('customer_open_to_advocacy', { openings })).toMatchObject({
    isMet: true,
    customer: 'You said you are open to share your story',
    staffDetail: '3 people',
    metOn: '2026-04-20',
    metBy: [{ kind: 'opening', id: 'U1 speaking', mark: '8' }],
  })
  expect(line('customer_open_to_advocacy', { openings: [] })).toMatchObject({
    isMet: false,
    fix: { page: 'openings' },
  })
})
