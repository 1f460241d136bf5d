import { readWholeMoney } from '#app/domain/outcomes/money.ts'
import { outcomeCategoryTitles } from '#app/domain/outcomes/outcome.ts'
import { type ValueNature, valueNatures } from '#app/domain/outcomes/valuation.ts'
import { type GapNote, readGaps, type ValueReader } from './value-gap-words.ts'
import type { AccountValue } from './work-out-value.server.ts'

/** One nature of value at a glance: whole money for the headline, what of it is confirmed, and both for the bar. */
export type NatureGlance = {
  nature: ValueNature
  /** "€184,300" */
  total: string
  /** In minor units, for the bar. */
  verified: number
  reported: number
  verifiedText: string
  reportedText: string
}

/** What a plan was worth so far, in words, for the head of the plan and the value page. Plain JSON. */
export type ValueGlance = {
  /** Cash before capacity; only those with something to show. Never added up (DOMAIN.md §4). */
  natures: NatureGlance[]
  /** "Time saved" and its whole money; one line per nature. */
  categories: { title: string; nature: ValueNature; total: string }[]
  /** "confirmed by you" */
  confirmedWords: string
  /** What keeps value from counting, or from counting as confirmed: the one thing to do first. */
  note: GapNote | null
}

/** Puts an account's value into the words of this reader. */
export function readValueGlance(value: AccountValue, reader: ValueReader): ValueGlance {
  const { currency, summary } = value
  const shown = valueNatures.filter((nature) =>
    summary.categories.some(({ [nature]: totals }) => totals.verified !== 0 || totals.reported !== 0),
  )
  return {
    natures: shown.map((nature) => {
      const { verified, reported } = summary[nature]
      const read = (minor: number) => readWholeMoney(minor, currency)
      return {
        ...{ nature, verified, reported, total: read(verified + reported) },
        ...{ verifiedText: read(verified), reportedText: read(reported) },
      }
    }),
    categories: shown.flatMap((nature) =>
      summary.categories.flatMap(({ category, [nature]: { verified, reported } }) =>
        verified === 0 && reported === 0
          ? []
          : [
              {
                title: outcomeCategoryTitles[category],
                nature,
                total: readWholeMoney(verified + reported, currency),
              },
            ],
      ),
    ),
    confirmedWords: reader.isCustomer ? 'confirmed by you' : 'confirmed by the customer',
    note: readGaps(value, reader),
  }
}
