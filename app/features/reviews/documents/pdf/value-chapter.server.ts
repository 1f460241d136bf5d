import type { LedgerTotals } from '#app/domain/outcomes/ledger.ts'
import type { LedgerSummary } from '#app/domain/outcomes/ledger-summary.ts'
import { outcomeCategoryTitles } from '#app/domain/outcomes/outcome.ts'
import { valueNatures, valueNatureTitles } from '#app/domain/outcomes/valuation.ts'
import { shownNatures } from '#app/domain/reviews/worth-lines.ts'
import type { ReviewFacts } from '../review-facts.ts'
import { confirmedShare, moneyWords, natureNotes, shareWords } from '../value-words.ts'
import { decorate, ensureRoom, inks, type Sheet, within } from './open-sheet.server.ts'
import { type Column, table } from './table.server.ts'
import { heading, styles, write } from './words.server.ts'

/** What everything was worth on the day: cash and capacity side by side, the confirmed share of each, by category. */
export function valueChapter(sheet: Sheet, { snapshot: { value } }: ReviewFacts): void {
  if (value === undefined) return
  heading(sheet, 2, 'Value so far', 150)
  if (value === null) {
    write(sheet, 'Nothing here has been given a value in money yet.', styles.body)
    return
  }
  const { summary, currency } = value
  if (shownNatures(summary).length === 0) {
    write(sheet, 'Nothing has been counted yet.', styles.body)
    return
  }
  natures(sheet, summary, currency)
  categories(sheet, summary, currency)
}

const gap = 24

function natures(sheet: Sheet, summary: LedgerSummary, currency: string): void {
  const { doc } = sheet
  ensureRoom(sheet, 96)
  const y = doc.y + 4
  const width = (sheet.width - gap) / 2
  let lowest = y
  shownNatures(summary).forEach(({ nature, title, ...totals }, index) => {
    const x = sheet.left + index * (width + gap)
    doc.y = y
    within(sheet, 'Div', () => {
      write(sheet, title, { ...styles.strong, after: 1 }, { x, width })
      write(sheet, moneyWords(totals.verified + totals.reported, currency), styles.figure, { x, width })
      drawShare(sheet, confirmedShare(totals), { x, width })
      write(sheet, shareAndMoney(totals, currency), { ...styles.muted, after: 1 }, { x, width })
      write(sheet, natureNotes[nature], styles.muted, { x, width })
    })
    lowest = Math.max(lowest, doc.y)
  })
  doc.y = lowest + 6
}

function shareAndMoney(totals: LedgerTotals, currency: string): string {
  const share = confirmedShare(totals)
  const isPart = share !== null && share > 0 && share < 1
  return isPart ? `${shareWords(totals)}: ${moneyWords(totals.verified, currency)}` : shareWords(totals)
}

/** The confirmed share as a bar: decoration, because the words under it say the same. */
function drawShare(sheet: Sheet, share: number | null, { x, width }: { x: number; width: number }): void {
  const { doc } = sheet
  const y = doc.y + 3
  decorate(sheet, 'Layout', () => {
    doc.rect(x, y, width, 4).fill(share === null ? inks.line : inks.reported)
    if (share) doc.rect(x, y, width * share, 4).fill(inks.verified)
  })
  doc.y = y + 11
}

const columns: readonly Column[] = [
  { title: 'Where it comes from', share: 0.36 },
  { title: 'Kind', share: 0.16 },
  { title: 'Confirmed', share: 0.24, align: 'right' },
  { title: 'Reported', share: 0.24, align: 'right' },
]

function categories(sheet: Sheet, { categories: rows }: LedgerSummary, currency: string): void {
  table(
    sheet,
    columns,
    rows.flatMap(({ category, ...totals }) =>
      valueNatures
        .filter((nature) => totals[nature].verified !== 0 || totals[nature].reported !== 0)
        .map((nature) => [
          outcomeCategoryTitles[category],
          valueNatureTitles[nature],
          moneyWords(totals[nature].verified, currency),
          moneyWords(totals[nature].reported, currency),
        ]),
    ),
  )
}
