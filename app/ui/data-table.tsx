import type { ReactNode } from 'react'
import { Anchor } from './anchor.tsx'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'

export type Column<Row> = {
  /** Names the column among its siblings. */
  key: string
  /** Its heading; on a phone it stands before each value. */
  header: string
  cell: (row: Row) => ReactNode
  align?: 'start' | 'end'
  /** Names the row: a `<th scope="row">`, and the card's first line on a phone. One column at most. */
  isRowHeader?: boolean
  /** Not worth a line on a phone. */
  isWideOnly?: boolean
  /** Things to press: nothing to print. */
  isScreenOnly?: boolean
  /** Where a press on the heading sorts by it. */
  sortHref?: string
  /** How the rows are sorted by this column now. */
  sorted?: 'ascending' | 'descending'
}

export type DataTableProps<Row> = {
  /** What the table holds: read aloud, and shown with `isCaptionShown`. */
  caption: string
  isCaptionShown?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Instead of rows, where there are none. */
  empty?: ReactNode
  /** A last row, such as a total, in the table's own `<td>` cells. */
  foot?: ReactNode
}

/** A real table on its own card. Under 640 px each row becomes a card of lines; nothing scrolls sideways. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, isCaptionShown = false, columns, rows, rowKey, empty, foot } = props
  if (rows.length === 0 && empty)
    return <div className="rounded-card border border-line bg-card">{empty}</div>
  return (
    <div className="overflow-clip rounded-card border border-line bg-card">
      <table className="table-as-list w-full border-collapse text-left">
        <caption className={isCaptionShown ? 'title-card px-4 pt-4 pb-1 text-left' : 'sr-only'}>
          {caption}
        </caption>
        <thead>
          <tr className="border-b border-line">
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-line not-last:border-b">
              {columns.map((column) => (
                <BodyCell key={column.key} column={column}>
                  {column.cell(row)}
                </BodyCell>
              ))}
            </tr>
          ))}
        </tbody>
        {foot && <tfoot className="border-t border-line font-semibold">{foot}</tfoot>}
      </table>
    </div>
  )
}

type Heading = Omit<Column<never>, 'cell'>

function HeadCell({ column }: { column: Heading }) {
  const { header, sortHref, sorted } = column
  return (
    <th
      scope="col"
      aria-sort={sorted}
      className={classNames('px-3.5 py-2.5 text-xs font-semibold text-muted', edgeClass(column))}
    >
      {sortHref ? (
        <Anchor href={sortHref} className="inline-flex items-center gap-1 rounded-sm hover:text-ink">
          {header}
          {sorted && <Icon name={sorted === 'ascending' ? 'arrow-up' : 'arrow-down'} className="size-3" />}
        </Anchor>
      ) : (
        header
      )}
    </th>
  )
}

function BodyCell({ column, children }: { column: Heading; children: ReactNode }) {
  const className = classNames('sm:h-11.5 sm:px-3.5 sm:py-2', edgeClass(column))
  if (column.isRowHeader) {
    return (
      <th scope="row" className={classNames(className, 'font-semibold')}>
        {children}
      </th>
    )
  }
  return (
    <td data-label={column.header} className={className}>
      {children}
    </td>
  )
}

function edgeClass({ align, isWideOnly, isScreenOnly }: Heading): string {
  return classNames(
    align === 'end' && 'figures text-right',
    isWideOnly && 'max-sm:hidden!',
    isScreenOnly && 'print-hidden',
  )
}
