import type { CriterionKey } from './criteria.ts'
import type { Criterion, Gate } from './gate.ts'

/** How a criterion stands on its page: `later` cannot be done before something else is. */
export type CriterionState = 'met' | 'waived' | 'later' | 'open'

/** What has to be there first: nobody confirms a text that is about to be rewritten. */
const needs: Partial<Record<CriterionKey, readonly CriterionKey[]>> = {
  context_product_free: ['context_written'],
  context_confirmed: ['context_written', 'context_product_free'],
  improvement_holds: ['verified_improvement'],
  reviewed_with_data: ['verified_improvement'],
}

/** The state of one criterion among those of its gate. Met counts before waived: what was let go may be done after all. */
export function criterionStateOf(criterion: Criterion, { criteria }: Pick<Gate, 'criteria'>): CriterionState {
  if (criterion.isMet) return 'met'
  if (criterion.waiver) return 'waived'
  const first = needs[criterion.key] ?? []
  const isBlocked = criteria.some(({ key, isMet, waiver }) => first.includes(key) && !isMet && !waiver)
  return isBlocked ? 'later' : 'open'
}
