export type PlotTableProps = {
  /** What the rows are. */
  caption: string
  columns: readonly string[]
  /** Cells in the columns' order; the first names the row. */
  rows: readonly (readonly string[])[]
  /** A line under it: what is left out, and where all of it stands. */
  note?: string
}

/** What a picture draws, as a table one press away: for screen readers, and for whoever prefers rows. */
export function PlotTable({ caption, columns, rows, note }: PlotTableProps) {
  return (
    <details className="text-sm open:basis-full print-hidden">
      <summary className="inline-block rounded-sm text-muted underline decoration-line underline-offset-4 hover:text-moss">
        Show as a table
      </summary>
      <table className="mt-2 w-full border-collapse text-left [&_td]:py-1 [&_th]:py-1 [&_th]:font-normal [&_:is(td,th):not(:last-child)]:pr-3 [&_:is(td,th):not(:last-child)]:whitespace-nowrap">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-line text-xs text-muted">
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="figures align-top">
          {rows.map(([first, ...others]) => (
            <tr key={[first, ...others].join(' ')} className="border-line not-last:border-b">
              <th scope="row">{first}</th>
              {others.map((cell, index) => (
                <td key={columns[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {note && <p className="mt-2 text-xs text-muted">{note}</p>}
    </details>
  )
}
