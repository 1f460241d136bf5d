import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  circleSentence,
  circleThrough,
  type Dependency,
  firstSentence,
  listed,
} from '#app/domain/plan/dependencies.ts'

const waits = (milestoneId: string, dependsOnId: string): Dependency => ({ milestoneId, dependsOnId })

test('a circle is found through any number of steps, and named in its order', () => {
  const ties = [waits('b', 'c'), waits('c', 'd'), waits('d', 'e')]
  expect(circleThrough(ties, 'a', ['b'])).toBeNull()
  expect(circleThrough(ties, 'e', ['b'])).toEqual(['e', 'b', 'c', 'd'])
  expect(circleThrough(ties, 'd', ['b'])).toEqual(['d', 'b', 'c'])
  expect(circleThrough([], 'a', ['a'])).toEqual(['a'])
})

test('what the step waited for so far does not count: it is about to wait for something else', () => {
  expect(circleThrough([waits('a', 'b'), waits('b', 'c')], 'a', ['c'])).toBeNull()
  expect(circleThrough([waits('a', 'b')], 'b', [])).toBeNull()
})

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g')
const ties = fc.array(
  fc.tuple(id, id).map(([from, to]) => waits(from, to)),
  { maxLength: 14 },
)

test('a circle that is named is one: each of its steps waits for the next, and the last for the first', () => {
  fc.assert(
    fc.property(ties, id, fc.array(id, { maxLength: 4 }), (known, step, wished) => {
      const circle = circleThrough(known, step, wished)
      if (!circle) return
      expect(circle[0]).toBe(step)
      expect(new Set(circle).size).toBe(circle.length)
      const after = [
        ...known.filter((tie) => tie.milestoneId !== step),
        ...wished.map((to) => waits(step, to)),
      ]
      for (const [index, from] of circle.entries()) {
        const to = circle[index + 1] ?? step
        expect(after).toContainEqual(waits(from, to))
      }
    }),
  )
})

test('steps tied one after the other, each only if no circle arises, can always be done in some order', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(id, fc.array(id, { maxLength: 3 })), { maxLength: 20 }), (wishes) => {
      let known: Dependency[] = []
      for (const [step, wished] of wishes) {
        if (circleThrough(known, step, wished)) continue
        known = [...known.filter((tie) => tie.milestoneId !== step), ...wished.map((to) => waits(step, to))]
      }
      const done = new Set<string>()
      const all = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
      const ready = () =>
        all.find(
          (step) =>
            !done.has(step) &&
            known.every(({ milestoneId, dependsOnId }) => milestoneId !== step || done.has(dependsOnId)),
        )
      for (let next = ready(); next !== undefined; next = ready()) done.add(next)
      expect(done.size).toBe(all.length)
    }),
  )
})

test('a refusal is refused however the rest is tied: more ties never undo a circle', () => {
  fc.assert(
    fc.property(ties, ties, id, fc.array(id, { maxLength: 3 }), (known, more, step, wished) => {
      if (circleThrough(known, step, wished))
        expect(circleThrough([...known, ...more], step, wished)).not.toBeNull()
    }),
  )
})

test('the sentences name steps, and of many only three', () => {
  expect(circleSentence(['Train the team'])).toBe('A step cannot wait for itself')
  expect(circleSentence(['A', 'B', 'C'])).toBe(
    'These would wait for each other: “A” waits for “B” waits for “C” waits for “A”',
  )
  expect(firstSentence(['Connect the ledger'])).toBe('First: “Connect the ledger”')
  expect(firstSentence(['A', 'B'])).toBe('First: “A” and “B”')
  expect(listed(['A', 'B', 'C'])).toBe('“A”, “B” and “C”')
  expect(listed(['A', 'B', 'C', 'D', 'E'])).toBe('“A”, “B”, “C” and 2 more')
  expect(listed([])).toBe('')
})
