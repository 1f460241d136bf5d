import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayEditOutcomes } from '#app/domain/access/outcomes-policy.ts'
import { planEdit } from '#app/domain/edit.ts'
import type { Moment } from '#app/domain/moment.ts'
import { asksForGoal } from '#app/domain/outcomes/terms-version.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { refuseClash } from '#app/features/activity/refuse-clash.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import { askToAgree } from './ask-to-agree.server.ts'
import { changeTerms } from './change-terms.server.ts'
import { type EditedTexts, findEditProblems } from './edit-problems.server.ts'
import { type FoundOutcome, findOutcome } from './find-outcome.server.ts'
import { outcomeColumns, outcomeTexts } from './outcome-columns.ts'
import { type EditOutcome, type OutcomeField, outcomeFieldNames, outcomeFieldTitles } from './outcome-form.ts'
import { proposeGoalAgain } from './propose-goal-again.server.ts'
import { settleRate, settleUnitLabel } from './settle-unit-label.ts'

/**
 * Saves what a writer changed of an outcome. What changes how it counts is a new version of its terms (`changeTerms`);
 * what changes what is measured asks the other side for the goal again (`proposeGoalAgain`).
 * Refuses: not-allowed, not-found, changed-meanwhile (with both texts), invalid (terms that do not fit together or
 * do not fit what was measured already, a worth that cannot be or that nobody has said is right).
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
  const { outcome } = found
  const current = outcomeTexts(outcome)
  const { changes, clashes } = planEdit<OutcomeField>(current, input.edit)
  if (clashes.length > 0) {
    const { editedBy, editedAt } = outcome
    return refuseClash(tx, { clashes, editedBy, editedAt })
  }
  const settled = settle({ ...current, ...(changes as Partial<EditedTexts>) }, current, found)
  if (!settled.ok) return settled
  const edited = settled.value
  const changed = outcomeFieldNames.filter((field) => edited[field] !== current[field])
  if (changed.length === 0) return ok({ outcomeId: outcome.id })
  const problems = findEditProblems(tx, found, { edited, changed, isSure: input.sure === 'yes' })
  if (Object.keys(problems).length > 0) return refuseFields(problems)
  save(tx, actor, { found, edited, changed, at })
  return ok({ outcomeId: outcome.id })
}

/** Completes what a form may leave open: the words of the unit, and the rate of money. */
function settle(
  edited: EditedTexts,
  current: EditedTexts,
  { account: { currency } }: FoundOutcome,
): Result<EditedTexts> {
  const isTouched = (...fields: OutcomeField[]) => fields.some((field) => edited[field] !== current[field])
  const label = isTouched('unit', 'unitLabel') ? settleUnitLabel(edited, currency) : ok(edited.unitLabel)
  if (!label.ok) return label
  const named = { ...edited, unitLabel: label.value }
  const rate = isTouched('unit', 'unitLabel', 'kind', 'rate') ? settleRate(named, currency) : ok(edited.rate)
  return rate.ok ? ok({ ...named, rate: rate.value }) : rate
}

type Change = { found: FoundOutcome; edited: EditedTexts; changed: OutcomeField[]; at: Moment }

/** The history tells what is counted differently apart from the rest; whoever has to agree is asked last, and once. */
function save(tx: Tx, actor: PlanActor, { found, edited, changed, at }: Change): void {
  const { outcome } = found
  const { accountId, userId: actorId } = actor
  const columns = { ...outcomeColumns(edited), rate: edited.rate || null }
  const counting = changed.filter((field) => !plainFields.includes(field))
  const fields = (counting.length > 0 ? counting : changed).map((field) => outcomeFieldTitles[field])
  const terms = changeTerms(tx, actor, { found, columns, fields }, at)
  const rest = changed.filter((field) => plainFields.includes(field))
  if (rest.length > 0) {
    const texts = { outcome: edited.name, fields: rest.map((field) => outcomeFieldTitles[field]).join(', ') }
    const ids = { outcomeId: outcome.id, goalId: outcome.goalId }
    recordEvent(tx, { kind: 'outcome-changed', accountId, actorId, ...ids, texts }, at)
  }
  const goal = asksForGoal(changed) ? proposeGoalAgain(tx, actor, found, at) : found.goal
  if (terms.isOpen) askToAgree(tx, actor, { ...found, goal, outcome: terms.outcome }, at)
}

/** Fields that change no worth: by them alone no figure counts differently. */
const plainFields: readonly OutcomeField[] = ['name', 'category', 'targetValue', 'targetOn']
