import { readSentence } from '#app/domain/activity/sentence.ts'
import { csvLine } from '#app/domain/tables/csv-line.ts'
import type { HistoryDay } from './history-days.server.ts'

type Told = {
  timeZone: string
  /** Where the portal is: links are whole. */
  baseUrl: string
  /** The vendor's file says which lines only the vendor sees; the customer's has none of them, and no such column. */
  marksInternal: boolean
}

/**
 * The history as CSV (RFC 4180, UTF-8 with a byte order mark), newest line first; day and clock in the account's zone,
 * the instant in UTC. No cell can become a formula.
 */
export function historyCsv(days: readonly HistoryDay[], { timeZone, baseUrl, marksInternal }: Told): string {
  const last = marksInternal ? ['who sees it'] : []
  const columns = ['day', 'time', 'time zone', 'instant', 'person', 'what happened', 'kind', 'link', ...last]
  const lines = days.flatMap((day) =>
    day.lines.map((line) => [
      ...[day.date, line.at.clock, timeZone, line.at.iso, line.actor?.name ?? 'Cairn'],
      ...[readSentence(line.sentence), line.topic, line.href ? `${baseUrl}${line.href}` : ''],
      ...(marksInternal ? [line.isInternal ? 'vendor only' : 'both sides'] : []),
    ]),
  )
  return `\uFEFF${[columns, ...lines].map(csvLine).join('')}`
}
