import { expect, test } from 'vitest'
import { listRates, ratesOfDay } from '#app/features/accounts/rates/rate-queries.server.ts'
import { removeRate } from '#app/features/accounts/rates/remove-rate.server.ts'
import { setRate } from '#app/features/accounts/rates/set-rate.server.ts'
import { done, historyOf, refused } from '../../plan/plan-story.ts'
import { openRatesStory } from './rates-story.ts'

test('without a rate the one before it holds again; the history keeps both', () => {
  const { db, admin, lead } = openRatesStory()
  const gbp = { currency: 'GBP' as const }
  done(db, setRate, { as: admin, input: { ...gbp, startsOn: '2026-01-01', rate: '1.15' } })
  done(db, setRate, { as: admin, input: { ...gbp, startsOn: '2026-05-01', rate: '11.7' } })
  const rateId = listRates(db, { only: '', page: 1 }).rows[0]?.id ?? ''
  refused(db, removeRate, { as: lead, input: { rateId }, because: { code: 'not-allowed' } })
  done(db, removeRate, { as: admin, input: { rateId } })
  const rates = ratesOfDay(db, { currencies: ['GBP'], toCurrency: 'EUR', day: '2026-05-04' })
  expect(rates.map(({ rate }) => rate)).toEqual(['1.15'])
  expect(historyOf(db, '').at(-1)).toMatchObject({
    kind: 'rate-removed',
    facts: { currency: 'GBP', toCurrency: 'EUR', startsOn: '2026-05-01' },
  })
  refused(db, removeRate, { as: admin, input: { rateId }, because: { code: 'not-found' } })
})
