import type { LedgerTotals, OutcomeLedger } from './ledger.ts'
import { type OutcomeCategory, outcomeCategories } from './outcome.ts'
import { atMargin } from './roi-parts.ts'
import { type ValueNature, valueNatures } from './valuation.ts'

/** Minor units of the account's currency. */
export type NatureTotals = Record<ValueNature, LedgerTotals>

/** What all outcomes of an account are worth on a day. Plain JSON. */
export type LedgerSummary = NatureTotals & {
  /** Categories with a row that counts, in the order of `outcomeCategories`. */
  categories: ({ category: OutcomeCategory } & NatureTotals)[]
  roi: RoiValue
}

/** What of the verified cash stands against the contract's cost: revenue only at the margin the customer states. */
export type RoiValue = {
  /** Minor units. */
  counted: number
  /** Verified cash revenue left out because nobody has stated its margin, in minor units. */
  withoutMargin: number
}

/** One outcome's ledger with what places it. */
export type PlacedLedger = { category: OutcomeCategory; margin: string | null; ledger: OutcomeLedger }

/**
 * Adds up the ledgers of an account. Sums of rounded rows; cash and capacity stay apart (DOMAIN.md §4). A revenue
 * outcome's verified cash counts towards ROI at its margin, rounded half-even once per outcome.
 */
export function summarize(ledgers: readonly PlacedLedger[]): LedgerSummary {
  const summary: LedgerSummary = { ...none(), categories: [], roi: { counted: 0, withoutMargin: 0 } }
  const byCategory = new Map<OutcomeCategory, NatureTotals>()
  for (const { category, margin, ledger } of ledgers) {
    const { nature, totals, rows } = ledger
    if (!rows.some(({ standing }) => standing !== 'disputed')) continue
    const inCategory = byCategory.get(category) ?? none()
    byCategory.set(category, inCategory)
    add(summary[nature], totals)
    add(inCategory[nature], totals)
    if (nature === 'cash') countTowardsRoi(summary.roi, { category, margin, verified: totals.verified })
  }
  summary.categories = outcomeCategories.flatMap((category) => {
    const totals = byCategory.get(category)
    return totals ? [{ category, ...totals }] : []
  })
  return summary
}

type Counted = { category: OutcomeCategory; margin: string | null; verified: number }

function countTowardsRoi(roi: RoiValue, { category, margin, verified }: Counted): void {
  if (category !== 'revenue_generated') roi.counted += verified
  else if (margin === null) roi.withoutMargin += verified
  else roi.counted += atMargin(verified, margin)
}

function none(): NatureTotals {
  const [cash, capacity] = valueNatures.map(() => ({ verified: 0, reported: 0 }))
  return { cash: cash as LedgerTotals, capacity: capacity as LedgerTotals }
}

function add(to: LedgerTotals, more: LedgerTotals): void {
  to.verified += more.verified
  to.reported += more.reported
}
