import { performance } from 'node:perf_hooks'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileVocabulary, countTermWords, findTerms, foldTerm } from '#app/domain/care/vocabulary.ts'
import { negatives, positives } from './vocabulary-corpus.ts'

function foundIn(terms: readonly string[], text: string, allowed: readonly string[] = []): string[] {
  const found = findTerms(compileVocabulary(terms), text, new Set(allowed.map(foldTerm)))
  return found.map(({ start, end }) => text.slice(start, end))
}

test('the corpus is as large as promised', () => {
  expect(positives.length).toBeGreaterThanOrEqual(60)
  expect(negatives.length).toBeGreaterThanOrEqual(60)
})

describe('is found', () => {
  test.each(positives)('%s in %j', (term, text, found) => {
    expect(foundIn([term], text)[0]).toBe(found)
  })
})

describe('is not found', () => {
  test.each(negatives)('%s in %j', (term, text) => {
    expect(foundIn([term], text)).toEqual([])
  })
})

test('the picture of the gate: two of our own terms', () => {
  const text =
    'Nurses re-enter discharge notes in two systems. They want a Lumen dashboard that shows bed state, and SmartSync between both systems.'
  const vocabulary = compileVocabulary(['Lumen', 'Lumen dashboard', 'SmartSync'])
  expect(findTerms(vocabulary, text)).toEqual([
    { start: 60, end: 75, term: 'Lumen dashboard' },
    { start: 102, end: 111, term: 'SmartSync' },
  ])
})

test('the longest term wins, and what comes after it is looked at again', () => {
  const terms = ['Lumen', 'Lumen Cloud', 'Lumen Cloud Export', 'Cloud']
  expect(foundIn(terms, 'Lumen Cloud Exports, Lumen Clouds, cloud Lumen')).toEqual([
    'Lumen Cloud Exports',
    'Lumen Clouds',
    'cloud',
    'Lumen',
  ])
})

test('allowed words are passed over, however they are written; longer and shorter terms are not', () => {
  const terms = ['Lumen', 'Lumen Cloud', 'Cloud']
  expect(foundIn(terms, 'Lumen, lumen-cloud, Clouds', ['Cloud'])).toEqual(['Lumen', 'lumen-cloud'])
  expect(foundIn(terms, 'Lumen, lumen-cloud, Clouds', ['LumenCloud'])).toEqual(['Lumen', 'Clouds'])
})

test('terms that fold alike are one; every way one of them is written counts', () => {
  expect(['SmartSync', 'Smart Sync', 'smart-sync', 'SMART_SYNC', 'Smärt Sync™'].map(foldTerm)).toEqual(
    Array(5).fill('smartsync'),
  )
  expect(foundIn(['smartsync'], 'smart sync')).toEqual([])
  expect(foundIn(['smartsync', 'Smart Sync'], 'smart sync')).toEqual(['smart sync'])
  expect(foundIn(['Node.js', 'Node JS'], 'node.js')).toEqual(['node.js'])
  expect(findTerms(compileVocabulary(['smartsync', 'Smart Sync']), 'smartsync')[0]?.term).toBe('smartsync')
})

test('how many words a term is written as', () => {
  expect(['SmartSync', 'Smart Sync', 'smartsync', 'Flow360', 'KPIs', '™'].map(countTermWords)).toEqual([
    2, 2, 1, 2, 1, 0,
  ])
})

test('a vocabulary of nothing finds nothing', () => {
  expect(foundIn([], 'Lumen')).toEqual([])
  expect(foundIn(['', '™', '—'], 'Lumen ™ —')).toEqual([])
})

const letters = fc.constantFrom(...'abcdeSYZßéüłжΣσςルダ智9'.split(''))
const name = fc.string({ unit: letters, minLength: 2, maxLength: 8 })
const joiner = fc.constantFrom(' ', '-', '', '_', '\u00A0', '\u2011', '\n', '. ', '’', '\u00AD', ' \u200B')
const prose = fc
  .array(fc.tuple(name, joiner), { maxLength: 30 })
  .map((words) => words.map((word) => word.join('')).join(''))

test('offsets are in order, lie inside the text, and what they cut out is found whole', () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 8 }), prose, (terms, text) => {
      const vocabulary = compileVocabulary(terms)
      let before = 0
      for (const { start, end, term } of findTerms(vocabulary, text)) {
        expect(start).toBeGreaterThanOrEqual(before)
        expect(end).toBeGreaterThan(start)
        before = end
        expect(terms).toContain(term)
        expect(foldTerm(text.slice(start, end)).startsWith(foldTerm(term).slice(0, -1))).toBe(true)
      }
      expect(before).toBeLessThanOrEqual(text.length)
    }),
  )
})

test('a Latin name is found however its case, accents, joints, plural and possessive fall', () => {
  const part = fc.string({ unit: fc.constantFrom(...'abcdefg'.split('')), minLength: 3, maxLength: 6 })
  const between = fc.constantFrom(' ', '-', '', '_', '\u00A0', '\u2011', '\u00AD', '\n')
  const ending = fc.constantFrom('', 's', '’s', "'s")
  fc.assert(
    fc.property(part, part, between, ending, fc.boolean(), (first, second, joint, end, isLoud) => {
      const capital = second.charAt(0).toUpperCase() + second.slice(1)
      const written = `${first}${joint}${second}${end}`
      const text = isLoud ? written.toUpperCase() : written.replace('a', 'á').normalize('NFD')
      expect(foundIn([`${first}${capital}`], `— ${text}, then`)).toEqual([text])
    }),
  )
})

test('folding twice is folding once, and never depends on how a text is composed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldTerm(foldTerm(text))).toBe(foldTerm(text))
      expect(foldTerm(text.normalize('NFD'))).toBe(foldTerm(text.normalize('NFC')))
    }),
  )
})

test('no text, however odd, makes it fail', () => {
  const vocabulary = compileVocabulary(['SmartSync', 'ルーメン', 'Node.js'])
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const { start, end } of findTerms(vocabulary, text)) expect(text.slice(start, end)).not.toBe('')
    }),
  )
})

test('1,000 terms against 2,000 words take a few milliseconds', () => {
  const syllables = ['lu', 'men', 'smart', 'sync', 'flow', 'dash', 'board', 'no', 'va', 'rix']
  const at = (index: number, power: number) => syllables[Math.floor(index / 10 ** power) % 10] ?? ''
  const terms = Array.from({ length: 1000 }, (_, index) => `${at(index, 0)}${at(index, 1)} ${at(index, 2)}X`)
  const words = Array.from({ length: 2000 }, (_, index) =>
    index % 40 === 0 ? (terms[(index * 7) % 1000] ?? '') : `${at(index, 0)}${at(index * 3, 1)}ing`,
  )
  const text = words.join(' ')
  const began = performance.now()
  const vocabulary = compileVocabulary(terms)
  const compiled = performance.now() - began
  const times = Array.from({ length: 30 }, () => {
    const start = performance.now()
    expect(findTerms(vocabulary, text)).toHaveLength(50)
    return performance.now() - start
  }).sort((a, b) => a - b)
  const median = times[15] ?? 0
  if (process.env.SHOW_TIMES) console.log({ compiled, first: times.at(-1), median })
  expect(median).toBeLessThan(5)
})

test.each([
  ['a hyphen and a thousand empty lines', `a-${'\n'.repeat(40_000)}!b`],
  ['strokes that only lengthen letters', '\u0640-'.repeat(20_000)],
])('no text takes longer than its length: %s', (_name, text) => {
  const vocabulary = compileVocabulary(['SmartSync', 'Node.js'])
  const began = performance.now()
  expect(findTerms(vocabulary, text)).toEqual([])
  expect(performance.now() - began).toBeLessThan(300)
})
