import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { PlotReader } from './plot-reader.tsx'
import { PlotTable } from './plot-table.tsx'
import type { ValueGeometry, ValuePanel } from './value.ts'
import { ValuePicture } from './value-picture.tsx'

export type ValueChartProps = {
  /** From `valueGeometry`, made on the server. */
  geometry: ValueGeometry
  /** Links at the foot: what can be taken along. */
  aside?: ReactNode
  className?: string
}

/** How value came together, confirmed and reported apart; cash beside capacity, never added. */
export function ValueChart({ geometry, aside, className }: ValueChartProps) {
  const { panels } = geometry
  return (
    <div className={className}>
      <div className={classNames('grid gap-x-8 gap-y-6', panels.length > 1 && 'lg:grid-cols-2')}>
        {panels.map((panel) => (
          <Panel key={panel.nature} panel={panel} geometry={geometry} />
        ))}
      </div>
      {aside && <div className="mt-4">{aside}</div>}
    </div>
  )
}

type Part = { panel: ValuePanel; geometry: ValueGeometry }

function Panel({ panel, geometry }: Part) {
  const { title, stops } = panel
  return (
    <figure className="keep-together @container min-w-0">
      <figcaption className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <span className="title-card">{title}</span>
        <Legend panel={panel} />
      </figcaption>
      <div className="pl-12">
        <PlotReader
          label={`${title}, month by month`}
          width={geometry.width}
          height={geometry.height}
          stops={stops.map(({ x, verifiedY, totalY, on, verified, reported }) => ({
            x,
            ys: verifiedY === totalY ? [totalY] : [verifiedY, totalY],
            figure: `${verified} confirmed`,
            words: [...(panel.reportedArea ? [`${reported} reported`] : []), `by ${on}`],
          }))}
        >
          <ValuePicture panel={panel} geometry={geometry} />
        </PlotReader>
      </div>
      <div className="mt-2">
        <PlotTable
          caption={`${title}, month by month`}
          columns={['By the end of', 'Confirmed', 'Reported']}
          rows={stops.map(({ on, verified, reported }) => [on, verified, reported])}
        />
      </div>
    </figure>
  )
}

/** The figures of today are the legend. */
function Legend({ panel }: { panel: ValuePanel }) {
  return (
    <span className="flex flex-wrap gap-x-4 text-sm text-muted">
      <LegendItem swatch="fill-verified stroke-verified" figure={panel.verified} word="confirmed" />
      {panel.reportedArea && (
        <LegendItem swatch="fill-reported stroke-verified" figure={panel.reported} word="reported" />
      )}
    </span>
  )
}

function LegendItem({ swatch, figure, word }: { swatch: string; figure: string; word: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <svg aria-hidden="true" width="11" height="11">
        <rect x="0.5" y="0.5" width="10" height="10" rx="2" className={swatch} />
      </svg>
      <span>
        <strong className="figures font-semibold text-ink">{figure}</strong> {word}
      </span>
    </span>
  )
}
