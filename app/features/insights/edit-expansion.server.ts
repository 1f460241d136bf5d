import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayKeepExpansions } from '#app/domain/access/insights-policy.ts'
import { type Edit, planEdit } from '#app/domain/edit.ts'
import type { Moment } from '#app/domain/moment.ts'
import { fromMinor } from '#app/domain/outcomes/money.ts'
import { readMoneyText } from '#app/domain/outcomes/money-text.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { refuseClash } from '#app/features/activity/refuse-clash.server.ts'
import { expansions } from '#db/schema/insights.ts'
import type { Tx } from '#db/transaction.server.ts'
import { checkExpansion } from './check-expansion.server.ts'
import type { EditExpansion, ExpansionField } from './expansion-form.ts'
import { goalsToLink } from './expansion-queries.server.ts'
import { findExpansion, hasGoal, placeOf } from './find-expansion.server.ts'

type Expansion = Pick<typeof expansions.$inferSelect, 'title' | 'amount' | 'openedOn' | 'goalId' | 'note'>

/**
 * Saves what one person changed of an opportunity. Refuses: not-found (foreign ones, and another account's goal),
 * not-allowed (customers), changed-meanwhile with both texts, invalid at the fields (see `checkExpansion`).
 */
export function editExpansion(
  tx: Tx,
  actor: PlanActor,
  { expansionId, edit }: EditExpansion,
  at: Moment,
): Result<{ expansionId: string }> {
  const { accountId, userId } = actor
  const expansion = findExpansion(tx, { accountId, expansionId })
  if (!expansion) return refuse('not-found')
  if (!mayKeepExpansions(actor)) return refuse('not-allowed')
  const place = placeOf(tx, accountId, at.now)
  const texts = expansionTexts(expansion, place.currency)
  const { changes, clashes } = planEdit<ExpansionField>(texts, withPlainAmount(edit, place.currency))
  if (clashes.length > 0)
    return refuseClash(tx, { clashes, read: readGoals(tx, accountId), ...lastHand(expansion) })
  const after = { ...texts, ...changes }
  const { title, openedOn, goalId, note } = after
  if (!hasGoal(tx, { accountId, goalId })) return refuse('not-found')
  const checked = checkExpansion({ texts: after, closedOn: expansion.closedOn, ...place })
  if (!checked.ok) return checked
  const fields = Object.keys(changes).join(', ')
  if (fields === '') return ok({ expansionId })
  const facts = { title, openedOn, goalId: goalId || null, note, amount: checked.value }
  tx.update(expansions)
    .set({ ...facts, editedAt: at.now, editedBy: userId, version: expansion.version + 1 })
    .where(eq(expansions.id, expansionId))
    .run()
  const happened = { kind: 'expansion-changed' as const, visibility: 'internal' as const, expansionId }
  recordEvent(tx, { ...happened, accountId, actorId: userId, texts: { expansion: title, fields } }, at)
  return ok({ expansionId })
}

/** Who saved it last, and when. */
function lastHand({ editedBy, editedAt, createdBy, createdAt }: typeof expansions.$inferSelect) {
  return { editedBy: editedBy ?? createdBy, editedAt: editedAt ?? createdAt }
}

/** An opportunity as its form shows it: the amount as a plain decimal. */
export function expansionTexts(
  { title, amount, openedOn, goalId, note }: Expansion,
  currency: string,
): Record<ExpansionField, string> {
  return { title, amount: fromMinor(amount, currency), openedOn, goalId: goalId ?? '', note }
}

/** "1.200,50" is compared as "1200.50": another way of writing an amount changes nothing. */
function withPlainAmount({ values, was }: Edit<ExpansionField>, currency: string): Edit<ExpansionField> {
  const read = values.amount === undefined ? undefined : readMoneyText(values.amount, currency)
  return read?.ok ? { values: { ...values, amount: fromMinor(read.minor, currency) }, was } : { values, was }
}

/** The choice between two goals reads their titles. */
function readGoals(tx: Tx, accountId: string) {
  const titles = new Map(goalsToLink(tx, accountId).map(({ id, title }) => [id, title]))
  return (field: string, text: string) => (field === 'goalId' ? (titles.get(text) ?? 'No goal') : undefined)
}
