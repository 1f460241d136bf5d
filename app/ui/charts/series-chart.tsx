import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { type LevelLine, type SeriesDot, type SeriesGeometry, statusWords } from './series.ts'

export type SeriesChartProps = {
  /** From `seriesGeometry`, made on the server. */
  geometry: SeriesGeometry
  /** With a large chart: the figure and its line of words, at the left of the legend. */
  heading?: ReactNode
  className?: string
}

/**
 * One outcome over time. It fills its place from side to side without bending letters or dots: lines are drawn in a
 * stretched picture with strokes that keep their width, everything else is placed in per cent. No style attributes.
 * The page puts a table with the same figures beside it.
 */
export function SeriesChart({ geometry, heading, className }: SeriesChartProps) {
  const { height, size, usage } = geometry
  const foot = size === 'large' ? 22 : 0
  return (
    <figure className={classNames('keep-together @container', className)}>
      {size === 'large' && <Legend geometry={geometry} heading={heading} />}
      <div className={size === 'large' ? 'pl-10' : undefined}>
        <svg
          role="img"
          aria-label={geometry.summary}
          width="100%"
          height={height + foot}
          className="block overflow-visible text-2xs"
        >
          {usage?.bars.map((bar) => (
            <rect
              key={bar.x}
              x={across(bar.x, geometry)}
              width={across(bar.width, geometry)}
              y={bar.y}
              height={bar.height}
              rx="3"
              className="fill-lichen"
            >
              <title>{bar.title}</title>
            </rect>
          ))}
          <Lines geometry={geometry} />
          <Axes geometry={geometry} />
          {size === 'small' && <LevelLabels geometry={geometry} />}
          {geometry.dots.map((dot) => (
            <Dot key={`${dot.x} ${dot.y}`} dot={dot} geometry={geometry} />
          ))}
        </svg>
      </div>
    </figure>
  )
}

/** Everything that stretches with the width. */
function Lines({ geometry }: { geometry: SeriesGeometry }) {
  const { width, height, baseline, target, expected, path } = geometry
  return (
    <svg
      width="100%"
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      fill="none"
      aria-hidden="true"
      className="overflow-visible *:[vector-effect:non-scaling-stroke]"
    >
      <path d={`M0,${baseline.y}H${width}`} strokeDasharray="3 4" className="stroke-edge/60" />
      {target && <path d={`M0,${target.y}H${width}`} strokeDasharray="4 4" className="stroke-moss/70" />}
      {expected && <path d={expected} strokeWidth="1" className="stroke-edge/45" />}
      <path d={path} strokeWidth="2" strokeLinejoin="round" strokeLinecap="round" className="stroke-moss" />
    </svg>
  )
}

function Axes({ geometry }: { geometry: SeriesGeometry }) {
  const foot = geometry.height + 16
  return (
    <g className="figures fill-faint">
      {geometry.yTicks.map((tick) => (
        <text key={tick.y} x="-12" y={tick.y} dy="0.35em" textAnchor="end">
          {tick.text}
        </text>
      ))}
      {geometry.xTicks.map((tick) => (
        <text
          key={tick.x}
          x={across(tick.x, geometry)}
          y={foot}
          textAnchor={anchorAt(tick.x / geometry.width)}
          className={tick.isSpare ? 'hidden @md:inline' : undefined}
        >
          {tick.text}
        </text>
      ))}
    </g>
  )
}

function LevelLabels({ geometry }: { geometry: SeriesGeometry }) {
  const { baseline, target } = geometry
  return (
    <g
      textAnchor="end"
      strokeWidth="4"
      strokeLinejoin="round"
      className="figures stroke-card [paint-order:stroke]"
    >
      <text x="99%" y={labelY(baseline)} className="fill-faint">
        baseline {baseline.label}
      </text>
      {target && (
        <text x="99%" y={labelY(target)} className="fill-moss">
          target {target.label}
        </text>
      )}
    </g>
  )
}

const dotClass: Record<SeriesDot['status'], string> = {
  baseline: 'fill-moss stroke-moss',
  verified: 'fill-moss stroke-moss',
  reported: 'fill-card stroke-moss',
  disputed: 'fill-card stroke-danger',
}

/** Solid is verified, hollow is reported, hollow with a cross is disputed: told apart without colour. */
function Dot({ dot, geometry }: { dot: SeriesDot; geometry: SeriesGeometry }) {
  const isHollow = dot.status === 'reported' || dot.status === 'disputed'
  const radius = isHollow ? 4.5 : 3.75
  return (
    <svg x={across(dot.x, geometry)} y={dot.y} className="overflow-visible" data-status={dot.status}>
      <title>{dot.title}</title>
      <circle
        r={geometry.isDense ? radius / 2 : radius}
        strokeWidth={geometry.isDense ? 1.25 : 2}
        className={dotClass[dot.status]}
      />
      {dot.status === 'disputed' && (
        <path d="M-2,-2L2,2M2,-2L-2,2" strokeWidth="1.5" className="stroke-danger" />
      )}
    </svg>
  )
}

function Legend({ geometry, heading }: { geometry: SeriesGeometry; heading: ReactNode }) {
  const used = (['verified', 'reported', 'disputed'] as const).filter((status) =>
    geometry.dots.some((dot) => dot.status === status),
  )
  return (
    <figcaption className="mb-2 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
      <div>{heading}</div>
      <div aria-hidden="true" className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
        {used.map((status) => (
          <LegendItem key={status} label={statusWords[status]}>
            <svg aria-hidden="true" width="11" height="11" viewBox="-5.5 -5.5 11 11">
              <circle r="4" strokeWidth="1.75" className={dotClass[status]} />
              {status === 'disputed' && <path d="M-2,-2L2,2M2,-2L-2,2" className="stroke-danger" />}
            </svg>
          </LegendItem>
        ))}
        {geometry.expected && (
          <LegendItem label="expected">
            <svg aria-hidden="true" width="16" height="11">
              <path d="M0,5.5H16" strokeWidth="1.25" className="stroke-edge" />
            </svg>
          </LegendItem>
        )}
        {geometry.usage && (
          <LegendItem label={geometry.usage.label}>
            <svg aria-hidden="true" width="11" height="11">
              <rect width="11" height="11" rx="2" className="fill-lichen stroke-line" />
            </svg>
          </LegendItem>
        )}
      </div>
    </figcaption>
  )
}

function LegendItem({ label, children }: { label: string; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      {children}
      {label}
    </span>
  )
}

function across(x: number, { width }: SeriesGeometry): string {
  return `${Math.round((x / width) * 10_000) / 100}%`
}

function labelY({ y, side }: LevelLine): number {
  return side === 'above' ? y - 6 : y + 15
}

function anchorAt(share: number): 'start' | 'middle' | 'end' {
  if (share < 0.04) return 'start'
  return share > 0.96 ? 'end' : 'middle'
}
