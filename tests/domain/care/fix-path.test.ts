import { expect, test } from 'vitest'
import { fixPath } from '#app/domain/care/fix-path.ts'
import type { FixPlace } from '#app/domain/care/gate.ts'

test.each<[FixPlace, string]>([
  [{ page: 'context' }, '/plans/northwind/context'],
  [{ page: 'goals' }, '/plans/northwind'],
  [{ page: 'people' }, '/plans/northwind/people'],
  [{ page: 'milestones' }, '/plans/northwind/milestones'],
  [{ page: 'outcomes' }, '/plans/northwind/outcomes'],
  [{ page: 'reviews' }, '/plans/northwind/reviews'],
  [{ page: 'openings' }, '/profile/advocacy'],
  [{ page: 'path' }, '/plans/northwind/path'],
  [{ page: 'goal', id: 'G' }, '/plans/northwind/goals/G'],
  [{ page: 'outcome', id: 'O' }, '/plans/northwind/outcomes/O'],
  [{ page: 'milestone', id: 'S' }, '/plans/northwind/milestones/S'],
  [{ page: 'review', id: 'R' }, '/plans/northwind/reviews/R'],
])('%o is put right at %s', (place, path) => {
  expect(fixPath('northwind', place)).toBe(path)
})
