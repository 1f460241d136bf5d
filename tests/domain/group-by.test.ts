import { expect, test } from 'vitest'
import { groupBy } from '#app/domain/group-by.ts'

test('items stand under their key, both in the order in which they came', () => {
  const groups = groupBy(['pear', 'apple', 'plum', 'fig', 'avocado'], (word) => word[0])
  expect([...groups]).toEqual([
    ['p', ['pear', 'plum']],
    ['a', ['apple', 'avocado']],
    ['f', ['fig']],
  ])
  expect(groupBy([], String).size).toBe(0)
})
