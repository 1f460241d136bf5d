import { stageFacts, stages } from '#app/domain/care/stages.ts'
import { heldWords, peopleOf } from '../review-chapters.ts'
import type { ReviewFacts } from '../review-facts.ts'
import { decorate, element, inks, type Sheet } from './open-sheet.server.ts'
import { heading, rule, styles, type TextStyle, write } from './words.server.ts'

const title: TextStyle = { face: 'title', size: 31, colour: inks.ink, gap: 1, after: 6 }
const eyebrow: TextStyle = { face: 'strong', size: 9.5, colour: inks.muted, after: 4 }

/** Who with whom, what, when; who took part; what it is about; where the account stood on its path. */
export function titlePage(sheet: Sheet, facts: ReviewFacts): void {
  const { doc } = sheet
  const { snapshot, vendor, account } = facts
  decorate(sheet, 'Layout', () => drawCairn(sheet, { x: sheet.left, y: sheet.top - 8, size: 30 }))
  doc.y = sheet.top + 92
  write(sheet, `${account.name} with ${vendor.name}`, { ...eyebrow, colour: sheet.accent })
  write(sheet, snapshot.review.title, title, { type: 'H1' })
  write(sheet, heldWords(facts), { ...styles.body, colour: inks.muted, after: 22 })
  decorate(sheet, 'Layout', () => rule(sheet, doc.y))
  doc.y += 16
  whatItIsAbout(sheet, facts)
  path(sheet, facts)
  whoTookPart(sheet, facts)
}

function whatItIsAbout(sheet: Sheet, { snapshot: { context } }: ReviewFacts): void {
  if (!context) return
  write(sheet, context.headline || 'What this is about', styles.lead, { type: 'H2' })
  write(sheet, context.challenge, styles.body)
  write(sheet, context.success, styles.body)
  if (context.confirmedBy) write(sheet, `Confirmed by ${context.confirmedBy}.`, styles.muted)
}

/** The four stages as a row of stones, the one of the day in words too. */
function path(sheet: Sheet, { stage, account }: ReviewFacts): void {
  if (!stage) return
  const { doc } = sheet
  heading(sheet, 3, 'Where the account stood', 60)
  const place = stages.indexOf(stage)
  const alt = `${account.name} was in ${stageFacts[stage].title}, stage ${place + 1} of ${stages.length}: ${stages.map((one) => stageFacts[one].title).join(', ')}.`
  const y = doc.y + 10
  const step = sheet.width / stages.length
  const bbox = [sheet.left, y, sheet.left + sheet.width, y + 34]
  element(sheet, 'Figure', { alt, bbox }, () => {
    stages.forEach((one, index) => {
      const x = sheet.left + index * step
      doc
        .fillOpacity(index <= place ? 1 : 0.25)
        .ellipse(x + 11, y + 4, 11, 4)
        .fill(inks.stones[one])
        .fillOpacity(1)
      doc.font(index === place ? 'strong' : 'body').fontSize(9)
      doc.fillColor(index === place ? inks.ink : inks.muted)
      doc.text(stageFacts[one].title, x, y + 15, { lineBreak: false })
    })
  })
  doc.x = sheet.left
  doc.y = y + 38
  write(sheet, stageFacts[stage].purpose, styles.muted)
}

function whoTookPart(sheet: Sheet, facts: ReviewFacts): void {
  const { all, vendor, customer } = peopleOf(facts)
  if (all.length === 0) return
  heading(sheet, 3, 'Who took part', 30)
  if (vendor.length + customer.length === 0) {
    write(sheet, all.join(' · '), styles.body)
    return
  }
  if (customer.length > 0)
    write(sheet, `${facts.account.name}: ${customer.join(' · ')}`, { ...styles.body, after: 2 })
  if (vendor.length > 0) write(sheet, `${facts.vendor.name}: ${vendor.join(' · ')}`, styles.body)
}

const stones = [
  { stage: 'capture', cy: 19.6, rx: 11, ry: 3.5 },
  { stage: 'align', cy: 13.4, rx: 8.4, ry: 3.1 },
  { stage: 'reinforce', cy: 7.9, rx: 6.2, ry: 2.65 },
  { stage: 'elevate', cy: 3.2, rx: 3.7, ry: 2.3 },
] as const

/** The cairn: one stone per stage, the first at the bottom. */
export function drawCairn({ doc }: Sheet, { x, y, size }: { x: number; y: number; size: number }): void {
  doc
    .save()
    .translate(x, y)
    .scale(size / 24)
  for (const { stage, cy, rx, ry } of stones) doc.ellipse(12, cy, rx, ry).fill(inks.stones[stage])
  doc.restore()
}
