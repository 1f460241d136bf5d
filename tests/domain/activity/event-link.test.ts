import { expect, test } from 'vitest'
import { subjectOf, subjectPath } from '#app/domain/activity/event-link.ts'
import type { ToldBody } from '#app/domain/activity/told-event.ts'

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

test('what happens on the path leads to the path, and its words to their own pages', () => {
  const move = { transitionId: 'T', toStage: 'align' }
  for (const kind of ['move-proposed', 'move-signed', 'signature-voided', 'move-passed', 'move-objected'])
    expect(pathOf({ kind, ...move })).toBe('/plans/northwind/path')
  expect(pathOf({ kind: 'stepped-back', fromStage: 'align', toStage: 'capture' })).toBe(
    '/plans/northwind/path',
  )
  expect(pathOf({ kind: 'solution-added', solutionId: 'L', goalId: 'G' })).toBe('/plans/northwind/goals/G')
  expect(pathOf({ kind: 'value-statement-written', valueStatementId: 'V', goalId: 'G' })).toBe(
    '/plans/northwind/goals/G',
  )
  expect(pathOf({ kind: 'review-signed', reviewId: 'R', side: 'customer' })).toBe(
    '/plans/northwind/reviews/R',
  )
  expect(pathOf({ kind: 'promise-settled', promiseId: 'Q', as: 'confirmed' })).toBe(
    '/plans/northwind/promises',
  )
  expect(pathOf({ kind: 'milestone-accepted', milestoneId: 'S' })).toBe('/plans/northwind/milestones')
  expect(pathOf({ kind: 'ask-type-opened', userId: 'U', type: 'speaking' })).toBeNull()
  expect(pathOf({ kind: 'vocabulary-changed' })).toBeNull()
})

test('a comment leads to itself, whatever it stands beside', () => {
  for (const subject of [
    'goal',
    'outcome',
    'measurement',
    'milestone',
    'stakeholder',
    'claim',
    'review_item',
  ])
    expect(pathOf({ kind: 'comment-written', commentId: 'C', subject, subjectId: 'X' })).toBe(
      '/plans/northwind/comments/C',
    )
})

test('the team’s notes lead to their page', () => {
  expect(pathOf({ kind: 'team-notes-written', number: 1 })).toBe('/plans/northwind/notes')
})
