import { expect, test } from 'vitest'
import { isCommonWord } from '#app/domain/auth/common-words.ts'

test('words that guessers try first are common, and nothing at all is too', () => {
  expect(['password', 'geheim', 'qwertz', 'sommer', ''].filter((word) => !isCommonWord(word))).toEqual([])
  expect(['bookkeeping', 'ledger', 'basalt'].filter(isCommonWord)).toEqual([])
})
