import { expect, test } from 'vitest'
import { groupItems } from '#app/domain/reviews/group-items.ts'

test('items stand by kind in the order a meeting takes them', () => {
  const items = [
    { id: 'a', kind: 'decision' as const },
    { id: 'b', kind: 'goal' as const },
    { id: 'c', kind: 'decision' as const },
  ]
  expect(groupItems(items).map(({ kind, items: own }) => [kind, own.map(({ id }) => id)])).toEqual([
    ['goal', ['b']],
    ['decision', ['a', 'c']],
  ])
  expect(groupItems(items, ['decision']).map(({ kind }) => kind)).toEqual(['decision', 'goal'])
  expect(groupItems([])).toEqual([])
})
