import { expect, test } from 'vitest'
import { hashQuote } from '#app/domain/advocacy/hash-quote.ts'

const quote = {
  quote: 'Ten days became three.',
  rating: 5,
  name: 'Maria',
  title: 'CFO',
  company: 'Northwind',
}

test('anything a reader sees makes it another text', () => {
  const others = [
    { quote: 'Ten days became two.' },
    { rating: null },
    { rating: 4 },
    { name: '' },
    { title: 'Chief' },
    { company: 'Aster' },
    // the same letters in other fields
    { name: 'MariaCFO', title: '' },
  ].map((change) => hashQuote({ ...quote, ...change }))
  expect(new Set([hashQuote(quote), ...others]).size).toBe(8)
  expect(hashQuote({ ...quote })).toMatch(/^[0-9a-f]{64}$/)
  expect(hashQuote({ ...quote })).toBe(hashQuote(quote))
})
