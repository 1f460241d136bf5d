import { addDays } from '#app/domain/calendar-date.ts'
import { fromMinor } from '#app/domain/outcomes/money.ts'
import { csvLine } from '#app/domain/tables/csv-line.ts'
import type { CountedOutcome } from './read-ledger.server.ts'

const columns = [
  ...['from', 'until', 'days', 'value', 'better by', 'unit', 'money per unit', 'times a year', 'share %'],
  ...['worth', 'currency', 'nature', 'state', 'ended by freshness window'],
] as const

const states = { verified: 'confirmed', reported: 'reported', disputed: 'disputed' } as const

/**
 * An outcome's ledger as CSV (RFC 4180, UTF-8 with a byte order mark), oldest row first. `until` is the last day that
 * counts. No cell can become a formula.
 */
export function countCsv(outcome: CountedOutcome, currency: string): string {
  const { terms, ledger } = outcome
  const price = [...terms.factors.map(({ amount }) => amount), terms.rate ?? ''].join(' × ')
  const lines = (ledger?.rows ?? []).map((row) => [
    row.from,
    row.days > 0 ? addDays(row.until, -1) : row.from,
    String(row.days),
    row.value,
    row.improvement,
    [outcome.unit, outcome.unitLabel].filter(Boolean).join(' '),
    price,
    terms.kind === 'amount' ? '' : terms.ownTimes || terms.times,
    terms.attributionShare ?? '',
    fromMinor(row.worth, currency),
    currency,
    terms.nature,
    states[row.standing],
    row.isCut ? 'yes' : 'no',
  ])
  return `\uFEFF${[columns, ...lines].map(csvLine).join('')}`
}
