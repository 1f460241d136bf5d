import { expect, test } from 'vitest'
import type { ToldBody } from '#app/domain/activity/told-event.ts'
import { subjectOf, subjectPath } from '#app/domain/activity/event-link.ts'

function pathOf(body: object): string | null {
  const subject = subjectOf(body as ToldBody)
  return subject && subjectPath('northwind', subject)
}

test('an event leads to what it is about', () => {
  expect(pathOf({ kind: 'goal-agreed', goalId: 'G' })).toBe('/plans/northwind/goals/G')
  expect(pathOf({ kind: 'outcome-added', goalId: 'G', outcomeId: 'O' })).toBe('/plans/northwind/outcomes/O')
  expect(pathOf({ kind: 'measurement-verified', measurementId: 'M', outcomeId: 'O' })).toBe(
    '/plans/northwind/outcomes/O',
  )
  expect(pathOf({ kind: 'stakeholder-departed', stakeholderId: 'P' })).toBe('/plans/northwind/people/P')
  expect(pathOf({ kind: 'successor-named', stakeholderId: 'P', successorId: 'Q' })).toBe(
    '/plans/northwind/people/Q',
  )
  expect(pathOf({ kind: 'member-removed', userId: 'U' })).toBe('/plans/northwind/members')
  expect(pathOf({ kind: 'milestone-added', milestoneId: 'S' })).toBe('/plans/northwind/milestones')
  expect(pathOf({ kind: 'context-confirmed', contextId: 'C' })).toBe('/plans/northwind/context')
  expect(pathOf({ kind: 'account-created' })).toBe('/plans/northwind')
  expect(pathOf({ kind: 'vendor-changed' })).toBeNull()
})

test('a comment leads to what it was written beside', () => {
  const comment = (subject: string) =>
    pathOf({ kind: 'comment-written', commentId: 'C', subject, subjectId: 'X' })
  expect(comment('goal')).toBe('/plans/northwind/goals/X')
  expect(comment('outcome')).toBe('/plans/northwind/outcomes/X')
  expect(comment('stakeholder')).toBe('/plans/northwind/people/X')
  expect(comment('milestone')).toBe('/plans/northwind/milestones')
  expect(comment('measurement')).toBeNull()
})
