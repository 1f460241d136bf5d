import { todayIn } from '../../calendar-date.ts'
import type { GateEvidence, GoalEvidence, MilestoneEvidence } from '../evidence.ts'
import type { Criterion, MetBy } from '../gate.ts'
import { marks } from '../marks.ts'
import { byText, criterion, nameSome } from './criterion.ts'
import { doneBy, endedAt, isDone, requiredMilestones } from './milestones.ts'

/** Words a value statement needs, and the share of copied word groups (per cent) it has to stay under. */
export const statementWordsNeeded = 15
export const copiedPercentUnder = 60

/** Leaving Align: the customer can say how what they have helps their business, and has felt it once. */
export function alignGate(evidence: GateEvidence): Criterion[] {
  return [
    solutionsLinked(evidence),
    valueInTheirWords(evidence),
    firstValue(evidence),
    requiredMilestones({ key: 'milestones_align', stage: 'align', evidence }),
  ]
}

function solutionsLinked({ goals, names }: GateEvidence): Criterion {
  const open = goals.filter(isAgreedAndOpen)
  const without = open.filter(({ solutions }) => solutions.length === 0)
  const [first] = without
  return criterion('solutions_linked', {
    isMet: open.length > 0 && without.length === 0,
    staff: 'Every agreed goal has something of ours tied to it',
    customer: `${names.vendor} has said what will help with every agreed goal`,
    detail: linkedDetail(open, without),
    fix: first ? { page: 'goal', id: first.id } : { page: 'goals' },
    metBy: open.flatMap((goal) => [marks.agreed(goal), ...firstById(goal.solutions).map(marks.solution)]),
  })
}

function linkedDetail(open: GoalEvidence[], without: GoalEvidence[]): string {
  if (open.length === 0) return 'No goal is agreed by both sides yet'
  if (without.length > 0) return `Still without: ${nameSome(without.map(({ title }) => title))}`
  return `For ${titles(open)}`
}

function valueInTheirWords({ goals }: GateEvidence): Criterion {
  const said = goals.filter((goal) => goal.agreedAt !== null && goal.closure !== 'cancelled' && isSaid(goal))
  const asked = goals.filter((goal) => isAgreedAndOpen(goal) && goal.priority === 'top')
  const silent = asked.filter((goal) => !isSaid(goal))
  const counting = [...firstAgreed(said), ...asked.filter(isSaid)]
  const fixed = silent[0] ?? goals.find(isAgreedAndOpen)
  return criterion('value_in_their_words', {
    isMet: said.length > 0 && silent.length === 0,
    staff: 'They say in their own words how it helps',
    customer: 'You said in your own words how it helps',
    detail: wordsDetail({ said, silent, next: fixed }),
    fix: fixed ? { page: 'goal', id: fixed.id } : { page: 'goals' },
    metBy: saidBy(counting),
  })
}

function titles(goals: GoalEvidence[]): string {
  return nameSome(goals.map(({ title }) => `“${title}”`))
}

type Words = { said: GoalEvidence[]; silent: GoalEvidence[]; next: GoalEvidence | undefined }

function wordsDetail({ said, silent, next }: Words) {
  if (said.length > 0 && silent.length === 0) return `For ${titles(said)}`
  if (!next) return 'No goal is agreed by both sides yet'
  const { title, valueStatement } = next
  if (!valueStatement)
    return { staff: `Ask them about “${title}”`, customer: `Say it for “${title}”, in a sentence or two` }
  if (valueStatement.words < statementWordsNeeded)
    return `“${title}”: ${valueStatement.words} of ${statementWordsNeeded} words`
  return {
    staff: `“${title}”: mostly our own wording, ${valueStatement.copiedPercent}% of it`,
    customer: `“${title}”: most of it stands in the plan already. How would you say it to a colleague?`,
  }
}

function firstValue({ milestones, names, timeZone }: GateEvidence): Criterion {
  const marked = milestones.filter((milestone) => milestone.isFirstValue)
  const reached = marked
    .filter(isGainedByCustomer)
    .flatMap((milestone) => endedAt(milestone).map((at) => ({ milestone, at })))
    .sort((a, b) => a.at - b.at || byText(a.milestone.id, b.milestone.id))
  const [first] = reached
  const next = marked.find(({ completed }) => completed) ?? marked[0]
  return criterion('first_value', {
    isMet: first !== undefined,
    staff: `${names.account} has gained something for the first time, and says so`,
    customer: 'You have gained something for the first time, and said so',
    detail: first ? first.milestone.title : gainDetail(next, names.account),
    fix: next ? { page: 'milestone', id: next.id } : { page: 'milestones' },
    metOn: first && todayIn(timeZone, new Date(first.at)),
    metBy: first ? [gainedBy(first.milestone)] : [],
  })
}

function gainDetail(next: MilestoneEvidence | undefined, account: string) {
  if (!next) return 'No step is marked as the first gain yet'
  if (!next.completed) return `With the step “${next.title}”`
  return {
    staff: `“${next.title}” is done; someone at ${account} still has to accept it`,
    customer: `“${next.title}” is done. Do you accept it?`,
  }
}

/** A step that is done, and that the customer's side completed or accepted. */
function isGainedByCustomer(milestone: MilestoneEvidence): boolean {
  const { completed, accepted } = milestone
  return isDone(milestone) && (completed?.side === 'customer' || accepted?.side === 'customer')
}

/** What the customer's side did counts: where they only accepted, the acceptance is part of what was signed. */
function gainedBy(milestone: MilestoneEvidence) {
  return marks.gained(
    milestone.completed?.side === 'customer' ? doneBy(milestone) : marks.accepted(milestone),
  )
}

function isAgreedAndOpen({ agreedAt, closure }: GoalEvidence): boolean {
  return agreedAt !== null && closure === null
}

/** Long enough, and in words that did not stand in the vendor's texts. */
function isSaid({ valueStatement }: GoalEvidence): boolean {
  return (
    valueStatement !== null &&
    valueStatement.words >= statementWordsNeeded &&
    valueStatement.copiedPercent < copiedPercentUnder
  )
}

function firstAgreed(goals: GoalEvidence[]): GoalEvidence[] {
  const byAge = [...goals].sort((a, b) => (a.agreedAt ?? 0) - (b.agreedAt ?? 0) || byText(a.id, b.id))
  return byAge.slice(0, 1)
}

/** The statements with the goals they are about: agreed anew, a goal may be another one. */
function saidBy(goals: GoalEvidence[]): MetBy[] {
  const byId = new Map(goals.map((goal) => [goal.id, goal]))
  return [...byId.values()]
    .sort((a, b) => byText(a.id, b.id))
    .flatMap((goal) =>
      goal.valueStatement ? [marks.agreed(goal), marks.statement(goal.valueStatement)] : [],
    )
}

function firstById<T extends { id: string }>(things: readonly T[]): T[] {
  return [...things].sort((a, b) => byText(a.id, b.id)).slice(0, 1)
}
