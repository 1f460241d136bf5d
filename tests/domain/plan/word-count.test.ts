import { expect, test } from 'vitest'
import { countWords, wordsOf } from '#app/domain/plan/word-count.ts'

test.each([
  ['', 0],
  ['   \n — … !', 0],
  ['We re-key numbers.', 4],
  ['It doesn’t add up: 4.1 hours a day.', 8],
  ['Straße, naïve, čeština', 3],
  ['私たちは毎月数字を入力する。', 8],
  ['เราใช้เวลา', 3],
  ['🎉 done', 1],
])('%j has %i words', (text, count) => {
  expect(countWords(text)).toBe(count)
})

test('words come in their order, without what stands between them', () => {
  expect(wordsOf('“Close, in three days!”')).toEqual(['Close', 'in', 'three', 'days'])
})
