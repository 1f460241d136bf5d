import { expect, test } from 'vitest'
import { moneyText, readMoneyText } from '#app/domain/outcomes/money-text.ts'

const minor = (typed: string, currency = 'EUR') => {
  const read = readMoneyText(typed, currency)
  return read.ok ? read.minor : read.message
}

test.each([
  ['1.200,50', 120_050],
  ['€ 1,200.50', 120_050],
  ['1 200', 120_000],
  ['1\u202f200,50 €', 120_050],
  ["1'200.5", 120_050],
  ['1’200', 120_000],
  ['1.200', 120_000],
  ['1,200', 120_000],
  ['1.200.300', 120_030_000],
  ['1,234,567.89', 123_456_789],
  ['1200', 120_000],
  ['12.5', 1250],
  ['12,05', 1205],
  ['0', 0],
  ['0,5', 50],
  ['EUR 99', 9900],
  ['99 eur', 9900],
  ['007', 700],
  ['999999999999.99', 99_999_999_999_999],
])('“%s” is read as people mean it', (typed, expected) => {
  expect(minor(typed)).toBe(expected)
})

test.each([
  ['zł 30 000', 'PLN', 3_000_000],
  ['30.000 kr', 'SEK', 3_000_000],
  ['£1,200', 'GBP', 120_000],
  ['CHF 1’200.00', 'CHF', 120_000],
  ['$5', 'CAD', 500],
  ['CA$5', 'CAD', 500],
  ['¥1,200', 'JPY', 1200],
  ['1.200', 'JPY', 1200],
  ['1.200', 'KWD', 1200],
  ['1,200.500', 'KWD', 1_200_500],
])('“%s” in %s', (typed, currency, expected) => {
  expect(minor(typed, currency)).toBe(expected)
})

test('decimals that the currency does not have are refused, not rounded', () => {
  expect(minor('1200.505')).toBe('EUR has 2 decimals at most')
  expect(minor('0.005')).toBe('EUR has 2 decimals at most')
  expect(minor('12.5', 'JPY')).toBe('JPY has no decimals')
})

test('other currencies, negative amounts and what is no amount come back with a sentence', () => {
  expect(['$ 100', 'USD 100', '100 GBP', '£5'].map((typed) => minor(typed))).toEqual(
    Array(4).fill('Amounts here are in EUR'),
  )
  expect(['-5', '−5', '€ -5', '(5)'].map((typed) => minor(typed))).toEqual(
    Array(4).fill('An amount is zero or more'),
  )
  for (const typed of ['', '1,2,3', '1.2.3', '12 00', '1.2,3.4', ',5', '5,', '1e5', '10%', '1.200,50,1'])
    expect(minor(typed), typed).toBe('Fill in an amount, like 1,200.50')
  expect(minor('abc')).toBe('Fill in an amount, like 1,200.50')
  expect(minor('1234567890123')).toBe('That is more than can be counted here')
})

test('the field asks for something, and for no more than fits', () => {
  expect(moneyText().safeParse(' 1,200 ').data).toBe('1,200')
  expect(moneyText().safeParse('').error?.issues[0]?.message).toBe('Fill in an amount, like 1,200.50')
  expect(moneyText().safeParse('1'.repeat(41)).success).toBe(false)
})
