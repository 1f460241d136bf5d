import type { PaperSize } from '#app/domain/reviews/document.ts'
import type { SummaryFacts } from '../summary-facts.ts'
import { decorate, finish, inks, openSheet, type Sheet, within } from './open-sheet.server.ts'
import { type Column, table } from './table.server.ts'
import { drawCairn } from './title-page.server.ts'
import { heading, label, list, rule, styles, type TextStyle, write } from './words.server.ts'

type Writing = { paper: PaperSize; accent: string; now: Date }

/** How much is printed of what people typed, from all to little: the first that fits one page is taken. */
const measures = [
  { goals: 8, cell: 90, confirmers: 5, note: 600 },
  { goals: 8, cell: 56, confirmers: 3, note: 600 },
  { goals: 6, cell: 48, confirmers: 3, note: 600 },
  { goals: 4, cell: 40, confirmers: 2, note: 250 },
  { goals: 3, cell: 36, confirmers: 1, note: 120 },
] as const
type Measure = (typeof measures)[number]

/** The value of an account on one page: confirmed figures only, who confirmed them, and how they are counted. */
export async function writeSummaryPdf(facts: SummaryFacts, writing: Writing): Promise<Buffer> {
  let sheet = drawSummary(facts, { ...writing, measure: measures[0] })
  for (const measure of measures.slice(1)) {
    if (sheet.doc.bufferedPageRange().count === 1) break
    sheet = drawSummary(facts, { ...writing, measure })
  }
  const done = sheet
  const { vendorName, accountName, asOf } = facts
  return await finish(done, () =>
    decorate(done, 'Pagination', () => {
      const place = { x: done.left, y: done.bottom + 22, width: done.width }
      label(done, `${vendorName} · ${accountName} · ${asOf}`, styles.small, place)
    }),
  )
}

function drawSummary(
  facts: SummaryFacts,
  { paper, accent, now, measure }: Writing & { measure: Measure },
): Sheet {
  const { accountName, vendorName } = facts
  const title = `What ${vendorName} was worth to ${accountName}`
  const sheet = openSheet({ paper, title, author: vendorName, accent, now })
  within(sheet, 'Sect', () => {
    letterhead(sheet, facts)
    write(sheet, short(title, 90), { ...styles.lead, size: 21, after: 4 }, { type: 'H1' })
    if (facts.headline)
      write(sheet, `“${short(facts.headline, 160)}”`, { ...styles.body, colour: inks.muted })
    figures(sheet, facts)
    goals(sheet, facts, measure)
    confirmers(sheet, facts, measure)
    method(sheet, facts, measure)
  })
  return sheet
}

function letterhead(sheet: Sheet, { accountName, vendorName, asOf }: SummaryFacts): void {
  const { doc } = sheet
  const y = sheet.top - 12
  decorate(sheet, 'Layout', () => drawCairn(sheet, { x: sheet.left, y, size: 24 }))
  doc.y = y + 6
  write(
    sheet,
    `${short(accountName, 60)} with ${short(vendorName, 60)}, ${asOf}`,
    { ...styles.strong, after: 8 },
    { x: sheet.left + 34, width: sheet.width - 34 },
  )
  decorate(sheet, 'Layout', () => rule(sheet, doc.y))
  doc.y += 18
}

const large: TextStyle = { ...styles.figure, size: 30 }
const gap = 24

/** Cash and capacity side by side, each with where it comes from. */
function figures(sheet: Sheet, { figures: worth, categories, since }: SummaryFacts): void {
  const { doc } = sheet
  doc.y += 8
  if (worth.length === 0) {
    const words = 'Improvements are confirmed; nothing counts in money yet. What they are is below.'
    write(sheet, words, styles.body)
    return
  }
  const y = doc.y
  const width = (sheet.width - gap) / 2
  let lowest = y
  worth.forEach(({ title, whole, exact }, index) => {
    const at = { x: sheet.left + index * (width + gap), width }
    doc.y = y
    within(sheet, 'Div', () => {
      write(sheet, `${title}, confirmed`, { ...styles.strong, after: 1 }, at)
      write(sheet, whole, large, at)
      write(sheet, since ? `${exact}, since ${since}` : exact, { ...styles.muted, after: 4 }, at)
      for (const category of categories.filter(({ natureTitle }) => natureTitle === title))
        write(sheet, `${category.title}: ${category.exact}`, { ...styles.muted, after: 1 }, at)
    })
    lowest = Math.max(lowest, doc.y)
  })
  doc.y = lowest + 4
}

const columns: readonly Column[] = [
  { title: 'Goal', share: 0.28 },
  { title: 'What changed', share: 0.3 },
  { title: 'Confirmed by', share: 0.22 },
  { title: 'Worth', share: 0.2, align: 'right' },
]

function goals(sheet: Sheet, { goals: all, more }: SummaryFacts, measure: Measure): void {
  const rows = all.slice(0, measure.goals)
  if (rows.length === 0) return
  heading(sheet, 3, 'What came of it', 40)
  table(
    sheet,
    columns.map((column) => ({
      ...column,
      style: { ...styles.muted, size: 8, gap: 1.2, colour: inks.ink, after: 0 },
    })),
    rows.map(({ title, outcome, change, confirmed, worth }) => [
      short(title, measure.cell),
      short(`${outcome}: ${change}`, measure.cell),
      short(confirmed, measure.cell),
      worth.map((line) => `${line.text} ${line.title.toLowerCase()}`).join('\n'),
    ]),
  )
  const left = all.length - rows.length
  if (left > 0) write(sheet, `${left} more, and all in full, stand in the portal.`, styles.muted)
  if (more) write(sheet, more, styles.muted)
}

function confirmers(
  sheet: Sheet,
  { confirmers: lines, accountName }: SummaryFacts,
  { confirmers: atMost }: Measure,
): void {
  if (lines.length === 0) return
  heading(sheet, 3, `Who confirmed it, for ${short(accountName, 60)}`, 20)
  const others = lines.length - atMost
  const shown = lines.slice(0, atMost).map((line) => short(line, 110))
  list(sheet, others > 0 ? [...shown, `and ${others} more`] : shown, { ...styles.muted, colour: inks.ink })
}

function method(sheet: Sheet, { method: notes }: SummaryFacts, { note: atMost }: Measure): void {
  const { doc } = sheet
  doc.y += 6
  decorate(sheet, 'Layout', () => rule(sheet, doc.y))
  doc.y += 4
  heading(sheet, 3, 'How it is counted', 20)
  for (const note of notes)
    write(sheet, short(note, atMost), { ...styles.small, size: 7, gap: 1.2, after: 1.5 })
}

/** One page has no room for everything that people can type; the portal has. */
function short(text: string, atMost: number): string {
  const signs = [...text]
  return signs.length <= atMost
    ? text
    : `${signs
        .slice(0, atMost - 1)
        .join('')
        .trimEnd()}…`
}
