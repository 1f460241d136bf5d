import { expect, test } from 'vitest'
import type { TemplateLine } from '#app/domain/plan/template.ts'
import { countNew, type MadeBefore, planTemplate } from '#app/domain/plan/template-plan.ts'

const standing = { stage: 'align' as const, stageEnteredOn: '2026-05-01', today: '2026-05-04' }

const blank: TemplateLine = {
  ...{ id: '', kind: 'milestone', goalItemId: null, position: 0, stage: null, title: '', why: '', days: 0 },
  ...{ ownerSide: null, isRequired: false, isFirstValue: false, needsAcceptance: false },
  ...{ category: null, unit: null, unitLabel: '', direction: null, outcomeKind: null, cadence: null },
}
const goal = { ...blank, kind: 'goal' as const, id: 'goal', position: 1, days: 180 }
const measure = {
  ...{ ...blank, kind: 'outcome' as const, id: 'measure', goalItemId: 'goal', position: 2, days: 150 },
}
const behind = { ...blank, id: 'behind', stage: 'capture' as const, position: 3, days: 5 }
const first = { ...blank, id: 'first', stage: 'align' as const, position: 5, days: 30, goalItemId: 'goal' }
const second = { ...blank, id: 'second', stage: 'align' as const, position: 4, days: 14 }
const later = { ...blank, id: 'later', stage: 'elevate' as const, position: 6, days: 10 }
const lines = [goal, measure, behind, first, second, later]

const nothing: MadeBefore = { goals: new Map(), steps: new Set(), outcomes: new Set() }
const made = (given: Partial<MadeBefore>): MadeBefore => ({ ...nothing, ...given })
const dates = (before: MadeBefore) =>
  planTemplate(lines, { ...standing, made: before }).steps.map(({ line, dueOn, isThere }) => [
    ...[line.id, dueOn, isThere],
  ])

test('goals and measures count from today, steps from their stage, in the template’s order', () => {
  const plan = planTemplate(lines, { ...standing, made: nothing })
  expect(plan.goals.map(({ line, targetOn, isThere }) => [line.id, targetOn, isThere])).toEqual([
    ['goal', '2026-10-31', false],
  ])
  expect(plan.goals[0]?.measures.map(({ line, targetOn }) => [line.id, targetOn])).toEqual([
    ['measure', '2026-10-01'],
  ])
  expect(dates(nothing)).toEqual([
    ['second', '2026-05-15', false],
    ['first', '2026-05-31', false],
    ['later', '2026-10-08', false],
  ])
})

test('steps of stages behind the account are left out, and counted', () => {
  expect(planTemplate(lines, { ...standing, made: nothing }).behind).toBe(1)
  expect(planTemplate(lines, { ...standing, made: made({ steps: new Set(['behind']) }) }).behind).toBe(0)
})

test('what was made once is not made again, whatever became of it', () => {
  const before = made({
    goals: new Map([['goal', { goalId: 'g', isClosed: false }]]),
    steps: new Set(['second', 'first', 'later']),
    outcomes: new Set(['measure']),
  })
  const plan = planTemplate(lines, { ...standing, made: before })
  expect(countNew(plan)).toEqual({ goals: 0, steps: 0 })
  expect(plan.goals[0]?.measures[0]?.isThere).toBe(true)
})

test('a line added since is new, and belongs to the goal that is there', () => {
  const before = made({
    goals: new Map([['goal', { goalId: 'g', isClosed: false }]]),
    steps: new Set(['second']),
  })
  const plan = planTemplate(lines, { ...standing, made: before })
  expect(countNew(plan)).toEqual({ goals: 0, steps: 2 })
  expect(plan.steps.find(({ line }) => line.id === 'first')?.goalItemId).toBe('goal')
})

test('nothing is added for a goal that was closed', () => {
  const before = made({ goals: new Map([['goal', { goalId: 'g', isClosed: true }]]) })
  expect(dates(before).map(([id]) => id)).toEqual(['second', 'later'])
})

test('a step whose day has passed says so, and what is there already does not move the others', () => {
  const late = { ...standing, stageEnteredOn: '2026-03-01' }
  const plan = planTemplate(lines, { ...late, made: made({ steps: new Set(['second']) }) })
  expect(plan.steps.map(({ line, dueOn, isCaughtUp }) => [line.id, dueOn, isCaughtUp])).toEqual([
    ['second', '2026-03-15', false],
    ['first', '2026-05-11', true],
    ['later', '2026-08-12', false],
  ])
})

test('a goal’s line that is gone leaves its step without a goal', () => {
  const plan = planTemplate([first], { ...standing, made: nothing })
  expect(plan.steps[0]?.goalItemId).toBe(null)
})
