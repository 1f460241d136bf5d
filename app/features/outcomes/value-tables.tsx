import { countPath, outcomePath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { type Column, DataTable } from '#app/ui/data-table.tsx'
import { natureWords } from './nature-figure.tsx'
import type { ShownValue, ValuedOutcome, WorthLine } from './value-page.server.ts'

type Category = ShownValue['categories'][number]

/** What each kind of outcome brought, one line per nature. */
export function CategoryTable({ shown: { categories } }: { shown: ShownValue }) {
  return (
    <DataTable
      caption="Worth by category"
      columns={[
        { key: 'category', header: 'Category', isRowHeader: true, cell: (row: Category) => row.title },
        { key: 'nature', header: 'Counted as', cell: (row: Category) => natureWords[row.nature].title },
        ...moneyColumns<Category>(),
      ]}
      rows={categories}
      rowKey={({ title, nature }) => `${title} ${nature}`}
    />
  )
}

/** What every outcome brought, with what keeps it from counting; those that nothing says the worth of, below. */
export function OutcomeTable({ shown: { slug, outcomes, unvalued } }: { shown: ShownValue }) {
  return (
    <>
      <DataTable
        caption="Worth by outcome"
        columns={[
          {
            key: 'outcome',
            header: 'Outcome',
            isRowHeader: true,
            cell: (row) => <Name row={row} slug={slug} />,
          },
          { key: 'nature', header: 'Counted as', cell: (row) => natureWords[row.nature].title },
          ...moneyColumns<ValuedOutcome>(),
          {
            key: 'count',
            header: 'Rows',
            isScreenOnly: true,
            cell: (row) => <Count row={row} slug={slug} />,
          },
        ]}
        rows={outcomes}
        rowKey={({ id }) => id}
      />
      {unvalued.length > 0 && (
        <p className="mt-3 text-sm text-muted">
          Not in money yet:{' '}
          {unvalued.map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <Anchor href={outcomePath(slug, id)} className="text-link">
                {name}
              </Anchor>
            </span>
          ))}
          .
        </p>
      )}
    </>
  )
}

function moneyColumns<Row extends WorthLine>(): Column<Row>[] {
  return [
    {
      key: 'verified',
      header: 'Confirmed',
      align: 'end',
      cell: (row) => <strong className="font-semibold">{row.verified}</strong>,
    },
    {
      key: 'reported',
      header: 'Reported',
      align: 'end',
      cell: (row) => <span className="text-muted">{row.reported}</span>,
    },
    { key: 'total', header: 'Together', align: 'end', cell: (row) => row.total },
  ]
}

type Cell = { row: ValuedOutcome; slug: string }

function Name({ row: { id, name, goal, open }, slug }: Cell) {
  return (
    <span>
      <Anchor href={outcomePath(slug, id)} className="text-link">
        {name}
      </Anchor>
      <span className="block text-xs font-normal text-muted">{goal}</span>
      {open && <span className="block text-xs font-normal text-warning">{open}</span>}
    </span>
  )
}

function Count({ row: { id, name }, slug }: Cell) {
  return (
    <Anchor href={countPath(slug, id)} className="text-link text-sm" aria-label={`How we count ${name}`}>
      How we count
    </Anchor>
  )
}
