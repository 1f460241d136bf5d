import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  cleanWords,
  optionalPublicText,
  publicProblem,
  publicText,
} from '#app/domain/advocacy/public-words.ts'

test('what is invisible and changes how words read is gone, what people write stays', () => {
  expect(cleanWords('  We\u200B saved\u00AD \u202Eten\u202C days\uFEFF\n\n a  month ')).toBe(
    'We saved ten days a month',
  )
  expect(cleanWords('a\u200Db\u{E0041}')).toBe('ab')
  // joiners that are letters of a script or parts of a picture
  expect(cleanWords('می‌خواهم 👩‍💻')).toBe('می‌خواهم 👩‍💻')
  expect(cleanWords('Cafe\u0301')).toBe('Café')
})

test('cleaning twice changes nothing, and leaves nothing invisible', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = cleanWords(text)
      expect(cleanWords(clean)).toBe(clean)
      expect(clean).not.toMatch(/[\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\n]/u)
    }),
  )
})

test.each([
  ['See https://evil.example/x', 'Leave links out: only words are printed'],
  ['See WWW.evil.example', 'Leave links out: only words are printed'],
  ['See evil.example/offer', 'Leave links out: only words are printed'],
  ['javascript:alert(1) is fun', 'Leave links out: only words are printed'],
  ['Write to me@acme.example', 'Leave e-mail addresses out: everybody could read them'],
  ['Good <script>alert(1)</script>', 'Plain words only: leave out what looks like code'],
  ['Good <img src=x onerror=y>', 'Plain words only: leave out what looks like code'],
  ['Good \u0007', 'This holds characters that cannot be read. Type them again'],
  ['Good \uFFFD', 'This holds characters that cannot be read. Type them again'],
  ['3 < 4 days, and Booking.com likes it. It is 4:30 now', null],
  ['“From ten days to three” – a *real* change & more', null],
])('%j', (text, problem) => {
  expect(publicProblem(text)).toBe(problem)
})

test('as a field: cleaned, measured by what will stand there, refused with its reason', () => {
  const field = publicText(10, 'your words')
  expect(field.parse(' ten\u200B  signs ')).toBe('ten signs')
  const why = (value: string) => field.safeParse(value).error?.issues[0]?.message
  expect(why('\u200B ')).toBe('Fill in your words')
  expect(why('eleven signs')).toBe('Shorten this to 10 characters or fewer')
  expect(why('a\u0000b')).toBe('This holds characters that cannot be read. Type them again')
  expect(why('<b')).toBe('Plain words only: leave out what looks like code')
  expect(optionalPublicText(10).parse('')).toBe('')
})

test('what is far too long is not looked into: a form that anybody may send holds nobody up', () => {
  const field = publicText(400, 'your words')
  const began = performance.now()
  for (const unit of ['@', 'a-', 'x@', 'www', '<'])
    for (const length of [20_000, 1_000_000])
      expect(field.safeParse(unit.repeat(length / unit.length)).success).toBe(false)
  expect(performance.now() - began).toBeLessThan(2000)
})
