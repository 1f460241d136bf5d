import type { Side } from '#app/domain/accounts/account.ts'
import type { CriterionKey } from '#app/domain/care/criteria.ts'
import type {
  GoalEvidence,
  MilestoneEvidence,
  OutcomeEvidence,
  PersonEvidence,
  ReviewEvidence,
  WaiverEvidence,
} from '#app/domain/care/evidence.ts'
import type { SpellFacts } from '#app/domain/care/slipping.ts'
import type { SpellCause } from '#app/domain/care/spell.ts'
import type { Stage } from '#app/domain/care/stages.ts'
import type { OutcomeDirection, OutcomeUnit } from '#app/domain/outcomes/outcome.ts'
import type { GoalClosure, GoalPriority } from '#app/domain/plan/goal.ts'

/** The JSON rows of `evidenceStatements`, column by column in their order, and what each is made into. */

export type SpellRow = [string, Stage, string, SpellCause, string | null]
export type ContextRow = [string, string, string, string, number, number | null, string | null]
export type WaiverRow = [string, string, CriterionKey, string, string | null]
export type PersonRow = [string, string, 0 | 1, 0 | 1]
export type ReviewRow = [string, string, string | null, string[] | null, Side[]]
export type GoalRow = [
  ...[string, string, GoalPriority, string | null, number | null, GoalClosure | null],
  ...[[string, number][], [string, number, number] | null],
]
export type FigureRow = [string, string, string, 'reported' | 'verified' | 'disputed']
export type OutcomeRow = [
  ...[string, string, string, OutcomeUnit, string, OutcomeDirection],
  ...[string, string, string, string, 0 | 1 | null, FigureRow[]],
]
export type MilestoneRow = [
  ...[string, string, Stage, 0 | 1, 0 | 1, 0 | 1],
  ...[number | null, Side | null, number | null, Side | null, string | null],
]

export function toSpell([id, stage, enteredOn, cause, transitionId]: SpellRow): SpellFacts {
  return { id, stage, enteredOn, cause, transitionId }
}

export function toWaiver([id, , criterion, reason, by]: WaiverRow): WaiverEvidence {
  return { id, criterion, reason, by: by ?? '' }
}

export function toPerson([id, name, budget, renewal]: PersonRow): PersonEvidence {
  return { id, name, controlsBudget: budget === 1, influencesRenewal: renewal === 1 }
}

export function toReview([id, heldOn, hash, verifiedMeasurementIds, signedBy]: ReviewRow): ReviewEvidence {
  return { id, heldOn, hash: hash ?? '', verifiedMeasurementIds: verifiedMeasurementIds ?? [], signedBy }
}

export function toGoal(row: GoalRow): GoalEvidence {
  const [id, title, priority, targetDate, agreedAt, closure, solutions, statement] = row
  return {
    ...{ id, title, priority, targetDate, agreedAt, closure },
    solutions: solutions.map(([solutionId, version]) => ({ id: solutionId, version })),
    valueStatement: statement && { id: statement[0], words: statement[1], copiedPercent: statement[2] },
  }
}

export function toOutcome(row: OutcomeRow): OutcomeEvidence {
  const [id, goalId, name, unit, unitLabel, direction, ...way] = row
  const [baselineValue, baselineOn, targetValue, targetOn, areTermsAgreed, figures] = way
  return {
    ...{ id, goalId, name, unit, unitLabel, direction, baselineValue, baselineOn, targetValue, targetOn },
    areTermsAgreed: areTermsAgreed === 1,
    measurements: figures
      .filter(([, on], index) => figures[index + 1]?.[1] !== on)
      .map(([measurementId, on, value, verification]) => ({ id: measurementId, on, value, verification })),
    disputedOn: figures.filter(([, , , verification]) => verification === 'disputed').map(([, on]) => on),
  }
}

export function toMilestone(row: MilestoneRow): MilestoneEvidence {
  const [id, title, stage, isRequired, isFirstValue, needsAcceptance, ...done] = row
  const [completedAt, completedSide, acceptedAt, acceptedSide, dueOn] = done
  return {
    ...{ id, title, stage, dueOn },
    isRequired: isRequired === 1,
    isFirstValue: isFirstValue === 1,
    needsAcceptance: needsAcceptance === 1,
    completed: sided(completedAt, completedSide),
    accepted: sided(acceptedAt, acceptedSide),
  }
}

/** Steps completed before sides were kept count as the vendor's: nobody then said that the customer did it. */
function sided(at: number | null, side: Side | null): { at: number; side: Side } | null {
  return at === null ? null : { at, side: side ?? 'vendor' }
}
