import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markTerms, sentencesWith } from '#app/domain/care/marked-text.ts'

test('terms are cut out of a text where they stand', () => {
  expect(markTerms('They want SmartSync now', [{ start: 10, end: 19 }])).toEqual([
    { text: 'They want ', isTerm: false },
    { text: 'SmartSync', isTerm: true },
    { text: ' now', isTerm: false },
  ])
  expect(markTerms('SmartSync', [{ start: 0, end: 9 }])).toEqual([{ text: 'SmartSync', isTerm: true }])
  expect(markTerms('', [])).toEqual([])
})

test('joined again, the parts are the text, whatever was found', () => {
  const cuts = fc.uniqueArray(fc.nat(60), { maxLength: 10 }).map((all) => all.sort((a, b) => a - b))
  fc.assert(
    fc.property(fc.string({ minLength: 60, maxLength: 80 }), cuts, (text, at) => {
      const found = at.flatMap((start, index) => {
        const end = at[index + 1]
        return index % 2 === 0 && end !== undefined ? [{ start, end }] : []
      })
      const parts = markTerms(text, found)
      expect(parts.map((part) => part.text).join('')).toBe(text)
      expect(parts.filter(({ isTerm }) => isTerm)).toHaveLength(found.length)
    }),
  )
})

test('of a long text only the sentences with terms are quoted, of a short one all', () => {
  const text =
    'Beds stay empty. Notes are typed twice. They want SmartSync. It is slow. Nobody knows SmartSync.'
  const found = ['SmartSync. It', 'SmartSync.'].map((words, index) => {
    const start = index === 0 ? text.indexOf(words) : text.lastIndexOf(words)
    return { start, end: start + 9 }
  })
  expect(sentencesWith(text, found, 500)).toBe(text)
  expect(sentencesWith(text, found, 20)).toBe('… They want SmartSync. … Nobody knows SmartSync.')
})

test('quoting a text of nothing but exclamation marks takes no longer than another', () => {
  const began = performance.now()
  expect(sentencesWith(`${'!'.repeat(40_000)}x`, [{ start: 40_000, end: 40_001 }], 10)).toBe('… x')
  expect(performance.now() - began).toBeLessThan(300)
})
