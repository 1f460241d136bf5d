import { importPath, importProblemsCsvPath } from '#app/domain/paths.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { SectionHeader } from '#app/ui/section-header.tsx'

export type BadRows = {
  problems: { line: number; place: number; column: string; value: string; reason: string }[]
  summary: string
  previous: number | null
  next: number | null
}

/** What keeps rows out, a page at a time, and all of it as a file to put right. */
export function ProblemList({ importId, bad }: { importId: string; bad: BadRows }) {
  const pageHref = (page: number | null) =>
    page === null ? undefined : `${importPath(importId)}?page=${page}#rows`
  return (
    <section className="mt-7" aria-labelledby="rows">
      <SectionHeader
        id="rows"
        title="Rows that stay out"
        aside={
          <LinkButton href={importProblemsCsvPath(importId)} isPlain size="small">
            Download as CSV
          </LinkButton>
        }
      />
      <DataTable
        caption="Rows that stay out, and why"
        rows={bad.problems}
        rowKey={({ line, place }) => `${line}.${place}`}
        columns={[
          { key: 'line', header: 'Line', align: 'end', isRowHeader: true, cell: ({ line }) => line },
          { key: 'column', header: 'Column', cell: ({ column }) => column || 'The whole line' },
          {
            key: 'value',
            header: 'Value',
            cell: ({ value }) => <span className="wrap-anywhere">{value || 'empty'}</span>,
          },
          { key: 'reason', header: 'Reason', cell: ({ reason }) => reason },
        ]}
      />
      <Pager
        label="Rows that stay out"
        summary={bad.summary}
        previousHref={pageHref(bad.previous)}
        nextHref={pageHref(bad.next)}
      />
    </section>
  )
}
