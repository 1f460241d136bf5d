import { Badge } from '#app/ui/badge.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { CommentLink } from '#app/ui/comment-link.tsx'
import { type Column, DataTable } from '#app/ui/data-table.tsx'
import { EndDisputeForm } from './end-dispute-form.tsx'
import { EvidenceSource } from './evidence-line.tsx'
import type { SeriesRow } from './series-row.ts'

export type SeriesTableProps = {
  rows: readonly SeriesRow[]
  /** What each figure was worth, by its id; empty while nothing says what a unit is worth. */
  worths: Record<string, string>
  outcome: string
  /** The outcome's page. */
  href: string
  /** How many comments stand beside each figure, by its id. */
  comments: Record<string, number>
}

/** Every figure of an outcome with where it comes from and who confirmed it; what the chart draws, in words. */
export function SeriesTable({ rows, worths, outcome, href, comments }: SeriesTableProps) {
  const hasActions = rows.some(({ may }) => may.correct || may.dispute || may.endDispute || may.withdraw)
  const actions: Column<SeriesRow> = {
    key: 'actions',
    header: 'Change it',
    align: 'end',
    isScreenOnly: true,
    cell: (row) => <RowActions row={row} href={href} />,
  }
  const said: Column<SeriesRow> = {
    key: 'said',
    header: 'Comments',
    isScreenOnly: true,
    cell: (row) => (
      <CommentLink
        href={`${href}?figure=${row.id}#comments-figure`}
        count={comments[row.id] ?? 0}
        about={`${row.fullText} of ${row.measuredOnText}`}
      />
    ),
  }
  return (
    <DataTable
      caption={`Measurements of ${outcome}, newest first`}
      columns={[...columns, ...worthColumn(worths), said, ...(hasActions ? [actions] : [])]}
      rows={rows}
      rowKey={(row) => row.id}
    />
  )
}

const columns: Column<SeriesRow>[] = [
  {
    key: 'date',
    header: 'When',
    isRowHeader: true,
    cell: (row) => (
      <time dateTime={row.measuredOn} className="whitespace-nowrap">
        {row.measuredOnText}
      </time>
    ),
  },
  { key: 'value', header: 'Value', cell: (row) => <Value row={row} /> },
  {
    key: 'change',
    header: 'Change',
    cell: (row) =>
      row.change && <span className={classNames('figures', changeTone(row.isBetter))}>{row.change}</span>,
  },
  { key: 'source', header: 'Source', cell: (row) => <Source row={row} /> },
  {
    key: 'reporter',
    header: 'Reported by',
    cell: (row) => <span className="lg:whitespace-nowrap">{row.reporter}</span>,
  },
  { key: 'confirmed', header: 'Confirmed', cell: (row) => <Confirmed row={row} /> },
]

/** A column only where there is something to tell. */
function worthColumn(worths: SeriesTableProps['worths']): Column<SeriesRow>[] {
  if (Object.keys(worths).length === 0) return []
  return [{ key: 'worth', header: 'Worth', align: 'end', cell: (row) => worths[row.id] }]
}

function Value({ row }: { row: SeriesRow }) {
  return (
    <span>
      <strong
        className={classNames(
          'figures font-semibold whitespace-nowrap',
          row.state === 'disputed' && 'text-muted line-through',
        )}
      >
        {row.figureText}
      </strong>
      {row.before && (
        <span className="block text-xs text-muted">
          corrected, was <span className="whitespace-nowrap">{row.before}</span>
        </span>
      )}
    </span>
  )
}

function Source({ row }: { row: SeriesRow }) {
  return (
    <span className="min-w-0 wrap-anywhere">
      <EvidenceSource evidence={row.evidence} />
      {row.evidence.note && <span className="block text-sm text-muted">“{row.evidence.note}”</span>}
    </span>
  )
}

function Confirmed({ row }: { row: SeriesRow }) {
  if (row.state === 'verified') {
    return (
      <Badge tone="good" icon="check" className="lg:whitespace-nowrap">
        {row.stateText}
      </Badge>
    )
  }
  if (row.state === 'disputed') {
    return (
      <span className="min-w-0 wrap-anywhere">
        <Badge tone="danger">disputed by {row.stateText}</Badge>
        <span className="mt-0.5 block text-sm text-muted">“{row.disputeReason}”</span>
      </span>
    )
  }
  if (row.state === 'replaced')
    return <span className="text-sm text-muted">a later figure of this day counts</span>
  return row.may.confirm ? <Badge tone="warning">awaiting you</Badge> : <Badge>not confirmed yet</Badge>
}

const quietLink =
  'inline-flex min-h-6 items-center text-sm text-muted underline decoration-line underline-offset-4 hover:text-moss'

/** Plain links, and quiet ones: a page may hold a hundred rows. */
function RowActions({ row, href }: { row: SeriesRow; href: string }) {
  return (
    <span className="inline-flex flex-wrap items-center justify-end gap-x-3 lg:flex-nowrap">
      {row.may.endDispute && <EndDisputeForm measurementId={row.id} />}
      {row.may.dispute && (
        <a
          href={`${href}?dispute=${row.id}#form`}
          className={quietLink}
          aria-label={`Dispute ${row.fullText} of ${row.measuredOnText}`}
        >
          Dispute…
        </a>
      )}
      {row.may.correct && (
        <a
          href={`${href}?correct=${row.id}#form`}
          className={quietLink}
          aria-label={`Correct ${row.fullText} of ${row.measuredOnText}`}
        >
          Correct…
        </a>
      )}
      {row.may.withdraw && (
        <a
          href={`${href}?withdraw=${row.id}#form`}
          className={quietLink}
          aria-label={`Withdraw ${row.fullText} of ${row.measuredOnText}`}
        >
          Withdraw…
        </a>
      )}
    </span>
  )
}

function changeTone(isBetter: boolean | null): string {
  if (isBetter === null) return 'text-muted'
  return isBetter ? 'text-verified' : 'text-danger'
}
