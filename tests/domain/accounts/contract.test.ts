import { expect, test } from 'vitest'
import { contractStanding, overlapOf, spanProblem } from '#app/domain/accounts/contract.ts'

const span = (startsOn: string, endsOn: string) => ({ startsOn, endsOn })
const year = (number: number, price: number) => ({ ...span(`${number}-01-01`, `${number}-12-31`), price })

test('a period ends after it begins and is shorter than ten years', () => {
  const after = 'The last day comes after the first one'
  expect(spanProblem(span('2026-04-01', '2026-03-31'))).toBe(after)
  expect(spanProblem(span('2026-04-01', '2026-04-01'))).toBe(after)
  expect(spanProblem(span('2026-04-01', '2036-03-31'))).toBe(null)
  expect(spanProblem(span('2026-04-01', '2062-03-31'))).toBe(
    'That is more than ten years. Check the year, or write two periods',
  )
})

test('periods overlap when they share a single day', () => {
  const others = [span('2025-04-01', '2026-03-31'), span('2026-04-01', '2027-03-31')]
  expect(overlapOf(span('2027-03-31', '2028-03-30'), others)).toBe(others[1])
  expect(overlapOf(span('2024-01-01', '2030-01-01'), others)).toBe(others[0])
  expect(overlapOf(span('2027-04-01', '2028-03-31'), others)).toBe(undefined)
})

test('only a period that holds counts as contract value, and the next turn is known', () => {
  const periods = [year(2027, 240_000), year(2025, 200_000), year(2026, 220_000)]
  expect(contractStanding(periods, '2026-05-04')).toEqual({
    ...{ yearly: 220_000, renewsOn: '2028-01-01', changesOn: '2027-01-01' },
  })
  expect(contractStanding(periods, '2027-12-31')).toEqual({
    ...{ yearly: 240_000, renewsOn: '2028-01-01', changesOn: '2028-01-01' },
  })
  expect(contractStanding(periods, '2028-01-01')).toEqual({ yearly: 0, renewsOn: null, changesOn: null })
  expect(contractStanding(periods, '2024-06-01')).toEqual({
    ...{ yearly: 0, renewsOn: '2028-01-01', changesOn: '2025-01-01' },
  })
  expect(contractStanding([], '2026-05-04')).toEqual({ yearly: 0, renewsOn: null, changesOn: null })
})

test('a period of another length counts by the year', () => {
  expect(contractStanding([{ ...span('2026-01-01', '2026-03-31'), price: 9_000 }], '2026-02-01').yearly).toBe(
    36_500,
  )
})
