import { expect, test } from 'vitest'
import { daysProblem, nextTitle, suggestsNext, totalsByState } from '#app/domain/insights/expansion.ts'

test('an opportunity opens and closes by today, and closes no earlier than it opened', () => {
  const problem = (openedOn: string, closedOn: string | null) =>
    daysProblem({ openedOn, closedOn }, '2026-05-04')
  expect(problem('2026-05-04', null)).toEqual({})
  expect(problem('2026-05-05', null)).toEqual({ openedOn: 'Choose today or a day before it' })
  expect(problem('2026-04-01', '2026-04-01')).toEqual({})
  expect(problem('2026-04-01', '2026-03-31')).toEqual({ closedOn: 'It cannot close before it opened' })
  expect(problem('2026-04-01', '2026-05-05')).toEqual({ closedOn: 'Choose today or a day before it' })
})

test('amounts add up by state', () => {
  const some = [
    { state: 'won' as const, amount: 100 },
    { state: 'open' as const, amount: 30 },
    { state: 'won' as const, amount: 5 },
  ]
  expect(totalsByState(some)).toEqual([
    { state: 'open', count: 1, amount: 30 },
    { state: 'won', count: 2, amount: 105 },
    { state: 'lost', count: 0, amount: 0 },
  ])
})

test('a next one is asked for after a goal that was reached with verified value, once', () => {
  const reached = { closure: 'achieved' as const, hasVerifiedValue: true, hasExpansion: false }
  expect(suggestsNext(reached)).toBe(true)
  expect(suggestsNext({ ...reached, closure: 'partially_achieved' })).toBe(true)
  expect(suggestsNext({ ...reached, closure: 'missed' })).toBe(false)
  expect(suggestsNext({ ...reached, closure: 'cancelled' })).toBe(false)
  expect(suggestsNext({ ...reached, closure: null })).toBe(false)
  expect(suggestsNext({ ...reached, hasVerifiedValue: false })).toBe(false)
  expect(suggestsNext({ ...reached, hasExpansion: true })).toBe(false)
})

test('its title names the goal and fits the field', () => {
  expect(nextTitle('Close the books faster')).toBe('What follows “Close the books faster”')
  expect(nextTitle('x'.repeat(200))).toHaveLength(120)
})
