import type { LedgerStanding } from '#app/domain/outcomes/ledger.ts'
import { Badge } from '#app/ui/badge.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { type Column, DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import type { CountRow } from './count-rows.ts'

/** Every row of the ledger: its days, its figure, the sum it came from, and why it stands as it does. */
export function CountTable({ rows, outcome }: { rows: readonly CountRow[]; outcome: string }) {
  return (
    <DataTable
      caption={`What each figure of ${outcome} was worth, newest first`}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState title="No row yet">
          The first figure begins the count. It is worth something from its day on.
        </EmptyState>
      }
    />
  )
}

const columns: Column<CountRow>[] = [
  { key: 'days', header: 'Days that count', isRowHeader: true, cell: (row) => <Days row={row} /> },
  {
    key: 'figure',
    header: 'Figure',
    cell: (row) => <span className="figures whitespace-nowrap">{row.figure}</span>,
  },
  { key: 'better', header: 'Better by', cell: (row) => <Better row={row} /> },
  { key: 'sum', header: 'Sum', cell: (row) => <span className="text-sm text-muted">{row.sum}</span> },
  { key: 'state', header: 'State', cell: (row) => <State row={row} /> },
  { key: 'worth', header: 'Worth', align: 'end', cell: (row) => <Worth row={row} /> },
]

function Days({ row }: { row: CountRow }) {
  return (
    <span>
      <span className="whitespace-nowrap">{row.from === row.to ? row.from : `${row.from} – ${row.to}`}</span>
      <span className="block text-xs font-normal text-muted">{row.days}</span>
    </span>
  )
}

function Better({ row }: { row: CountRow }) {
  return (
    <span className={classNames('figures whitespace-nowrap', row.isWorse && 'text-danger')}>
      {row.improvement}
    </span>
  )
}

const standings: Record<LedgerStanding, { word: string; tone: 'good' | 'neutral' | 'danger' }> = {
  verified: { word: 'confirmed', tone: 'good' },
  reported: { word: 'reported', tone: 'neutral' },
  disputed: { word: 'disputed', tone: 'danger' },
}

function State({ row }: { row: CountRow }) {
  const { word, tone } = standings[row.standing]
  return (
    <span className="min-w-0">
      <Badge tone={tone} icon={row.standing === 'verified' ? 'check' : undefined}>
        {word}
      </Badge>
      <span className="mt-0.5 block text-xs text-muted">{[row.why, row.cut].filter(Boolean).join(' ')}</span>
    </span>
  )
}

function Worth({ row }: { row: CountRow }) {
  if (row.worth === '') return <span className="text-muted">does not count</span>
  return (
    <strong className={row.standing === 'verified' ? 'font-semibold' : 'font-semibold text-muted'}>
      {row.worth}
    </strong>
  )
}
