import { addDays, type CalendarDate } from '../calendar-date.ts'
import { type Stage, stages } from '../care/stages.ts'
import type { TemplateLine } from './template.ts'
import { type Standing, stageStarts, stepDays, targetDay } from './template-dates.ts'

/** What was made on the account from lines of templates before, whatever became of it. */
export type MadeBefore = {
  /** Goals by their line: whether they are closed. */
  goals: ReadonlyMap<string, { goalId: string; isClosed: boolean }>
  /** The lines of steps and outcomes. */
  steps: ReadonlySet<string>
  outcomes: ReadonlySet<string>
}

export type PlannedMeasure = { line: TemplateLine; targetOn: CalendarDate; isThere: boolean }

export type PlannedGoal = {
  line: TemplateLine
  targetOn: CalendarDate
  isThere: boolean
  /** Suggested on the goal's page; its figures are the customer's to say. */
  measures: PlannedMeasure[]
}

export type PlannedStep = {
  line: TemplateLine
  stage: Stage
  dueOn: CalendarDate
  /** The goal's line, where the goal is on the plan or will be. */
  goalItemId: string | null
  isThere: boolean
  /** Its day by the template has passed. */
  isCaughtUp: boolean
}

/** What applying a template makes: lines that are there already are kept in the list, marked. */
export type TemplatePlan = {
  goals: PlannedGoal[]
  steps: PlannedStep[]
  /** Steps of stages that lie behind the account: not made. */
  behind: number
}

/**
 * What applying a template to an account makes, and what it leaves alone. A line is made once per account: one that was
 * changed, done, closed or cancelled since is not made again. Steps of stages behind the account are left out, and so is
 * everything for a goal that was closed. Dates: `template-dates.ts`.
 */
export function planTemplate(
  lines: readonly TemplateLine[],
  { made, ...standing }: Standing & { made: MadeBefore },
): TemplatePlan {
  const sorted = [...lines].sort((a, b) => a.position - b.position)
  const isOver = (goalItemId: string | null) =>
    goalItemId !== null && made.goals.get(goalItemId)?.isClosed === true
  const goals = sorted
    .filter(({ kind }) => kind === 'goal')
    .map((line) => planGoal(line, sorted, { made, ...standing }))
  const starts = stageStarts(standing)
  const steps = sorted.filter(
    ({ kind, id, goalItemId }) => kind === 'milestone' && (made.steps.has(id) || !isOver(goalItemId)),
  )
  const goalIds = new Set(goals.map(({ line }) => line.id))
  return {
    goals,
    steps: stages.flatMap((stage) => {
      const start = starts.get(stage)
      const ofStage = steps.filter((line) => line.stage === stage)
      return start === undefined
        ? []
        : planSteps(ofStage, { stage, start, goalIds, made, today: standing.today })
    }),
    behind: steps.filter(({ id, stage }) => stage !== null && !starts.has(stage) && !made.steps.has(id))
      .length,
  }
}

/** How many goals and steps applying it now would add. */
export function countNew({ goals, steps }: TemplatePlan): { goals: number; steps: number } {
  const isNew = ({ isThere }: { isThere: boolean }) => !isThere
  return { goals: goals.filter(isNew).length, steps: steps.filter(isNew).length }
}

function planGoal(
  line: TemplateLine,
  lines: readonly TemplateLine[],
  { made, today }: { made: MadeBefore; today: CalendarDate },
): PlannedGoal {
  const measures = lines.filter(({ kind, goalItemId }) => kind === 'outcome' && goalItemId === line.id)
  return {
    line,
    targetOn: targetDay(line.days, today),
    isThere: made.goals.has(line.id),
    measures: measures.map((measure) => ({
      line: measure,
      targetOn: targetDay(measure.days, today),
      isThere: made.outcomes.has(measure.id),
    })),
  }
}

type Of = {
  stage: Stage
  start: CalendarDate
  goalIds: ReadonlySet<string>
  made: MadeBefore
  today: CalendarDate
}

function planSteps(
  lines: readonly TemplateLine[],
  { stage, start, goalIds, made, today }: Of,
): PlannedStep[] {
  // dates are worked out over what is new: what is on the plan has its own
  const fresh = lines.filter(({ id }) => !made.steps.has(id))
  const days = (of: readonly TemplateLine[]) =>
    stepDays(
      of.map((line) => line.days),
      start,
      today,
    )
  const dueOn = new Map(days(fresh).map((day, index) => [fresh[index]?.id, day]))
  return lines.map((line) => {
    const wished = addDays(start, line.days)
    const isThere = made.steps.has(line.id)
    return {
      line,
      stage,
      dueOn: dueOn.get(line.id) ?? wished,
      goalItemId: line.goalItemId !== null && goalIds.has(line.goalItemId) ? line.goalItemId : null,
      isThere,
      isCaughtUp: !isThere && wished < today,
    }
  })
}
