import type { CalendarDate } from '../calendar-date.ts'

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

/** A document that could not be made so often is given up. */
export const documentTriesAtMost = 3

type DocumentFacts = { finishedAt: Date | null; failedAt: Date | null; tries: number }

export type DocumentState = 'waiting' | 'making' | 'finished' | 'failed'

/** Where a document stands, from its dated facts. */
export function documentStateOf({ finishedAt, failedAt, tries }: DocumentFacts): DocumentState {
  if (finishedAt) return 'finished'
  if (failedAt) return 'failed'
  return tries > 0 ? 'making' : 'waiting'
}

/** "PDF, A4", "PowerPoint", "One page, US Letter": how a document is listed. Slides have no paper. */
export function documentLabel({ kind, paper }: { kind: DocumentKind; paper: PaperSize }): string {
  if (kind === 'review-pptx') return 'PowerPoint'
  return `${kind === 'review-pdf' ? 'PDF' : 'One page'}, ${paperSizeTitles[paper]}`
}

const longestPart = 45

/**
 * The name of a document's file, "Northwind – Spring review – 2026-05-12.pdf". Long names are cut, so that the day stays.
 * What a system might not take is left to whoever stores it.
 */
export function documentName(
  kind: DocumentKind,
  { account, about, on }: { account: string; about: string; on: CalendarDate },
): string {
  const parts = [account, about].map((part) => [...part].slice(0, longestPart).join('').trim())
  return `${[...parts, on].filter(Boolean).join(' – ')}.${kind === 'review-pptx' ? 'pptx' : 'pdf'}`
}
