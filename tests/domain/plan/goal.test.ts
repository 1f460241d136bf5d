import { expect, test } from 'vitest'
import { asksOtherSide, type GoalField, lifecycleOf } from '#app/domain/plan/goal.ts'

const at = new Date('2026-05-04')
const draft = { proposedAt: null, agreedAt: null, closedAt: null, proposedSide: null }
const proposed = { ...draft, proposedAt: at, proposedSide: 'vendor' as const }
const agreed = { ...proposed, agreedAt: at }
const closed = { ...agreed, closedAt: at }

test('the lifecycle follows from the dated facts', () => {
  expect([draft, proposed, agreed, closed, { ...draft, closedAt: at }].map(lifecycleOf)).toEqual([
    ...['draft', 'proposed', 'agreed', 'closed', 'closed'],
  ])
})

type Standing = Parameters<typeof asksOtherSide>[0]

test.each<[string, Standing, GoalField[], 'customer' | 'vendor', boolean]>([
  ['a draft’s title', draft, ['title'], 'vendor', false],
  ['one’s own proposal’s title', proposed, ['title'], 'vendor', false],
  ['the other side’s proposal’s title', proposed, ['title'], 'customer', true],
  ['an agreed title', agreed, ['title'], 'vendor', true],
  ['an agreed date', agreed, ['targetDate', 'why'], 'customer', true],
  [
    'an agreed goal’s owners and progress',
    agreed,
    ['customerOwnerId', 'vendorOwnerId', 'progress'],
    'customer',
    false,
  ],
  ['a closed goal’s title', closed, ['title'], 'vendor', false],
])('changing %s', (_, goal, fields, side, isAsked) => {
  expect(asksOtherSide(goal, fields, side)).toBe(isAsked)
})
