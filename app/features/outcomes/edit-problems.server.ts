import { and, eq, isNull, min } from 'drizzle-orm'
import { termFields, termProblems } from '#app/domain/outcomes/terms.ts'
import { valuationProblems, worthQuestion } from '#app/domain/outcomes/valuation-problems.ts'
import { measurements } from '#db/schema/outcomes.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { FoundOutcome } from './find-outcome.server.ts'
import type { outcomeTexts } from './outcome-columns.ts'
import type { OutcomeField } from './outcome-form.ts'

/** All of an outcome that a form edits, as texts. */
export type EditedTexts = ReturnType<typeof outcomeTexts<FoundOutcome['outcome']>>

type Edited = { edited: EditedTexts; changed: OutcomeField[]; isSure: boolean }
type Problems = Partial<Record<OutcomeField | 'sure', string>>

/**
 * What speaks against an edit, a sentence per field: closed goals keep what is measured for them, terms must fit together
 * and what was measured, and a worth must be one. What a unit is worth, and how much of it is the product's, can be said
 * of a closed goal too: what was reached goes on being worth it.
 */
export function findEditProblems(tx: Tx, found: FoundOutcome, { edited, changed, isSure }: Edited): Problems {
  const measured = changed.some(isTerm) ? measureProblems(tx, found, { edited, changed }) : {}
  const isName = changed.every((field) => field === 'name' || field === 'category')
  const problems = { ...measured, ...(isName ? {} : valuationProblems(edited)) }
  if (isName || isSure || Object.keys(problems).length > 0) return problems
  const question = worthQuestion(edited)
  return question ? { sure: question } : {}
}

function measureProblems(
  tx: Tx,
  { outcome, goal }: FoundOutcome,
  { edited, changed }: Omit<Edited, 'isSure'>,
): Problems {
  const problems: Problems = {}
  if (goal.closedAt) {
    for (const field of changed.filter(isTerm))
      problems[field] = 'The goal is closed. Reopen it to change this'
    return problems
  }
  const first = firstMeasuredOn(tx, outcome.id)
  if (first) {
    if (changed.includes('unit'))
      problems.unit = 'Figures stand in this unit already. Add another outcome instead'
    if (changed.includes('kind'))
      problems.kind = 'Figures stand already, each read the way it is now. Add another outcome instead'
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

function isTerm(field: OutcomeField): boolean {
  return termFields.some((term) => term === field)
}
