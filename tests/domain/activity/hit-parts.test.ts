import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutAround, fitOf, type HitPart, markHits } from '#app/domain/activity/hit-parts.ts'
import { readSearchWords } from '#app/domain/activity/search-words.ts'

const shown = (parts: HitPart[]) => parts.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('')

test('hits stand at the beginning of words, whatever their accents and capitals', () => {
  expect(shown(markHits('Société Générale, a general society', ['gen', 'societ']))).toBe(
    '[Sociét]é [Gén]érale, a [gen]eral [societ]y',
  )
  expect(shown(markHits('Engine', ['gin']))).toBe('Engine')
  expect(shown(markHits('顧客の成功', ['成功']))).toBe('顧客の[成功]')
  expect(shown(markHits('Month – end close', ['month-end']))).toBe('[Month – end] close')
  expect(markHits('', ['a'])).toEqual([])
})

test('one hit is not marked inside another', () => {
  expect(shown(markHits('Measured', ['mea', 'm', 'measu']))).toBe('[Measu]red')
})

test('how well a name fits', () => {
  expect(fitOf('Maria Oliveira', ['mar', 'oli'])).toBe('begins')
  expect(fitOf('“Maria” Oliveira', ['mar'])).toBe('begins')
  expect(fitOf('Maria Oliveira', ['oli', 'mar'])).toBe('named')
  expect(fitOf('Maria Oliveira', ['mar', 'x'])).toBeNull()
})

test('a long text is cut around the first hit', () => {
  const text = `${'before '.repeat(40)}the heron stands\n\nstill ${'after '.repeat(40)}`
  const cut = shown(cutAround(text, ['heron']))
  expect(cut).toMatch(/^…before .*the \[heron\] stands still after .*after…$/)
  expect(cut.length).toBeLessThan(150)
  expect(shown(cutAround('short heron', ['heron']))).toBe('short [heron]')
  expect(shown(cutAround('word '.repeat(60), ['heron']))).toMatch(/^word .*word…$/)
  expect(shown(cutAround('x'.repeat(500), ['x']))).toMatch(/^\[x\]x+…$/)
})

test('marking changes no letter, whatever is looked for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, typed) => {
      const words = readSearchWords(typed)
      expect(
        markHits(text, words)
          .map((part) => part.text)
          .join(''),
      ).toBe(text)
      cutAround(text.repeat(20), words)
      fitOf(text, words)
    }),
    { numRuns: 300 },
  )
})
