import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText, fitText } from '#app/features/reviews/documents/slides/fit-text.ts'

test('a text takes the largest size at which it fits', () => {
  const box = { w: 3, h: 1, sizes: [24, 16, 10] }
  expect(fitText('Short', box)).toEqual({ text: 'Short', size: 24, isCut: false })
  const longer = 'A goal that needs two lines, or three, at the largest size'
  expect(fitText(longer, box)).toEqual({ text: longer, size: 16, isCut: false })
  const much = fitText('word '.repeat(500), box)
  expect(much).toMatchObject({ size: 10, isCut: true })
  expect(much.text).toMatch(/^word .*word…$/)
  expect(much.text.length).toBeGreaterThan(150)
})

test('wide scripts take more room', () => {
  const box = { w: 3, h: 0.5, sizes: [20, 10] }
  expect(fitText('ten letters', box).size).toBe(20)
  expect(fitText('日本語日本語日本語日', box).size).toBe(10)
})

test('whatever comes in, a slide can hold it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const clean = cleanText(text)
      expect(clean).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u)
      const { text: fitted } = fitText(text, { w: 2, h: 0.5, sizes: [14, 10] })
      expect(fitted.length).toBeLessThanOrEqual(clean.length + 1)
    }),
  )
})
