import { type SeriesMark, statusWords } from './series.ts'

/** What stands behind a figure: "confirmed by Maria Oliveira, 3 Apr", "reported, not confirmed yet", "baseline". */
export function stateWords({ status, by }: Pick<SeriesMark, 'status' | 'by'>): string {
  if (status === 'baseline') return 'baseline'
  if (status === 'reported') return 'reported, not confirmed yet'
  return by ? `${statusWords[status]} by ${by}` : statusWords[status]
}

/** A mark in one line: "7 d, 2 Mar 2026, reported". */
export function markTitle({ value, date, status }: SeriesMark): string {
  return `${value}, ${date}, ${status === 'baseline' ? status : statusWords[status]}`
}
