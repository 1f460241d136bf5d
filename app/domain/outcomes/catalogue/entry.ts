import type { Cadence, OutcomeCategory, OutcomeDirection, OutcomeKind, OutcomeUnit } from '../outcome.ts'
import type { Valuation } from '../valuation.ts'

/** A common outcome to begin with. Its numbers are examples; what one is worth, only the customer's people know. */
export type CatalogueEntry = {
  key: string
  name: string
  category: OutcomeCategory
  unit: OutcomeUnit
  unitLabel: string
  direction: OutcomeDirection
  kind: OutcomeKind
  cadence: Cadence
  valuation: Omit<Valuation, 'rate' | 'ownTimes'>
  /** Why it matters, in one sentence. */
  why: string
}
