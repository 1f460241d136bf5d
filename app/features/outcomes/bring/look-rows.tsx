import { Badge } from '#app/ui/badge.tsx'
import { type Column, DataTable } from '#app/ui/data-table.tsx'
import { SectionHeader } from '#app/ui/section-header.tsx'
import type { LookPageData } from './look-page.server.ts'

type Row = LookPageData['fresh'][number]
type Problem = LookPageData['problems'][number]

/** Every line by what becomes of it: those that stay out first, with the sentence why. */
export function LookRows({ look }: { look: LookPageData }) {
  const { counts } = look
  return (
    <>
      {counts.problem > 0 && (
        <section>
          <SectionHeader title="Stay out" count={counts.problem} />
          <DataTable
            caption="Lines that stay out, and why"
            columns={problemColumns}
            rows={look.problems}
            rowKey={(row) => String(row.line)}
          />
          <More count={counts.problem} shown={look.problems.length} />
        </section>
      )}
      <Rows title="Differ from what stands" rows={look.clash} count={counts.clash} columns={clashColumns} />
      <Rows title="New" rows={look.fresh} count={counts.fresh} columns={figureColumns} />
      <Rows title="Change nothing" rows={look.same} count={counts.same} columns={figureColumns} />
    </>
  )
}

type RowsProps = { title: string; rows: readonly Row[]; count: number; columns: Column<Row>[] }

function Rows({ title, rows, count, columns }: RowsProps) {
  if (count === 0) return null
  return (
    <section>
      <SectionHeader title={title} count={count} />
      <DataTable caption={title} columns={columns} rows={rows} rowKey={(row) => String(row.line)} />
      <More count={count} shown={rows.length} />
    </section>
  )
}

function More({ count, shown }: { count: number; shown: number }) {
  if (count <= shown) return null
  return <p className="mt-2 text-sm text-muted">The first {shown} are shown; the others go the same way.</p>
}

const when: Column<Row> = { key: 'when', header: 'When', isRowHeader: true, cell: (row) => row.whenText }
const figure: Column<Row> = {
  key: 'figure',
  header: 'Figure',
  cell: (row) => (
    <span>
      <strong className="figures font-semibold">{row.figureText}</strong>
      {row.asks && (
        <span className="mt-0.5 block">
          <Badge tone="warning">Is it right?</Badge>
          <span className="mt-0.5 block text-sm text-muted">{row.asks}</span>
        </span>
      )}
    </span>
  ),
}
const line: Column<Row> = {
  key: 'line',
  header: 'Line',
  align: 'end',
  isWideOnly: true,
  cell: (row) => row.line,
}
const before: Column<Row> = {
  key: 'before',
  header: 'Stands now',
  cell: (row) => <span className="figures">{row.beforeText}</span>,
}

const figureColumns = [when, figure, line]
const clashColumns = [when, before, figure, line]

const problemColumns: Column<Problem>[] = [
  {
    key: 'line',
    header: 'Line',
    isRowHeader: true,
    cell: (row) => <span className="whitespace-nowrap">Line {row.line}</span>,
  },
  {
    key: 'text',
    header: 'It says',
    cell: (row) => <span className="min-w-0 wrap-anywhere text-muted">{row.text || '—'}</span>,
  },
  {
    key: 'reason',
    header: 'Why',
    cell: (row) => <span className="min-w-0 wrap-anywhere">{row.reason}</span>,
  },
]
