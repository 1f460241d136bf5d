import { describe, expect, test } from 'vitest'
import {
  type WhyNowFacts,
  whyNowChangesOn,
  whyNowKeys,
  whyNowOf,
  whyNowOrder,
} from '#app/domain/care/why-now.ts'

/** An account in Align since 1 April that needs nobody on 4 May. */
const calm: WhyNowFacts = {
  ...{ today: '2026-05-04', stage: 'align', enteredOn: '2026-04-01', isResting: false, blocker: null },
  ...{ objection: null, dispute: null, ready: null, handoff: null, waiverAsked: null, slipping: null },
  ...{ review: null, step: null, unauditedSince: null },
}

const ready: WhyNowFacts['ready'] = {
  ...{ toStage: 'reinforce', since: '2026-05-01', proposedOn: '2026-05-01', askedOn: '2026-05-01' },
  ...{ missing: ['customer', 'vendor'], approver: 'Maria Oliveira' },
}

/** One fact for each reason, in the order of the list. */
const reasons: [string, Partial<WhyNowFacts>, string][] = [
  [
    'objected',
    { objection: { on: '2026-04-20', reason: 'Too early', by: 'Maria', toStage: 'reinforce' } },
    '2026-04-20',
  ],
  [
    'disputed',
    { dispute: { on: '2026-04-30', reason: 'EMEA', by: 'Maria', outcome: 'Close', count: 1 } },
    '2026-04-30',
  ],
  ['gate-ready', { ready }, '2026-05-01'],
  ['customer-to-sign', { ready: { ...ready, askedOn: '2026-04-30', missing: ['customer'] } }, '2026-04-30'],
  ['handoff', { handoff: { on: '2026-05-02', stage: 'align', from: 'Priya', to: 'Tom' } }, '2026-05-02'],
  [
    'waiver-asked',
    { waiverAsked: { on: '2026-05-03', criterion: 'first_value', by: 'Priya' } },
    '2026-05-03',
  ],
  [
    'slipping',
    { slipping: { since: '2026-05-04', stage: 'capture', criterion: 'context_confirmed' } },
    '2026-05-04',
  ],
  [
    'review-due',
    { review: { dueOn: '2026-06-03', lastOn: '2026-02-07', figures: 3, plannedOn: null } },
    '2026-05-04',
  ],
  ['step-late', { step: { title: 'Kick-off', dueOn: '2026-05-02' } }, '2026-05-03'],
  ['past-guide', { enteredOn: '2026-03-01' }, '2026-03-01'],
  ['not-audited', { unauditedSince: '2026-04-01' }, '2026-04-01'],
]

test('an account that needs nobody has no reason', () => {
  expect(whyNowOf(calm)).toBeNull()
})

test.each(reasons)('%s', (key, facts, since) => {
  expect(whyNowOf({ ...calm, ...facts })).toMatchObject({ key, since })
})

test('of several reasons the most pressing is told, and the list follows the same order', () => {
  expect(reasons.map(([key]) => key)).toEqual(whyNowKeys)
  expect(whyNowKeys.map(whyNowOrder)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  for (const [index, [key]] of reasons.entries()) {
    const lessPressingFirst = reasons
      .slice(index)
      .reverse()
      .map(([, facts]) => facts)
    const thisAndLess: WhyNowFacts = Object.assign({}, calm, ...lessPressingFirst)
    expect(whyNowOf(thisAndLess)?.key).toBe(key)
  }
})

test('a resting account gets no nudges: only what the customer contradicts, and reviews', () => {
  const told = reasons.flatMap(([, facts]) => whyNowOf({ ...calm, ...facts, isResting: true })?.key ?? [])
  expect(told).toEqual(['objected', 'disputed', 'review-due'])
})

describe('a move that waits', () => {
  const key = (given: Partial<NonNullable<WhyNowFacts['ready']>>) =>
    whyNowOf({ ...calm, ready: { ...ready, ...given } })?.key ?? null

  test('is for the vendor until the vendor has signed, also while nobody proposed it', () => {
    expect(key({ missing: ['vendor'] })).toBe('gate-ready')
    expect(key({ proposedOn: null, askedOn: null })).toBe('gate-ready')
  })

  test('leaves the customer three days in peace, unless nobody there could sign', () => {
    expect(key({ missing: ['customer'], askedOn: '2026-05-01' })).toBeNull()
    expect(key({ missing: ['customer'], askedOn: '2026-04-30' })).toBe('customer-to-sign')
    expect(key({ missing: ['customer'], askedOn: '2026-05-04', approver: null })).toBe('customer-to-sign')
  })
})

test('a review is due 30 days before its day, and not while one is planned', () => {
  const review: WhyNowFacts['review'] = { dueOn: '2026-06-03', lastOn: null, figures: 0, plannedOn: null }
  const key = (given: Partial<NonNullable<WhyNowFacts['review']>>) =>
    whyNowOf({ ...calm, review: { ...review, ...given } })?.key ?? null
  expect([
    key({}),
    key({ dueOn: '2026-06-04' }),
    key({ plannedOn: '2026-05-04' }),
    key({ plannedOn: '2026-05-03' }),
  ]).toEqual([...['review-due', null, null, 'review-due']])
})

test('the guide is a hint after its last day, and only where a stage has one', () => {
  const key = (enteredOn: string, stage: WhyNowFacts['stage'] = 'align') =>
    whyNowOf({ ...calm, enteredOn, stage })?.key ?? null
  expect([key('2026-03-05'), key('2026-03-04'), key('2025-01-01', 'reinforce')]).toEqual([
    null,
    'past-guide',
    null,
  ])
})

test('it says on which day time alone can change the answer', () => {
  expect(whyNowChangesOn({ ...calm, stage: 'reinforce' })).toBeNull()
  expect(whyNowChangesOn(calm)).toBe('2026-06-01')
  expect(whyNowChangesOn({ ...calm, step: { title: 'Kick-off', dueOn: '2026-05-04' } })).toBe('2026-05-05')
  expect(whyNowChangesOn({ ...calm, ready: { ...ready, missing: ['customer'] } })).toBe('2026-05-05')
  const review = { dueOn: '2026-06-05', lastOn: null, figures: 0, plannedOn: null }
  expect(whyNowChangesOn({ ...calm, review })).toBe('2026-05-06')
  expect(
    whyNowChangesOn({ ...calm, review: { ...review, dueOn: '2026-05-10', plannedOn: '2026-05-12' } }),
  ).toBe('2026-05-13')
})
