import type { LedgerTotals } from '../outcomes/ledger.ts'
import type { LedgerSummary } from '../outcomes/ledger-summary.ts'
import { readMoney } from '../outcomes/money.ts'
import type { OutcomeCategory } from '../outcomes/outcome.ts'
import { type ValueNature, valueNatures, valueNatureTitles } from '../outcomes/valuation.ts'

export type WorthLine = LedgerTotals & { nature: ValueNature; title: string }

/** Cash and capacity, each where it has anything to show; never added (DOMAIN.md §4). */
export function shownNatures(summary: LedgerSummary): WorthLine[] {
  return valueNatures
    .map((nature) => ({ nature, title: valueNatureTitles[nature], ...summary[nature] }))
    .filter(({ verified, reported }) => verified !== 0 || reported !== 0)
}

/** What each category was confirmed to be worth in one nature, where there is something; cash first. */
export function worthByCategory(
  summary: LedgerSummary,
): { category: OutcomeCategory; nature: ValueNature; title: string; verified: number }[] {
  return valueNatures.flatMap((nature) =>
    summary.categories
      .filter((totals) => totals[nature].verified !== 0)
      .map((totals) => ({
        category: totals.category,
        nature,
        title: valueNatureTitles[nature],
        verified: totals[nature].verified,
      })),
  )
}

/** "€1,107.14 of cash confirmed, €1,714.29 more reported". */
export function readWorth(
  { nature, verified, reported }: LedgerTotals & { nature: ValueNature },
  currency: string,
): string {
  const confirmed = `${readMoney(verified, currency)} of ${valueNatureTitles[nature].toLowerCase()} confirmed`
  return reported === 0 ? confirmed : `${confirmed}, ${readMoney(reported, currency)} more reported`
}
