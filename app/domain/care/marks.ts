import type {
  ContextEvidence,
  GateEvidence,
  GoalEvidence,
  MilestoneEvidence,
  OutcomeEvidence,
  PersonEvidence,
  ReviewEvidence,
} from './evidence.ts'
import type { MetBy } from './gate.ts'

/**
 * What is so about each record now, by kind and id. A record can have several marks at once (a person who controls the
 * budget and influences renewal), and one more takes none away: what was signed stays so until an edit touches it.
 */
export type Marks = ReadonlyMap<string, ReadonlySet<string>>

/** The marks that criteria name: the gates and the check of a signature write them here alone. */
export const marks = {
  written: (context: ContextEvidence): MetBy => metBy('context', context.versionId, 'written'),
  confirmed: ({ versionId, confirmed }: ContextEvidence): MetBy =>
    metBy('context', versionId, confirmed ? `confirmed ${confirmed.at}` : 'unconfirmed'),
  agreed: ({ id, agreedAt }: GoalEvidence): MetBy => metBy('goal', id, `agreed ${agreedAt}`),
  measured: (outcome: OutcomeEvidence): MetBy => metBy('outcome', outcome.id, wayOf(outcome)),
  /** The customer agreed how it is counted; which terms, is their affair. */
  counted: ({ id }: OutcomeEvidence): MetBy => metBy('outcome', id, 'terms agreed'),
  budget: ({ id }: PersonEvidence): MetBy => metBy('person', id, 'budget'),
  renewal: ({ id }: PersonEvidence): MetBy => metBy('person', id, 'renewal'),
  done: ({ id, completed }: MilestoneEvidence): MetBy => metBy('milestone', id, `done ${completed?.at}`),
  accepted: ({ id, completed, accepted }: MilestoneEvidence): MetBy =>
    metBy('milestone', id, `done ${completed?.at}, accepted ${accepted?.at}`),
  /** A step that counts as the first gain, however it came to be done. */
  gained: ({ id, mark }: MetBy): MetBy => metBy('milestone', id, `first gain, ${mark}`),
  solution: ({ id, version }: { id: string; version: number }): MetBy => metBy('solution', id, `${version}`),
  statement: ({ id }: { id: string }): MetBy => metBy('value-statement', id, 'newest'),
  verified: ({ id }: { id: string }): MetBy => metBy('measurement', id, 'verified'),
  signed: ({ id, hash }: ReviewEvidence): MetBy => metBy('review', id, `signed ${hash}`),
  open: ({ userId, type, openedAt }: GateEvidence['openings'][number]): MetBy =>
    metBy('opening', `${userId} ${type}`, `${openedAt}`),
  recommended: ({ id, on }: GateEvidence['recommendations'][number]): MetBy =>
    metBy('recommendation', id, on),
}

/** Everything that is so in this evidence. */
export function allMarks(evidence: GateEvidence): Marks {
  const found = new Map<string, Set<string>>()
  for (const thing of everythingSo(evidence)) {
    const key = keyOf(thing)
    const known = found.get(key)
    if (known) known.add(thing.mark)
    else found.set(key, new Set([thing.mark]))
  }
  return found
}

/** Whether what met a criterion is there still, and as it was. */
export function isStillSo(now: Marks, thing: MetBy): boolean {
  return now.get(keyOf(thing))?.has(thing.mark) ?? false
}

/** Whether both sides have signed what a review froze. */
export function isSignedByBoth({ signedBy }: ReviewEvidence): boolean {
  return signedBy.includes('customer') && signedBy.includes('vendor')
}

function everythingSo({ context, ...evidence }: GateEvidence): MetBy[] {
  const { goals, outcomes, people, milestones, reviews, openings, recommendations } = evidence
  const measurements = outcomes.flatMap((outcome) => outcome.measurements)
  return [
    ...(context ? [marks.written(context)] : []),
    ...(context?.confirmed ? [marks.confirmed(context)] : []),
    ...goals.filter((goal) => goal.agreedAt !== null && goal.closure !== 'cancelled').map(marks.agreed),
    ...goals.flatMap((goal) => goal.solutions.map(marks.solution)),
    ...goals.flatMap(({ valueStatement }) => (valueStatement ? [marks.statement(valueStatement)] : [])),
    ...outcomes.map(marks.measured),
    ...outcomes.filter(({ areTermsAgreed }) => areTermsAgreed).map(marks.counted),
    ...measurements.filter(({ verification }) => verification === 'verified').map(marks.verified),
    ...people.filter((person) => person.controlsBudget).map(marks.budget),
    ...people.filter((person) => person.influencesRenewal).map(marks.renewal),
    ...endsOf(milestones),
    ...endsOf(milestones.filter(({ isFirstValue }) => isFirstValue)).map(marks.gained),
    ...reviews.filter(isSignedByBoth).map(marks.signed),
    ...openings.map(marks.open),
    ...recommendations.map(marks.recommended),
  ]
}

function endsOf(milestones: readonly MilestoneEvidence[]): MetBy[] {
  const done = milestones.filter(({ completed }) => completed)
  return [...done.map(marks.done), ...done.filter(({ accepted }) => accepted).map(marks.accepted)]
}

/** The terms of an outcome by which a figure is better or worse; its name is none of them. */
function wayOf({ direction, unit, unitLabel, ...outcome }: OutcomeEvidence): string {
  const { baselineValue, baselineOn, targetValue, targetOn } = outcome
  return [direction, baselineValue, baselineOn, targetValue, targetOn, unit, unitLabel].join(' ')
}

function metBy(kind: MetBy['kind'], id: string, mark: string): MetBy {
  return { kind, id, mark }
}

function keyOf({ kind, id }: MetBy): string {
  return `${kind} ${id}`
}
