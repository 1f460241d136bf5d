import { type OutcomeCategory, outcomeCategories, outcomeCategoryTitles } from '../outcome.ts'
import { type ValuationTexts, valuationTexts } from '../valuation-texts.ts'
import { costEntries } from './cost.ts'
import type { CatalogueEntry } from './entry.ts'
import { otherEntries } from './other.ts'
import { qualityEntries } from './quality.ts'
import { revenueEntries } from './revenue.ts'
import { riskEntries } from './risk.ts'
import { timeEntries } from './time.ts'

export const catalogue: readonly CatalogueEntry[] = [
  ...timeEntries,
  ...revenueEntries,
  ...costEntries,
  ...riskEntries,
  ...qualityEntries,
  ...otherEntries,
]

export type CatalogueGroup = { category: OutcomeCategory; title: string; entries: CatalogueEntry[] }

/** The entry of that key, or null. */
export function catalogueEntry(key: string): CatalogueEntry | null {
  return catalogue.find((entry) => entry.key === key) ?? null
}

/**
 * The entries by category that hold every word of `search` in their name, category or reason, whatever its case or
 * accents; all of them for ''. Groups without any are left out.
 */
export function searchCatalogue(search: string): CatalogueGroup[] {
  const words = folded(search).split(/\s+/).filter(Boolean)
  return outcomeCategories.flatMap((category) => {
    const title = outcomeCategoryTitles[category]
    const entries = catalogue.filter((entry) => {
      const text = folded(`${entry.name} ${title} ${entry.why}`)
      return entry.category === category && words.every((word) => text.includes(word))
    })
    return entries.length > 0 ? [{ category, title, entries }] : []
  })
}

/** What a new outcome's form begins with: figures, dates and rate are for people to say. */
export function catalogueStart(entry: CatalogueEntry): ValuationTexts & Record<string, string> {
  const { key, name, category, unit, unitLabel, direction, kind, cadence, valuation } = entry
  return {
    ...{ catalogueKey: key, name, category, unit, unitLabel, direction, kind, cadence },
    ...valuationTexts({ ...valuation, rate: null, ownTimes: '' }),
  }
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
