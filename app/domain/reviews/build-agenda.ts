import { addDays, type CalendarDate } from '../calendar-date.ts'
import { type GoalClosure, type GoalProgress, goalClosureTitles } from '../plan/goal.ts'
import { readFullDate } from '../reading.ts'
import type { ReviewItemKind } from './agenda.ts'

/** What an agenda is built from. Only what both sides see; every day is one of the account's. */
export type AgendaEvidence = {
  today: CalendarDate
  /** The day of the review held last, or null before the first. */
  since: CalendarDate | null
  /** In the order the plan shows them. */
  goals: readonly AgendaGoal[]
  outcomes: readonly AgendaOutcome[]
  steps: readonly AgendaStep[]
  /** People who left. */
  departed: readonly { id: string; name: string; on: CalendarDate; ownsOpenThings: boolean }[]
  /** Something that a passed stage rested on is no longer so; the path says what. */
  isSlipping: boolean
}

export type AgendaGoal = {
  id: string
  title: string
  /** Null while it is only proposed. */
  agreedOn: CalendarDate | null
  changedOn: CalendarDate | null
  closedOn: CalendarDate | null
  closure: GoalClosure | null
  progress: GoalProgress
}

export type AgendaOutcome = {
  id: string
  name: string
  /** Its newest figure that is not disputed, as read ("4.4 days"), or null. */
  newest: { value: string; on: CalendarDate; isVerified: boolean } | null
  /** "10 days". */
  baseline: string
  /** Figures dated after the last review. */
  fresh: number
  disputed: number
}

export type AgendaStep = {
  id: string
  title: string
  dueOn: CalendarDate | null
  completedOn: CalendarDate | null
  /** Done, and the other side is asked to accept it. */
  waitsForAcceptance: boolean
}

/** One thing to talk about, and why: a sentence for both sides, without its full stop. */
export type ProposedItem = { kind: ReviewItemKind; subjectId: string; title: string; reason: string }

/** What the item about the account's path is about. */
const pathSubject = 'path'

/** How far ahead a step's day is looked at. */
const aheadDays = 30

/**
 * What a review should talk about, from what changed since the last one, in the order a meeting takes it: whether each
 * goal still holds, what was measured (confirmed figures first), steps that are late, done or soon due, risks, and what
 * waits for an answer. Nothing appears twice for one reason; the first reason counts.
 */
export function buildAgenda(evidence: AgendaEvidence): ProposedItem[] {
  return [
    ...goalItems(evidence),
    ...outcomeItems(evidence),
    ...stepItems(evidence),
    ...riskItems(evidence),
    ...openQuestions(evidence),
  ]
}

function goalItems({ goals, since }: AgendaEvidence): ProposedItem[] {
  const isFresh = (on: CalendarDate | null) => on !== null && (since === null || on > since)
  return goals
    .filter((goal) => goal.agreedOn !== null && (goal.closedOn === null || isFresh(goal.closedOn)))
    .map((goal) => ({ kind: 'goal', subjectId: goal.id, title: goal.title, reason: goalReason(goal, since) }))
}

function goalReason({ agreedOn, changedOn, closedOn, closure }: AgendaGoal, since: CalendarDate | null) {
  if (closedOn && closure)
    return `Closed on ${readFullDate(closedOn)}: ${goalClosureTitles[closure].toLowerCase()}`
  const agreed = `Agreed on ${readFullDate(agreedOn ?? '')}`
  if (since === null) return agreed
  if (agreedOn && agreedOn > since) return `New: agreed on ${readFullDate(agreedOn)}`
  if (changedOn && changedOn > since) return `Changed on ${readFullDate(changedOn)}, after the last review`
  return `${agreed}, unchanged since`
}

function outcomeItems({ outcomes, since }: AgendaEvidence): ProposedItem[] {
  const measured = outcomes.flatMap((outcome) =>
    outcome.newest && (outcome.fresh > 0 || since === null) ? [{ ...outcome, newest: outcome.newest }] : [],
  )
  const confirmed = measured.filter(({ newest }) => newest.isVerified)
  const reported = measured.filter(({ newest }) => !newest.isVerified)
  return [...confirmed, ...reported].map(({ id, name, newest, baseline }) => ({
    kind: 'outcome',
    subjectId: id,
    title: name,
    reason: `${newest.value} on ${readFullDate(newest.on)}, ${newest.isVerified ? 'confirmed' : 'not confirmed yet'}; ${baseline} at the beginning`,
  }))
}

function stepItems({ steps, since, today }: AgendaEvidence): ProposedItem[] {
  const late = steps.filter(({ completedOn, dueOn }) => !completedOn && dueOn !== null && dueOn < today)
  const done = steps.filter(({ completedOn }) => completedOn && (since === null || completedOn > since))
  const soon = steps.filter(
    ({ completedOn, dueOn }) =>
      !completedOn && dueOn !== null && dueOn >= today && dueOn <= addDays(today, aheadDays),
  )
  const item = ({ id, title }: AgendaStep, reason: string): ProposedItem => ({
    ...{ kind: 'milestone', subjectId: id },
    ...{ title, reason },
  })
  return [
    ...late.map((step) => item(step, `Was due on ${readFullDate(step.dueOn ?? '')}`)),
    ...done.map((step) => item(step, doneReason(step))),
    ...soon.map((step) => item(step, `Due on ${readFullDate(step.dueOn ?? '')}`)),
  ]
}

function doneReason({ completedOn, waitsForAcceptance }: AgendaStep): string {
  const done = `Done on ${readFullDate(completedOn ?? '')}`
  return waitsForAcceptance ? `${done}, and the other side is asked to accept it` : done
}

function riskItems({ goals, outcomes, departed, isSlipping, since }: AgendaEvidence): ProposedItem[] {
  const atRisk = goals.filter((goal) => goal.agreedOn && !goal.closedOn && goal.progress === 'at_risk')
  const unmeasured = outcomes.filter(({ fresh, newest }) => since !== null && fresh === 0 && newest !== null)
  const risk = (subjectId: string, title: string, reason: string): ProposedItem => ({
    ...{ kind: 'risk', subjectId },
    ...{ title, reason },
  })
  return [
    ...outcomes
      .filter(({ disputed }) => disputed > 0)
      .map(({ id, name, disputed }) =>
        risk(id, name, disputed === 1 ? 'A figure is disputed' : `${disputed} figures are disputed`),
      ),
    ...atRisk.map(({ id, title }) => risk(id, title, 'The goal is at risk')),
    ...unmeasured
      .filter(({ disputed }) => disputed === 0)
      .map(({ id, name }) => risk(id, name, 'Nothing was measured since the last review')),
    ...(isSlipping
      ? [risk(pathSubject, 'A passed stage is slipping', 'Something it rested on is no longer so')]
      : []),
    ...departed
      .filter(({ on, ownsOpenThings }) => ownsOpenThings || since === null || on > since)
      .map(({ id, name, on, ownsOpenThings }) =>
        risk(
          id,
          `${name} has left`,
          ownsOpenThings
            ? 'Goals or steps that name them need a successor'
            : `Since ${readFullDate(on)}: who takes their place?`,
        ),
      ),
  ]
}

/** What one side asked and the other has not answered. */
function openQuestions({ goals }: AgendaEvidence): ProposedItem[] {
  return goals
    .filter((goal) => goal.agreedOn === null && goal.closedOn === null)
    .map(({ id, title }) => ({
      kind: 'topic',
      subjectId: id,
      title,
      reason: 'Proposed as a goal, and not answered yet',
    }))
}

type Known = { kind: ReviewItemKind; subjectId: string | null }

/**
 * What of a built agenda is not on it yet. What people wrote, moved or took off stays as they left it: `known` names
 * removed items too.
 */
export function newItems(built: readonly ProposedItem[], known: readonly Known[]): ProposedItem[] {
  const taken = new Set(known.map(keyOf))
  return built.filter((item) => !taken.has(keyOf(item)))
}

/** One thing for one reason: what an item is about. */
export function keyOf({ kind, subjectId }: Known): string {
  return `${kind} ${subjectId ?? ''}`
}
