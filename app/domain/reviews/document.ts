/** What Cairn writes as a file for people to keep. */
export const documentKinds = ['review-pdf', 'review-pptx', 'value-summary-pdf'] as const
export type DocumentKind = (typeof documentKinds)[number]

export const paperSizes = ['a4', 'letter'] as const
export type PaperSize = (typeof paperSizes)[number]

export const paperSizeTitles: Record<PaperSize, string> = { a4: 'A4', letter: 'US Letter' }

/** In a sentence: "had … made". */
export const documentKindTitles: Record<DocumentKind, string> = {
  'review-pdf': 'a PDF',
  'review-pptx': 'a PowerPoint file',
  'value-summary-pdf': 'a one-page PDF',
}
