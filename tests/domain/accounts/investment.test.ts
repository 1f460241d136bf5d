import { expect, test } from 'vitest'
import { investmentTiers } from '#app/domain/accounts/account.ts'
import { proposedInvestment, readScore, scoreField } from '#app/domain/accounts/investment.ts'

const scores = [1, 2, 3, 4, 5]

test('the proposal for every pair of scores: rows are potential, columns readiness', () => {
  const short = { deep: 'D', standard: 's', light: 'l' }
  const table = scores.map((potential) =>
    scores
      .map((readiness) => {
        const tier = proposedInvestment({ potential, readiness })
        return tier && short[tier]
      })
      .join(''),
  )
  expect(table).toEqual(['lllll', 'lllss', 'sssss', 'ssDDD', 'ssDDD'])
})

test('more potential or more readiness never proposes less', () => {
  const rank = (potential: number, readiness: number) =>
    investmentTiers.indexOf(proposedInvestment({ potential, readiness }) ?? 'light')
  for (const potential of scores)
    for (const readiness of scores) {
      if (potential < 5)
        expect(rank(potential + 1, readiness)).toBeLessThanOrEqual(rank(potential, readiness))
      if (readiness < 5)
        expect(rank(potential, readiness + 1)).toBeLessThanOrEqual(rank(potential, readiness))
    }
})

test('with one of them unknown nothing is proposed', () => {
  expect(proposedInvestment({ potential: null, readiness: 5 })).toBeNull()
  expect(proposedInvestment({ potential: 5, readiness: null })).toBeNull()
})

test('a score is 1 to 5 or nothing', () => {
  expect(['', '1', '5'].map(readScore)).toEqual([null, 1, 5])
  expect(['', '1', '5'].every((text) => scoreField().safeParse(text).success)).toBe(true)
  expect(['0', '6', '1.5', ' 1', 'x'].some((text) => scoreField().safeParse(text).success)).toBe(false)
})
