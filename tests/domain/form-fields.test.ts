import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import {
  choices,
  decimalText,
  emailAddress,
  optionalDate,
  optionalDecimal,
  optionalEmail,
  optionalLink,
  optionalPercent,
  optionalRecordId,
  optionalText,
  recordId,
  requiredDate,
  requiredText,
} from '#app/domain/form-fields.ts'

const read = (schema: z.ZodType, value: unknown) => {
  const parsed = schema.safeParse(value)
  return parsed.success ? parsed.data : parsed.error.issues[0]?.message
}

test.each([
  ['4.4', '4.4'],
  ['4,4', '4.4'],
  ['1 200', '1200'],
  ['1\u202F200,50', '1200.5'],
  ["1'200", '1200'],
  ['\u22124', '-4'],
  ['-0', '0'],
  ['-0.000', '0'],
  ['007', '7'],
  ['100', '100'],
  ['0.10', '0.1'],
  ['999999999999.999999', '999999999999.999999'],
])('the number “%s” is handed on as “%s”', (typed, handed) => {
  expect(read(decimalText(), typed)).toBe(handed)
})

test.each([
  '',
  'four',
  '4.',
  '.4',
  '1.200,5',
  '1,2,3',
  '1e3',
  'NaN',
  'Infinity',
  '0x10',
  '1234567890123',
  '0.1234567',
  '--1',
  '٤',
])('“%s” is no number here', (typed) => {
  expect(read(decimalText(), typed)).toBe('Fill in a number, like 4.4')
})

test.each([
  ['', ''],
  [' 4,40 ', '4.4'],
  ['four', 'Fill in a number, like 4.4'],
])('a number that may be left out: “%s” is “%s”', (typed, handed) => {
  expect(read(optionalDecimal(), typed)).toBe(handed)
})

test.each([
  ['', ''],
  ['60', '60'],
  ['62,5 %', '62.5'],
  ['0', '0'],
  ['100', '100'],
  ['100.000001', 'Fill in a number from 0 to 100'],
  ['120 %', 'Fill in a number from 0 to 100'],
  ['-5', 'Fill in a number from 0 to 100'],
  ['all', 'Fill in a number from 0 to 100'],
])('a share: “%s” is “%s”', (typed, handed) => {
  expect(read(optionalPercent(), typed)).toBe(handed)
})

test('every number is worth what was typed, in one form, and that form reads as itself', () => {
  const whole = fc.integer({ min: 0, max: 999_999_999 })
  const digits = fc.string({ unit: fc.constantFrom('0', '1', '5', '9'), maxLength: 6 })
  fc.assert(
    fc.property(
      fc.boolean(),
      whole,
      digits,
      fc.constantFrom('.', ','),
      (isNegative, before, after, point) => {
        const typed = `${isNegative ? '-' : ''}${before}${after ? `${point}${after}` : ''}`
        const handed = decimalText().parse(typed)
        expect(handed).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/)
        expect(handed).not.toBe('-0')
        expect(Number(handed)).toBe(Number(typed.replace(',', '.')) + 0)
        expect(decimalText().parse(handed)).toBe(handed)
      },
    ),
  )
})

test('no text makes reading a number fail otherwise than with its sentence', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const parsed = decimalText().safeParse(typed)
      expect(parsed.success || parsed.error.issues[0]?.message === 'Fill in a number, like 4.4').toBe(true)
    }),
  )
})

test('texts are trimmed, keep their line ends, and refuse what cannot be read', () => {
  expect(read(optionalText(20), '  two\n\tlines ')).toBe('two\n\tlines')
  expect(read(optionalText(20), '😀 é ﷺ')).toBe('😀 é ﷺ')
  const unreadable = 'This holds characters that cannot be read. Type them again'
  for (const typed of ['a\0b', 'a\u0007b', 'a\rb', 'a\uFFFDb', '\u0085b'.padStart(3, 'a')])
    expect(read(optionalText(20), typed)).toBe(unreadable)
  expect(read(requiredText(20, 'a title'), ' \n ')).toBe('Fill in a title')
  expect(read(requiredText(5, 'a title'), 'x'.repeat(1_000_000))).toBe(
    'Shorten this to 5 characters or fewer',
  )
  expect(read(optionalText(5), ['a', 'b'])).toBe('Fill this in once')
})

test('dates exist, or are left out where that is allowed', () => {
  const sentence = 'Fill in a date that exists, like 2026-06-30'
  expect(read(requiredDate(), '2028-02-29')).toBe('2028-02-29')
  expect(read(optionalDate(), '')).toBe('')
  for (const typed of [
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '26-01-01',
    '2026-1-1',
    '0000-01-01',
    ' 2026-01-01',
    'today',
  ])
    expect(read(optionalDate(), typed)).toBe(sentence)
  expect(read(requiredDate(), '')).toBe(sentence)
})

test('every day that exists is a date', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, (day) => {
      const typed = day.toISOString().slice(0, 10)
      expect(read(requiredDate(), typed)).toBe(typed)
    }),
  )
})

test('ids are ULIDs or nothing', () => {
  const id = '01KE6P4YM00G8DNKVPAFAC60B8'
  expect(read(recordId(), id)).toBe(id)
  expect(read(optionalRecordId(), '')).toBe('')
  for (const typed of ['', `${id}0`, 'I'.repeat(26), `${id} or 1=1`, `${id}\n`])
    expect(read(recordId(), typed)).toBe('Choose one of the list')
})

test('choices come in the list’s order, each once, whatever was sent', () => {
  const list = choices(['a', 'b', 'c'])
  expect(read(list, ['c', 'a', 'a', ''])).toBe('a,c')
  expect(read(list, 'b')).toBe('b')
  expect(read(list, '')).toBe('')
  expect(read(list, ['a', 'd'])).toBe('Choose from the list')
})

test('links lead to the web and nowhere else', () => {
  expect(read(optionalLink(), 'https://example.com/a?b=c')).toBe('https://example.com/a?b=c')
  expect(read(optionalLink(), '')).toBe('')
  for (const typed of [
    'javascript:alert(1)',
    'data:text/html,x',
    '//example.com',
    'example.com',
    'https://',
    'https://a b',
  ])
    expect(read(optionalLink(), typed)).toBe('Fill in a whole address, starting with https://')
})

test('mail addresses are lower-cased and have no room for headers', () => {
  expect(read(emailAddress(), ' Maria@Northwind.Example ')).toBe('maria@northwind.example')
  for (const typed of [
    'maria',
    'a@b',
    'a@b.example\nBcc: x@y.example',
    'a b@c.example',
    'a@b.example,c@d.example',
  ])
    expect(read(emailAddress(), typed)).toBe('Fill in an e-mail address, like maria@northwind.example')
})

test('an address that may be missing is one all the same', () => {
  expect(optionalEmail().parse('  Maria@Northwind.example ')).toBe('maria@northwind.example')
  expect(optionalEmail().parse('')).toBe('')
  expect(optionalEmail().safeParse('maria').success).toBe(false)
})
