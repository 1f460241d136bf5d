import { expect, test } from 'vitest'
import { readSentence } from '#app/domain/activity/sentence.ts'
import { setRateForm } from '#app/features/accounts/rates/rate-form.ts'
import { ratesOfDay } from '#app/features/accounts/rates/rate-queries.server.ts'
import { ratesPage } from '#app/features/accounts/rates/rates-page.server.ts'
import { setRate } from '#app/features/accounts/rates/set-rate.server.ts'
import { done, historyOf, may4, may5, refused } from '../../plan/plan-story.ts'
import { openRatesStory } from './rates-story.ts'

const input = { currency: 'GBP' as const, startsOn: '2026-05-01', rate: '1.17' }

test('a rate holds from its day on until the next one; the same day again replaces it', () => {
  const { db, admin, vendor } = openRatesStory()
  done(db, setRate, { as: admin, input })
  done(db, setRate, { as: admin, input: { ...input, startsOn: '2026-06-01', rate: '1.2' } })
  done(db, setRate, { as: admin, input: { ...input, rate: '1.18' }, at: may5 })
  const onDay = (day: string) => ratesOfDay(db, { currencies: ['GBP', 'PLN'], toCurrency: 'EUR', day })
  expect(onDay('2026-04-30')).toEqual([])
  expect(onDay('2026-05-31')).toEqual([{ ...input, toCurrency: 'EUR', rate: '1.18' }])
  expect(onDay('2026-06-01')).toEqual([{ ...input, toCurrency: 'EUR', startsOn: '2026-06-01', rate: '1.2' }])

  const page = ratesPage(db, { vendor, now: may5.now, only: '', page: 1 })
  expect(page.used).toEqual([
    { currency: 'GBP', accounts: 1, rate: '1.18', since: '1 May 2026' },
    { currency: 'PLN', accounts: 1, rate: null, since: null },
  ])
  expect(page.rows.map(({ from, rate, isAhead, set }) => [from, rate, isAhead, set])).toEqual([
    ['1 June 2026', '1.2', true, 'Adam Novak, 4 May 2026'],
    ['1 May 2026', '1.18', false, 'Adam Novak, 5 May 2026'],
  ])
  expect(page.changes.map(({ lines }) => lines.map(({ sentence }) => readSentence(sentence)))).toEqual([
    ['Adam Novak set 1 GBP to 1.18 EUR from 1 May 2026'],
    ['Adam Novak set 1 GBP to 1.2 EUR from 1 June 2026', 'Adam Novak set 1 GBP to 1.17 EUR from 1 May 2026'],
  ])
  expect(historyOf(db, '').map(({ kind }) => kind)).toEqual(['rate-set', 'rate-set', 'rate-set'])
})

test('the own currency, a day far ahead and people without the right are refused', () => {
  const { db, admin, lead } = openRatesStory()
  const fields = { currency: 'EUR is your own currency: one is always one' }
  refused(db, setRate, {
    as: admin,
    input: { ...input, currency: 'EUR' },
    because: { code: 'invalid', fields },
  })
  refused(db, setRate, {
    as: admin,
    input: { ...input, startsOn: '2062-05-01' },
    because: { code: 'invalid', fields: { startsOn: 'Choose a day within the next year' } },
  })
  refused(db, setRate, { as: lead, input, because: { code: 'not-allowed' } })
  expect(ratesOfDay(db, { currencies: [], toCurrency: 'EUR', day: '2026-05-04' })).toEqual([])
})

test('a form with a currency nobody keeps, or a rate that is none, does not come through', () => {
  const problems = (form: object) =>
    setRateForm
      .safeParse({ ...input, ...form })
      .error?.issues.map(({ path, message }) => [path[0], message])[0]
  expect(problems({ currency: 'XYZ' })).toEqual(['currency', 'Choose one of the list'])
  expect(problems({ rate: '0' })).toEqual(['rate', 'A rate is more than zero'])
  expect(problems({ rate: '1,2,3' })).toEqual(['rate', 'Fill in a rate, like 1.17'])
  expect(problems({ startsOn: '2026-02-30' })?.[0]).toBe('startsOn')
})

test('a page of one currency, and pages of many rows', () => {
  const { db, admin, vendor } = openRatesStory()
  for (let day = 1; day <= 30; day++)
    for (const currency of ['GBP', 'PLN'] as const) {
      const startsOn = `2026-04-${String(day).padStart(2, '0')}`
      done(db, setRate, { as: admin, input: { currency, startsOn, rate: `1.${day}` } })
    }
  const page = (wish: { only: string; page: number }) => ratesPage(db, { vendor, now: may4.now, ...wish })
  expect(page({ only: '', page: 1 })).toMatchObject({ total: 60, pages: 2 })
  expect(page({ only: '', page: 1 }).rows).toHaveLength(50)
  expect(page({ only: '', page: 2 }).rows).toHaveLength(10)
  expect(page({ only: 'PLN', page: 1 }).rows).toHaveLength(30)
})
