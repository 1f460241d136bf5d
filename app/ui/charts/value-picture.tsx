import { PlotAxes } from './plot-axes.tsx'
import type { LegendEntry } from './poster-sheet.tsx'
import type { ValueGeometry, ValuePanel } from './value.ts'

/** Room for dates under the plot. */
export const valueFoot = 22

/** The drawing of one panel, the same on a page and in a PNG: confirmed solid, reported lighter on top of it. */
export function ValuePicture({ panel, geometry }: { panel: ValuePanel; geometry: ValueGeometry }) {
  const { width, height, zeroY } = geometry
  const line = { strokeWidth: 1.5, strokeLinejoin: 'round', className: 'stroke-verified' } as const
  return (
    <svg
      role="img"
      aria-label={panel.summary}
      width="100%"
      height={height + valueFoot}
      overflow="visible"
      className="block"
    >
      <svg
        width="100%"
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        overflow="visible"
        fill="none"
        aria-hidden="true"
        className="*:[vector-effect:non-scaling-stroke]"
      >
        {geometry.yTicks.map(({ y }) => (
          <path key={y} d={`M0,${y}H${width}`} className="stroke-line" />
        ))}
        <path d={panel.verifiedArea} fillOpacity="0.8" className="fill-verified" />
        {panel.reportedArea && <path d={panel.reportedArea} className="fill-reported" />}
        {panel.totalLine && <path d={panel.totalLine} {...line} />}
        <path d={panel.verifiedLine} {...line} />
        <path d={`M0,${zeroY}H${width}`} className="stroke-edge" />
      </svg>
      <PlotAxes {...geometry} />
    </svg>
  )
}

/** What is in the panels. */
export function valueLegend(panels: readonly ValuePanel[]): LegendEntry[] {
  const confirmed = { label: 'confirmed', sample: <Swatch look="fill-verified stroke-verified" />, width: 11 }
  const reported = { label: 'reported', sample: <Swatch look="fill-reported stroke-verified" />, width: 11 }
  return panels.some(({ reportedArea }) => reportedArea) ? [confirmed, reported] : [confirmed]
}

function Swatch({ look }: { look: string }) {
  return <rect x="0.5" y="0.5" width="10" height="10" rx="2" className={look} />
}
