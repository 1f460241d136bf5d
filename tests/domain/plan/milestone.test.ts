import { expect, test } from 'vitest'
import {
  acceptanceWaitsFor,
  dueOnProblem,
  internalMarkProblem,
  milestoneStateOf,
  otherSideOf,
} from '#app/domain/plan/milestone.ts'

const today = '2026-05-04'
const open = {
  completedAt: null,
  completedSide: null,
  acceptedAt: null,
  needsAcceptance: false,
  isFirstValue: false,
  dueOn: null,
}
const at = new Date('2026-05-03T09:00:00Z')
const doneBy = (completedSide: 'vendor' | 'customer') => ({ ...open, completedAt: at, completedSide })

test('a step is late from the day after its due date, and never once it is done or without a date', () => {
  expect(milestoneStateOf({ ...open, dueOn: '2026-05-04' }, today)).toBe('open')
  expect(milestoneStateOf({ ...open, dueOn: '2026-05-03' }, today)).toBe('late')
  expect(milestoneStateOf(open, today)).toBe('open')
  expect(milestoneStateOf({ ...doneBy('vendor'), dueOn: '2026-05-03' }, today)).toBe('done')
})

test('a done step waits for the side that did not complete it, where that is asked, until it has accepted', () => {
  const asking = { ...doneBy('vendor'), needsAcceptance: true }
  expect(acceptanceWaitsFor(asking)).toBe('customer')
  expect(milestoneStateOf(asking, today)).toBe('waiting')
  expect(acceptanceWaitsFor({ ...doneBy('customer'), needsAcceptance: true })).toBe('vendor')
  expect(acceptanceWaitsFor({ ...asking, acceptedAt: at })).toBeNull()
  expect(milestoneStateOf({ ...asking, acceptedAt: at }, today)).toBe('done')
  expect(acceptanceWaitsFor({ ...open, needsAcceptance: true })).toBeNull()
  expect(acceptanceWaitsFor(doneBy('vendor'))).toBeNull()
})

test('a first gain that the vendor completed is the customer’s to accept; one of the customer’s own is not asked about', () => {
  expect(acceptanceWaitsFor({ ...doneBy('vendor'), isFirstValue: true })).toBe('customer')
  expect(acceptanceWaitsFor({ ...doneBy('customer'), isFirstValue: true })).toBeNull()
  expect([otherSideOf('vendor'), otherSideOf('customer')]).toEqual(['customer', 'vendor'])
})

test.each([
  [
    'the day before the plan began',
    '2026-01-04',
    'This plan began on 5 January 2026. Choose that day or a later one',
  ],
  ['its first day', '2026-01-05', undefined],
  ['nothing', '', undefined],
  ['a day in ten years', '2036-05-01', undefined],
  ['a slip of the finger', '2062-05-04', 'Choose a day within the next ten years'],
])('a due date: %s', (_, dueOn, problem) => {
  expect(dueOnProblem(dueOn, { beganOn: '2026-01-05', today })).toBe(problem)
})

test('an internal step carries no mark of the path; the sentence stands where the hand was', () => {
  const none = { isRequired: false, isFirstValue: false, needsAcceptance: false }
  const required = 'A required step is seen by both sides: nobody waits for something they cannot see'
  expect(internalMarkProblem({ ...none, visibility: 'internal' }, ['visibility'])).toBeNull()
  expect(internalMarkProblem({ ...none, isRequired: true, visibility: 'shared' }, ['isRequired'])).toBeNull()
  const next = { ...none, isRequired: true, visibility: 'internal' as const }
  expect(internalMarkProblem(next, ['visibility'])).toEqual({ visibility: required })
  expect(internalMarkProblem(next, ['isRequired'])).toEqual({ isRequired: required })
  expect(
    internalMarkProblem({ ...none, needsAcceptance: true, visibility: 'internal' }, ['needsAcceptance']),
  ).toEqual({ needsAcceptance: 'The other side can only accept a step that it sees' })
})
