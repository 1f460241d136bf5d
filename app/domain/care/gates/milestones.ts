import { todayIn } from '../../calendar-date.ts'
import { readDue } from '../../reading.ts'
import type { CriterionKey } from '../criteria.ts'
import type { GateEvidence, MilestoneEvidence } from '../evidence.ts'
import type { Criterion, MetBy } from '../gate.ts'
import { marks } from '../marks.ts'
import { type Stage, stageFacts } from '../stages.ts'
import { byText, criterion, nameSome } from './criterion.ts'

type Asked = { key: CriterionKey; stage: Stage; evidence: GateEvidence }

/** `milestones_<stage>`: every required step of the stage is done; a stage that requires none asks for nothing. */
export function requiredMilestones({ key, stage, evidence }: Asked): Criterion {
  const required = evidence.milestones
    .filter((milestone) => milestone.isRequired && milestone.stage === stage)
    .sort((a, b) => byText(a.id, b.id))
  const open = required.filter((milestone) => !isDone(milestone))
  const sentence = `The required steps of ${stageFacts[stage].title} are done`
  const ends = required.flatMap(endedAt)
  return criterion(key, {
    isMet: open.length === 0,
    staff: sentence,
    customer: sentence,
    detail: detailOf({ required, open }, evidence),
    fix: open.length === 1 && open[0] ? { page: 'milestone', id: open[0].id } : { page: 'milestones' },
    metOn: ends.length > 0 ? todayIn(evidence.timeZone, new Date(Math.max(...ends))) : null,
    metBy: required.map(doneBy),
  })
}

/** Done: completed, and accepted too where that is asked for. */
export function isDone({ completed, accepted, needsAcceptance }: MilestoneEvidence): boolean {
  return completed !== null && (accepted !== null || !needsAcceptance)
}

/** What makes a step done: its acceptance only where it is asked for. */
export function doneBy(milestone: MilestoneEvidence): MetBy {
  return milestone.needsAcceptance ? marks.accepted(milestone) : marks.done(milestone)
}

/** The instant, in milliseconds, at which a done step became so. */
export function endedAt(milestone: MilestoneEvidence): number[] {
  if (!isDone(milestone) || !milestone.completed) return []
  const { completed, accepted, needsAcceptance } = milestone
  return [needsAcceptance && accepted ? Math.max(completed.at, accepted.at) : completed.at]
}

type Steps = { required: MilestoneEvidence[]; open: MilestoneEvidence[] }

function detailOf({ required, open }: Steps, { today }: GateEvidence): string {
  if (required.length === 0) return 'No step is required here'
  const count = `${required.length - open.length} of ${required.length}`
  if (open.length === 0) return `${count}: ${nameSome(required.map(({ title }) => title))}`
  const waiting = open.map((step) => {
    if (step.completed) return `${step.title} (done, not accepted yet)`
    return step.dueOn === null ? step.title : `${step.title} (${readDue(step.dueOn, today)})`
  })
  return `${count}. Still open: ${nameSome(waiting)}`
}
