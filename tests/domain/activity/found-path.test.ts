import { expect, test } from 'vitest'
import { foundKinds } from '#app/domain/activity/found-kind.ts'
import { foundPath } from '#app/domain/activity/found-path.ts'

test('everything that is found has a page on its plan', () => {
  expect(foundKinds.map((kind) => foundPath('northwind', { kind, subjectId: 'ID' }))).toEqual([
    '/plans/northwind',
    '/plans/northwind/people/ID',
    '/plans/northwind/goals/ID',
    '/plans/northwind/outcomes/ID',
    '/plans/northwind/milestones/ID',
    '/plans/northwind/reviews/ID',
    '/plans/northwind/stories/ID',
    '/plans/northwind/context',
    '/plans/northwind/comments/ID',
    '/plans/northwind/notes',
  ])
})
