import { and, eq, isNull, min } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayEditOutcomes } from '#app/domain/access/outcomes-policy.ts'
import { planEdit } from '#app/domain/edit.ts'
import type { Moment } from '#app/domain/moment.ts'
import { termFields, termProblems } from '#app/domain/outcomes/terms.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { refuseClash } from '#app/features/activity/refuse-clash.server.ts'
import { measurements, outcomes } from '#db/schema/outcomes.ts'
import type { Tx } from '#db/transaction.server.ts'
import { type FoundOutcome, findOutcome } from './find-outcome.server.ts'
import { type EditOutcome, type OutcomeField, outcomeFieldNames, outcomeFieldTitles } from './outcome-form.ts'
import { proposeGoalAgain } from './propose-goal-again.server.ts'
import { settleUnitLabel } from './settle-unit-label.ts'

type Texts = Pick<FoundOutcome['outcome'], OutcomeField>

/**
 * Saves what a writer changed of an outcome. New terms ask the other side for the goal again (`proposeGoalAgain`).
 * Refuses: not-allowed, not-found, changed-meanwhile (with both texts), invalid (terms that do not fit together or
 * do not fit what was measured already).
 */
export function editOutcome(
  tx: Tx,
  actor: PlanActor,
  input: EditOutcome,
  at: Moment,
): Result<{ outcomeId: string }> {
  if (!mayEditOutcomes(actor)) return refuse('not-allowed')
  const found = findOutcome(tx, { accountId: actor.accountId, outcomeId: input.outcomeId })
  if (!found) return refuse('not-found')
  const { outcome, account } = found
  const current = pickTexts(outcome)
  const { changes, clashes } = planEdit<OutcomeField>(current, input.edit)
  if (clashes.length > 0) {
    const { editedBy, editedAt } = outcome
    return refuseClash(tx, { clashes, editedBy, editedAt })
  }
  const edited = { ...current, ...(changes as Partial<Texts>) }
  if (changes.unit !== undefined || changes.unitLabel !== undefined) {
    const label = settleUnitLabel(edited, account.currency)
    if (!label.ok) return label
    edited.unitLabel = label.value
  }
  const changed = outcomeFieldNames.filter((field) => edited[field] !== current[field])
  if (changed.length === 0) return ok({ outcomeId: outcome.id })
  const problems = findProblems(tx, found, { edited, changed })
  if (Object.keys(problems).length > 0) return refuseFields(problems)
  save(tx, actor, { found, edited, changed, at })
  return ok({ outcomeId: outcome.id })
}

type Change = { found: FoundOutcome; edited: Texts; changed: OutcomeField[]; at: Moment }

function save(tx: Tx, actor: PlanActor, { found, edited, changed, at }: Change): void {
  const { outcome } = found
  const { accountId, userId: actorId } = actor
  tx.update(outcomes)
    .set({ ...edited, version: outcome.version + 1, editedAt: at.now, editedBy: actorId })
    .where(eq(outcomes.id, outcome.id))
    .run()
  const texts = {
    outcome: edited.name,
    fields: changed.map((field) => outcomeFieldTitles[field]).join(', '),
  }
  const ids = { outcomeId: outcome.id, goalId: outcome.goalId }
  recordEvent(tx, { kind: 'outcome-changed', accountId, actorId, ...ids, texts }, at)
  if (changed.some(isTerm)) proposeGoalAgain(tx, actor, found, at)
}

/** What speaks against an edit: closed goals keep their terms, and terms must fit together and what was measured. */
function findProblems(
  tx: Tx,
  { outcome, goal }: FoundOutcome,
  { edited, changed }: Omit<Change, 'found' | 'at'>,
) {
  const problems: Partial<Record<OutcomeField, string>> = {}
  const terms = changed.filter(isTerm)
  if (terms.length === 0) return problems
  if (goal.closedAt) {
    for (const field of terms) problems[field] = 'The goal is closed. Reopen it to change this'
    return problems
  }
  const first = firstMeasuredOn(tx, outcome.id)
  if (first) {
    if (changed.includes('unit'))
      problems.unit = 'Figures stand in this unit already. Add another outcome instead'
    if (outcome.unit === 'currency' && edited.unitLabel !== outcome.unitLabel)
      problems.unitLabel = 'Figures stand in this currency already. Add another outcome instead'
    if (edited.baselineOn > first)
      problems.baselineOn = `There is a figure of ${first} already. Choose that date or an earlier one`
  }
  return { ...problems, ...termProblems(edited) }
}

function firstMeasuredOn(tx: Tx, outcomeId: string): string | null {
  const row = tx
    .select({ first: min(measurements.measuredOn) })
    .from(measurements)
    .where(and(eq(measurements.outcomeId, outcomeId), isNull(measurements.supersededAt)))
    .get()
  return row?.first ?? null
}

function pickTexts(outcome: FoundOutcome['outcome']): Texts {
  return Object.fromEntries(outcomeFieldNames.map((field) => [field, outcome[field]])) as Texts
}

function isTerm(field: OutcomeField): boolean {
  return termFields.some((term) => term === field)
}
