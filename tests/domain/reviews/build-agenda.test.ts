import { expect, test } from 'vitest'
import {
  type AgendaEvidence,
  type AgendaGoal,
  type AgendaOutcome,
  buildAgenda,
  newItems,
} from '#app/domain/reviews/build-agenda.ts'

const nothing: AgendaEvidence = {
  today: '2026-05-04',
  since: '2026-02-01',
  goals: [],
  outcomes: [],
  steps: [],
  departed: [],
  isSlipping: false,
}
const goal: AgendaGoal = {
  ...{ id: 'g', title: 'Close in three days', agreedOn: '2026-01-05', changedOn: '2026-01-05' },
  ...{ closedOn: null, closure: null, progress: 'on_track' },
}
const outcome: AgendaOutcome = {
  ...{ id: 'o', name: 'Month-end close', baseline: '10 days', fresh: 1, disputed: 0 },
  newest: { value: '4.4 days', on: '2026-04-30', isVerified: true },
}
const step = { id: 's', title: 'Connect', dueOn: null, completedOn: null, waitsForAcceptance: false }

const said = (change: Partial<AgendaEvidence>) =>
  buildAgenda({ ...nothing, ...change }).map(({ kind, title, reason }) => `${kind}: ${title} (${reason})`)

test('a plan without anything has nothing to talk about', () => {
  expect(buildAgenda(nothing)).toEqual([])
})

test('every goal is asked whether it still holds, with what happened to it', () => {
  const goals = [
    goal,
    { ...goal, id: 'c', title: 'Changed', changedOn: '2026-03-01' },
    { ...goal, id: 'n', title: 'New', agreedOn: '2026-03-02' },
    { ...goal, id: 'd', title: 'Done', closedOn: '2026-04-01', closure: 'achieved' as const },
    { ...goal, id: 'l', title: 'Long done', closedOn: '2026-01-20', closure: 'missed' as const },
  ]
  expect(said({ goals })).toEqual([
    'goal: Close in three days (Agreed on 5 January 2026, unchanged since)',
    'goal: Changed (Changed on 1 March 2026, after the last review)',
    'goal: New (New: agreed on 2 March 2026)',
    'goal: Done (Closed on 1 April 2026: achieved)',
  ])
  expect(said({ goals: [goal], since: null })).toEqual([
    'goal: Close in three days (Agreed on 5 January 2026)',
  ])
})

test('confirmed figures come before reported ones; what was not measured is a risk', () => {
  const reported = { value: '7 hours', on: '2026-04-02', isVerified: false }
  const outcomes = [
    { ...outcome, id: 'r', name: 'Re-keying', newest: reported },
    outcome,
    { ...outcome, id: 'q', name: 'Quiet', fresh: 0 },
    { ...outcome, id: 'e', name: 'Never measured', newest: null, fresh: 0 },
  ]
  expect(said({ outcomes })).toEqual([
    'outcome: Month-end close (4.4 days on 30 April 2026, confirmed; 10 days at the beginning)',
    'outcome: Re-keying (7 hours on 2 April 2026, not confirmed yet; 10 days at the beginning)',
    'risk: Quiet (Nothing was measured since the last review)',
  ])
})

test('steps that are late, done since and soon due', () => {
  const steps = [
    { ...step, title: 'Far', dueOn: '2026-07-01' },
    { ...step, title: 'Soon', dueOn: '2026-05-20' },
    { ...step, title: 'Late', dueOn: '2026-04-01' },
    { ...step, title: 'Done', completedOn: '2026-03-01', waitsForAcceptance: true },
    { ...step, title: 'Before', completedOn: '2026-01-20' },
  ]
  expect(said({ steps })).toEqual([
    'milestone: Late (Was due on 1 April 2026)',
    'milestone: Done (Done on 1 March 2026, and the other side is asked to accept it)',
    'milestone: Soon (Due on 20 May 2026)',
  ])
})

test('risks: disputes, goals at risk, a slipping stage, people who left; and what waits for an answer', () => {
  const departed = [
    { id: 'a', name: 'Ana', on: '2026-03-01', ownsOpenThings: true },
    { id: 'b', name: 'Ben', on: '2026-03-02', ownsOpenThings: false },
    { id: 'c', name: 'Cleo', on: '2026-01-02', ownsOpenThings: false },
  ]
  const goals = [
    { ...goal, progress: 'at_risk' as const },
    { ...goal, id: 'p', title: 'Asked', agreedOn: null },
  ]
  const outcomes = [{ ...outcome, fresh: 0, disputed: 2 }]
  expect(said({ goals, outcomes, departed, isSlipping: true }).slice(1)).toEqual([
    'risk: Month-end close (2 figures are disputed)',
    'risk: Close in three days (The goal is at risk)',
    'risk: A passed stage is slipping (Something it rested on is no longer so)',
    'risk: Ana has left (Goals or steps that name them need a successor)',
    'risk: Ben has left (Since 2 March 2026: who takes their place?)',
    'topic: Asked (Proposed as a goal, and not answered yet)',
  ])
})

test('building again adds what is new, and leaves what is on it or was taken off', () => {
  const built = buildAgenda({ ...nothing, goals: [goal], outcomes: [outcome] })
  const written = { kind: 'topic' as const, subjectId: null }
  expect(
    newItems(built, [written, { kind: 'goal', subjectId: 'g' }]).map(({ subjectId }) => subjectId),
  ).toEqual(['o'])
  // the same thing for another reason is another item
  expect(newItems(built, [{ kind: 'risk', subjectId: 'g' }]).length).toBe(2)
})
