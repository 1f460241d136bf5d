import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { PlotReader } from './plot-reader.tsx'
import { PlotTable } from './plot-table.tsx'
import type { SeriesGeometry } from './series.ts'
import { SeriesLegend } from './series-legend.tsx'
import { SeriesPicture } from './series-picture.tsx'
import { stateWords } from './series-words.ts'

export type SeriesChartProps = {
  /** From `seriesGeometry`, made on the server; a large one. */
  geometry: SeriesGeometry
  /** Whose figures these are: names the reader and the table. */
  name?: string
  /** The figure and its line of words, at the left of the legend. */
  heading?: ReactNode
  /** Links at the right of the table's. */
  aside?: ReactNode
  className?: string
}

/** One outcome over time: with a legend, readable figure by figure, and with its table. `SeriesSketch` is the small one. */
export function SeriesChart({
  geometry,
  name = 'this outcome',
  heading,
  aside,
  className,
}: SeriesChartProps) {
  return (
    <figure className={classNames('keep-together @container', className)}>
      <figcaption className="mb-3 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div>{heading}</div>
        <SeriesLegend geometry={geometry} />
      </figcaption>
      <div className="pl-11">
        <PlotReader
          label={`Figures of ${name}`}
          stops={stopsOf(geometry)}
          width={geometry.width}
          height={geometry.height}
        >
          <SeriesPicture geometry={geometry} />
        </PlotReader>
      </div>
      <div className="mt-2 flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
        <SeriesTable geometry={geometry} name={name} />
        {aside}
      </div>
    </figure>
  )
}

function stopsOf({ marks }: SeriesGeometry) {
  return marks.map((mark) => ({
    x: mark.x,
    ys: [mark.y],
    figure: mark.value,
    words: [mark.date, ...(mark.change ? [mark.change] : []), stateWords(mark)],
  }))
}

function SeriesTable({ geometry, name }: { geometry: SeriesGeometry; name: string }) {
  const { marks, figures, kind } = geometry
  const marked = marks.filter(({ status }) => status !== 'baseline').length
  return (
    <PlotTable
      caption={`Figures of ${name}, oldest first`}
      columns={[kind === 'amount' ? 'Period' : 'Date', 'Value', 'Change', 'State']}
      rows={marks.map((mark) => [mark.date, mark.value, mark.change, stateWords(mark)])}
      note={
        marked < figures
          ? `${marked} of ${figures} figures. All of them are in the list and the CSV.`
          : undefined
      }
    />
  )
}
