import type { LedgerTerms, OutcomeLedger } from './ledger.ts'

/** How many outcomes, and the first of them: where somebody can begin. */
export type Gap = { count: number; firstId: string | null }

/** What keeps outcomes of an account from counting, or from counting as confirmed. Plain JSON. */
export type ValueGaps = {
  /** All of them. */
  outcomes: number
  /** Nothing says what a unit is worth. */
  unvalued: Gap
  /** Valued, but the customer has not said what share of it is the product's. */
  withoutShare: Gap
  /** Valued, but the terms that hold are not agreed. */
  notAgreed: Gap
}

type Counted = {
  id: string
  terms: Pick<LedgerTerms, 'attributionShare' | 'isAgreed'>
  ledger: OutcomeLedger | null
}

/** What is missing before all outcomes count as confirmed, but for confirming the figures themselves. */
export function valueGaps(outcomes: readonly Counted[]): ValueGaps {
  const valued = outcomes.filter(({ ledger }) => ledger !== null)
  return {
    outcomes: outcomes.length,
    unvalued: gapOf(outcomes.filter(({ ledger }) => ledger === null)),
    withoutShare: gapOf(valued.filter(({ terms }) => terms.attributionShare === null)),
    notAgreed: gapOf(valued.filter(({ terms }) => !terms.isAgreed)),
  }
}

function gapOf(outcomes: readonly { id: string }[]): Gap {
  return { count: outcomes.length, firstId: outcomes[0]?.id ?? null }
}
