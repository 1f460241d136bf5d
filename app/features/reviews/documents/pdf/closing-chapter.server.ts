import { readFullDate } from '#app/domain/reading.ts'
import { methodNotes } from '../review-chapters.ts'
import { type ReviewFacts, sideNames } from '../review-facts.ts'
import { missingSign } from './fonts.server.ts'
import { decorate, ensureRoom, inks, type Sheet, within } from './open-sheet.server.ts'
import { heading, rule, styles, write } from './words.server.ts'

/** Both sides' signatures with what they cover. */
export function signaturesChapter(sheet: Sheet, facts: ReviewFacts): void {
  heading(sheet, 2, 'Signatures', 150)
  write(
    sheet,
    'Both sides sign exactly what was frozen when the review was held. Later changes to the plan do not touch it.',
    styles.muted,
  )
  const { doc } = sheet
  const gap = 24
  const width = (sheet.width - gap) / 2
  const y = doc.y + 6
  let lowest = y
  const names = sideNames(facts)
  ;(['vendor', 'customer'] as const).forEach((side, index) => {
    const x = sheet.left + index * (width + gap)
    const given = facts.signatures.find((signature) => signature.side === side)
    doc.y = y
    within(sheet, 'Div', () => {
      write(sheet, names[side], { ...styles.strong, after: 6 }, { x, width })
      write(sheet, given?.name ?? ' ', { ...styles.lead, after: 4 }, { x, width })
      if (!given) doc.y += 24
      decorate(sheet, 'Layout', () => rule({ ...sheet, left: x, width }, doc.y, inks.muted))
      doc.y += 5
      write(sheet, signedWords(given), styles.muted, { x, width })
    })
    lowest = Math.max(lowest, doc.y)
  })
  doc.y = lowest + 4
  write(sheet, `Fingerprint of what was signed (SHA-256): ${facts.hash}`, styles.small)
}

function signedWords(given: ReviewFacts['signatures'][number] | undefined): string {
  if (!given) return 'Not signed yet'
  const place = given.deputyFor ? `, in place of ${given.deputyFor}` : ''
  return `Signed on ${readFullDate(given.on)}${place}`
}

/** How figures are counted, and what the fonts could not show. */
export function methodNote(sheet: Sheet): void {
  ensureRoom(sheet, 60)
  heading(sheet, 3, 'How this is counted', 40)
  for (const note of methodNotes) write(sheet, note, styles.small)
  if (sheet.hasMissingSigns)
    write(
      sheet,
      `Signs that this document’s fonts do not have stand as ${missingSign}. They are read aloud and copied in full, and stand in full in the portal.`,
      styles.small,
    )
}
