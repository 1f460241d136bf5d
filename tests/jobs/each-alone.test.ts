import { expect, test } from 'vitest'
import { eachAlone } from '#app/jobs/each-alone.ts'

test('one that fails holds up none of the others, and is told at the end', () => {
  const done: number[] = []
  const run = (one: number) => {
    if (one === 2) throw new Error('two is broken')
    done.push(one)
  }
  expect(() => eachAlone([1, 2, 3], run)).toThrow('two is broken')
  expect(done).toEqual([1, 3])
  eachAlone([4], run)
  expect(done).toEqual([1, 3, 4])
})
