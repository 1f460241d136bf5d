import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nudged, placed, reordered } from '#app/domain/plan/step-order.ts'

test('steps change places; those that were not seen keep theirs', () => {
  const all = ['a', 'hidden', 'b', 'c']
  expect(reordered(all, { seen: ['a', 'b', 'c'], order: ['c', 'a', 'b'] })).toEqual(['c', 'hidden', 'a', 'b'])
  expect(reordered(all, { seen: ['a', 'c'], order: ['c', 'a'] })).toEqual(['c', 'hidden', 'b', 'a'])
})

test.each([
  ['moved meanwhile', { seen: ['b', 'a'], order: ['a', 'b'] }],
  ['gone meanwhile', { seen: ['a', 'x'], order: ['x', 'a'] }],
  ['lost on the way', { seen: ['a', 'b'], order: ['a'] }],
  ['named twice', { seen: ['a', 'b'], order: ['a', 'a'] }],
  ['seen twice', { seen: ['a', 'a'], order: ['a', 'a'] }],
  ['brought in from elsewhere', { seen: ['a', 'b'], order: ['a', 'x'] }],
])('nothing is moved when a step was %s', (_, wish) => {
  expect(reordered(['a', 'b', 'c'], wish)).toBeNull()
})

const list = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 9 })

test('whatever is moved: no step is lost, and the unseen ones stay where they were', () => {
  fc.assert(
    fc.property(list, fc.infiniteStream(fc.boolean()), fc.infiniteStream(fc.nat()), (all, sight, dice) => {
      const seen = all.filter(() => sight.next().value)
      const order = [...seen].sort(() => (Number(dice.next().value) % 3) - 1)
      const next = reordered(all, { seen, order }) ?? []
      expect([...next].sort()).toEqual([...all].sort())
      for (const [index, id] of all.entries()) if (!seen.includes(id)) expect(next[index]).toBe(id)
      expect(next.filter((id) => seen.includes(id))).toEqual(order)
    }),
  )
})

test('one place up or down, and no further than the edge', () => {
  expect(nudged(['a', 'b', 'c'], 'b', 'up')).toEqual(['b', 'a', 'c'])
  expect(nudged(['a', 'b', 'c'], 'b', 'down')).toEqual(['a', 'c', 'b'])
  expect(nudged(['a', 'b', 'c'], 'a', 'up')).toEqual(['a', 'b', 'c'])
  expect(nudged(['a', 'b', 'c'], 'c', 'down')).toEqual(['a', 'b', 'c'])
  expect(nudged(['a', 'b'], 'x', 'up')).toEqual(['a', 'b'])
  expect(placed(['a', 'b', 'c'], 'a', 2)).toEqual(['b', 'c', 'a'])
  expect(placed(['a', 'b', 'c'], 'c', -4)).toEqual(['c', 'a', 'b'])
})
