import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differingWords } from '#app/ui/differing-words.ts'

const own = (runs: readonly { text: string; isOwn: boolean }[] | undefined) =>
  (runs ?? []).filter(({ isOwn }) => isOwn).map(({ text }) => text)

test('each text is marked where it differs, whole words and figures at a time', () => {
  const runs = differingWords('Close the books in 3.5 days', 'Close the books in 10 days')
  expect([own(runs?.theirs), own(runs?.yours)]).toEqual([['3.5'], ['10']])
})

test('neighbouring changes are one', () => {
  const runs = differingWords('Bread is out by half six here', 'Bread is out at about seven here')
  expect([own(runs?.theirs), own(runs?.yours)]).toEqual([['by half six'], ['at about seven']])
})

test('texts that share next to nothing, or are very long, are left unmarked', () => {
  expect(differingWords('Bread by five', 'Something quite different altogether')).toBeNull()
  expect(differingWords('a '.repeat(10_000), `${'a '.repeat(10_000)}b`)).toBeNull()
})

test('the runs of a text are the text', () => {
  const text = fc.array(fc.constantFrom('bread', ' ', '\n', 'é', '7.5', '🙂', 'don’t', ','), {
    maxLength: 20,
  })
  fc.assert(
    fc.property(text, text, (first, second) => {
      const [theirs, yours] = [first.join(''), second.join('')]
      const runs = differingWords(theirs, yours)
      if (!runs) return
      expect(runs.theirs.map((run) => run.text).join('')).toBe(theirs)
      expect(runs.yours.map((run) => run.text).join('')).toBe(yours)
    }),
  )
})
