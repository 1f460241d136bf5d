import { planPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { type Column, DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { NoContract } from './no-contract.tsx'
import type { NowRow } from './portfolio-rows.ts'
import { StageDot } from './stage-dot.tsx'

type WhyNowTableProps = {
  rows: NowRow[]
  total: number
  /** All of them, by pages; else the first few with a link to the others. */
  isAll: boolean
  allHref: string
  previousHref?: string
  nextHref?: string
}

/** What needs somebody now, most pressing first, with what to do about it. */
export function WhyNowTable({ rows, total, isAll, allHref, previousHref, nextHref }: WhyNowTableProps) {
  if (rows.length === 0 && !isAll) return null
  return (
    <div className="mb-8">
      <DataTable
        caption="What needs attention now, most pressing first"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.slug}
        empty={
          <EmptyState title="Nothing needs you now" passed={4}>
            Signatures, disputes, late steps and due reviews appear here by themselves.
          </EmptyState>
        }
      />
      {isAll ? (
        <Pager
          label="What needs attention"
          summary={`${rows.length} of ${total.toLocaleString('en-GB')}`}
          {...{ previousHref, nextHref }}
        />
      ) : null}
      {(isAll || total > rows.length) && (
        <p className="pt-2 text-sm">
          <Anchor href={allHref} className="text-link">
            {isAll ? 'Where every customer stands' : `All ${total.toLocaleString('en-GB')}`}
          </Anchor>
        </p>
      )}
    </div>
  )
}

const columns: Column<NowRow>[] = [
  {
    key: 'why',
    header: 'Why now',
    cell: ({ badge }) => <Badge tone={badge.tone}>{badge.text}</Badge>,
  },
  {
    key: 'name',
    header: 'Account',
    isRowHeader: true,
    cell: ({ slug, name }) => (
      <a href={planPath(slug)} className="rounded-sm [overflow-wrap:anywhere] hover:underline">
        {name}
      </a>
    ),
  },
  {
    key: 'stage',
    header: 'Stage',
    cell: ({ stage, stageWords }) => <StageDot stage={stage} words={stageWords} />,
  },
  {
    key: 'todo',
    header: 'Do this',
    cell: ({ todo, todoHref }) => (
      <a href={todoHref} className="rounded-sm [overflow-wrap:anywhere] hover:underline">
        {todo}
      </a>
    ),
  },
  { key: 'yearly', header: 'ARR', align: 'end', cell: ({ yearly }) => yearly ?? <NoContract /> },
]
