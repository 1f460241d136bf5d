import { readFullDate } from '#app/domain/reading.ts'
import type { PaperSize } from '#app/domain/reviews/document.ts'
import type { ReviewFacts } from '../review-facts.ts'
import { methodNote, signaturesChapter } from './closing-chapter.server.ts'
import { goalChapter } from './goal-chapter.server.ts'
import { decorate, finish, inks, openSheet, type Sheet, within } from './open-sheet.server.ts'
import { decisionsChapter, stepsChapter, talkChapter } from './talk-chapter.server.ts'
import { titlePage } from './title-page.server.ts'
import { valueChapter } from './value-chapter.server.ts'
import { label, rule, type TextStyle } from './words.server.ts'

type Writing = {
  paper: PaperSize
  now: Date
  /** Told how much of it stands, 0 to 1; may throw to stop. */
  tell: (share: number) => Promise<void>
}

/**
 * A held review as a document to keep: PDF 1.7, tagged, its fonts embedded as far as they are used, on A4 or US Letter.
 * Everything in it was frozen, or is a dated fact that does not change.
 */
export async function writeReviewPdf(facts: ReviewFacts, { paper, now, tell }: Writing): Promise<Buffer> {
  const { review } = facts.snapshot
  const title = `${facts.account.name} – ${review.title}`
  const sheet = openSheet({ paper, title, author: facts.vendor.name, accent: facts.vendor.accent, now })
  const chapters = chaptersOf(facts)
  for (const [index, draw] of chapters.entries()) {
    within(sheet, 'Sect', () => draw(sheet))
    await tell((index + 1) / (chapters.length + 1))
  }
  const foot = `${title} · held ${readFullDate(review.heldOn)}`
  return await finish(sheet, (page, pages) => drawFoot(sheet, foot, `${page} / ${pages}`))
}

function chaptersOf(facts: ReviewFacts): ((sheet: Sheet) => void)[] {
  return [
    (sheet) => titlePage(sheet, facts),
    (sheet) => valueChapter(sheet, facts),
    ...facts.snapshot.goals.map((goal) => (sheet: Sheet) => goalChapter(sheet, facts, goal)),
    (sheet) => talkChapter(sheet, facts),
    (sheet) => stepsChapter(sheet, facts),
    (sheet) => decisionsChapter(sheet, facts),
    (sheet) => signaturesChapter(sheet, facts),
    (sheet) => methodNote(sheet),
  ]
}

const footStyle: TextStyle = { face: 'body', size: 7.5, colour: inks.muted }

/** What stands under every page: which document this is, and the page. */
function drawFoot(sheet: Sheet, text: string, number: string): void {
  const y = sheet.bottom + 22
  decorate(sheet, 'Pagination', () => {
    rule(sheet, y - 7)
    label(sheet, text, footStyle, { x: sheet.left, y, width: sheet.width - 60 })
    label(sheet, number, footStyle, { x: sheet.left, y, width: sheet.width, align: 'right' })
  })
}
