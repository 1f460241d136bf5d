import { z } from 'zod'
import { recordId } from '#app/domain/form-fields.ts'
import {
  type DocumentKind,
  type DocumentState,
  type PaperSize,
  paperSizes,
} from '#app/domain/reviews/document.ts'

/** What somebody wants made: a document of a held review, or of the value so far (then there is no review). */
export type AskForDocument = { document: DocumentKind; reviewId: string | null; paper: PaperSize }

/** A document of a held review. Slides have no paper: theirs says nothing. */
export const askForReviewForm = z.strictObject({
  reviewId: recordId(),
  document: z.enum(['review-pdf', 'review-pptx'], 'Choose a PDF or a PowerPoint file'),
  paper: z.enum(paperSizes, 'Choose A4 or US Letter'),
})

/** The value summary on one page. */
export const askForSummaryForm = z
  .strictObject({ paper: z.enum(paperSizes, 'Choose A4 or US Letter') })
  .transform(({ paper }): AskForDocument => ({ document: 'value-summary-pdf', reviewId: null, paper }))

/** What is said in passing when somebody has asked for one. */
export function askedWords({ isNew }: { isNew: boolean }) {
  return { message: isNew ? 'It is being made. You can leave this page.' : 'It stands in the list already.' }
}

/** Whether the page that shows it should look again. */
export function isUnderWay({ state }: { state: DocumentState }): boolean {
  return state === 'waiting' || state === 'making'
}
