import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchOf, readSearchWords } from '#app/domain/activity/search-words.ts'

const anywhere = { fit: 'anywhere' as const, accountIds: null }

test('words stand between blanks; what has neither letter nor digit is not looked for', () => {
  expect(readSearchWords('  Month-end   close — "3 days"\u0000now ')).toEqual([
    'Month-end',
    'close',
    '"3',
    'days"',
    'now',
  ])
  expect(readSearchWords('… * "" ( )')).toEqual([])
  expect(readSearchWords('')).toEqual([])
})

test('a word that another begins with is left out', () => {
  expect(readSearchWords('mar Maria o oliveira maria')).toEqual(['Maria', 'oliveira'])
  expect(readSearchWords('t t t')).toEqual(['t'])
})

test('what is pasted by the page is cut to eight words and two hundred signs', () => {
  expect(readSearchWords('a b c d e f g h i j')).toHaveLength(8)
  expect(readSearchWords('x'.repeat(10_000))).toEqual(['x'.repeat(200)])
})

test('every word is quoted, and may be the beginning of a longer one', () => {
  expect(matchOf(['mar', 'o"r'], anywhere)).toBe('{title body} : ("mar" *) AND {title body} : ("o""r" *)')
  expect(matchOf(['NEAR', 'oli'], { fit: 'named', accountIds: null })).toBe(
    'marked : ("\ue001NEAR" *) AND marked : ("\ue001oli" *)',
  )
  expect(matchOf(['mar', 'oli'], { fit: 'begins', accountIds: null })).toBe(
    'marked : ("\ue000mar" *) AND marked : ("\ue001oli" *)',
  )
})

test('where to look is part of the question', () => {
  expect(matchOf(['x'], { fit: 'anywhere', accountIds: ['01A', '01B'] })).toBe(
    'scope : ("01A" OR "01B") AND {title body} : ("x" *)',
  )
})

test('a script without blanks is looked for letter after letter', () => {
  expect(matchOf(['成功'], anywhere)).toBe('letters : ("成 功")')
  expect(matchOf(['Acme社'], anywhere)).toBe('letters : ("A c m e 社")')
  expect(matchOf(['成功'], { fit: 'begins', accountIds: null })).toBe('marked : ("\ue000成功" *)')
})

test('whatever is typed becomes at most eight words of well-formed text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const words = readSearchWords(typed)
      expect(words.length).toBeLessThanOrEqual(8)
      for (const word of words) expect(/[\s\p{Cc}\p{Cs}]/u.test(word)).toBe(false)
    }),
  )
})
