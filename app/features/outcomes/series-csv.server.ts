import { type Verification, verificationOf } from '#app/domain/outcomes/measurement.ts'
import type { Measure } from '#app/domain/outcomes/units.ts'
import { csvLine } from '#app/domain/tables/csv-line.ts'
import type { FigureRow } from './outcome-page-queries.server.ts'

const columns = [
  'date',
  'period from',
  'value',
  'unit',
  'state',
  'source',
  'note',
  'link',
  'file',
  'reported by',
  'recorded at',
  'confirmed by',
  'confirmed at',
  'disputed by',
  'dispute reason',
] as const

/** The customer's words for a figure's state. */
const states: Record<Verification, string> = {
  reported: 'not confirmed',
  verified: 'confirmed',
  disputed: 'disputed',
  superseded: 'corrected',
}

/**
 * An outcome's figures as CSV (RFC 4180, UTF-8 with a byte order mark, so that spreadsheets read names right), oldest
 * first, corrected ones too. Instants are UTC. No cell can become a formula.
 */
export function seriesCsv(figures: readonly FigureRow[], { unit, unitLabel }: Measure): string {
  const lines = figures
    .toReversed()
    .map((figure) => [
      figure.measuredOn,
      figure.periodFrom ?? '',
      figure.value,
      [unit, unitLabel].filter(Boolean).join(' '),
      figure.withdrawnBy ? 'withdrawn' : states[verificationOf(figure)],
      figure.source,
      figure.note,
      figure.link,
      figure.fileName ?? '',
      figure.author,
      figure.recordedAt.toISOString(),
      figure.verifier ?? '',
      figure.verifiedAt?.toISOString() ?? '',
      figure.disputer ?? '',
      figure.disputeReason,
    ])
  return `\uFEFF${[columns, ...lines].map(csvLine).join('')}`
}

/** A file name of plain letters for the download: "month-end-close.csv". */
export function csvFileName(name: string): string {
  return downloadName(name, 'csv')
}

/** The same for other kinds of files, by their ending. */
export function downloadName(name: string, end: 'csv' | 'png'): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return `${plain.slice(0, 60) || 'outcome'}.${end}`
}
