import { PlotAxes } from './plot-axes.tsx'
import { across } from './plot-units.ts'
import type { LevelLine, SeriesGeometry, SeriesMark } from './series.ts'
import { markTitle } from './series-words.ts'

/** Room for dates under the plot of a large picture. */
export const footHeight = 22

export type SeriesPictureProps = { geometry: SeriesGeometry }

/**
 * The drawing itself, the same on a page and in a PNG: it fills its place from side to side without bending letters or
 * dots, because lines lie in a stretched picture with strokes that keep their width, and all else is placed in per
 * cent. Colours come from classes, so that whoever shows it decides them; no style attributes.
 */
export function SeriesPicture({ geometry }: SeriesPictureProps) {
  const { kind, width, height, size, usage, marks } = geometry
  const isLarge = size === 'large'
  return (
    <svg
      role="img"
      aria-label={geometry.summary}
      width="100%"
      height={height + (isLarge ? footHeight : 0)}
      overflow="visible"
      fontSize="11"
      className="block"
    >
      {usage?.bars.map((bar) => (
        <rect key={bar.x} {...boxed(bar, width)} rx="3" className="fill-lichen" />
      ))}
      {/* usage is quiet, but its height can be seen: a hairline on each bar */}
      {usage?.bars.map((bar) => (
        <rect key={bar.x} {...boxed({ ...bar, height: 1 }, width)} className="fill-edge" />
      ))}
      {marks.map((mark) => mark.bar && <Bar key={mark.x} mark={mark} width={width} />)}
      <Lines geometry={geometry} />
      {isLarge && <PlotAxes {...geometry} />}
      <LevelLabels geometry={geometry} />
      {marks.map(
        (mark) => kind === 'level' && <Dot key={`${mark.x} ${mark.y}`} mark={mark} geometry={geometry} />,
      )}
    </svg>
  )
}

/** Everything that stretches with the width. */
function Lines({ geometry }: SeriesPictureProps) {
  const { width, height, baseline, target, expected, path, lapsed, zeroY, hatch, sticks } = geometry
  const line = { strokeLinejoin: 'round', strokeLinecap: 'round', strokeWidth: 2 } as const
  return (
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
      {zeroY !== null && <path d={`M0,${zeroY}H${width}`} className="stroke-edge" />}
      {baseline.y !== zeroY && (
        <path d={`M0,${baseline.y}H${width}`} strokeDasharray="3 4" className="stroke-edge" />
      )}
      {target && <path d={`M0,${target.y}H${width}`} strokeDasharray="6 4" className="stroke-moss" />}
      {expected && (
        <path d={expected} strokeDasharray="1 4" {...line} strokeWidth="1.5" className="stroke-edge" />
      )}
      {lapsed && (
        <path d={lapsed} strokeDasharray="4 6" {...line} strokeOpacity="0.7" className="stroke-moss" />
      )}
      <path d={path} {...line} className="stroke-moss" />
      {sticks && <Sticks sticks={sticks} />}
      {hatch && <path d={hatch} className="stroke-danger" />}
    </svg>
  )
}

/** A fragment, because the stretched picture's strokes keep their width for its own children only. */
function Sticks({ sticks }: { sticks: NonNullable<SeriesGeometry['sticks']> }) {
  return (
    <>
      <path d={sticks.reported} strokeWidth="1.5" strokeOpacity="0.7" className="stroke-moss" />
      <path d={sticks.verified} strokeWidth="1.5" className="stroke-moss" />
      <path d={sticks.disputed} strokeWidth="1.5" strokeDasharray="2 2" className="stroke-danger" />
    </>
  )
}

/** A bar chart's baseline is named by its tick and the legend: among bars there is no room for words. */
function LevelLabels({ geometry }: SeriesPictureProps) {
  const { baseline, target, kind } = geometry
  return (
    <g strokeWidth="4" strokeLinejoin="round" paintOrder="stroke" className="figures stroke-card">
      {kind === 'level' && (
        <text {...labelPlace(baseline)} className="fill-faint">
          baseline {baseline.label}
        </text>
      )}
      {target && (
        <text {...labelPlace(target)} className="fill-moss">
          target {target.label}
        </text>
      )}
    </g>
  )
}

const dotClass: Record<SeriesMark['status'], string> = {
  baseline: 'fill-moss stroke-moss',
  verified: 'fill-moss stroke-moss',
  reported: 'fill-card stroke-moss',
  disputed: 'fill-card stroke-danger',
}

/** Solid is verified, hollow is reported, hollow with a cross is disputed: told apart without colour. */
function Dot({ mark, geometry }: { mark: SeriesMark; geometry: SeriesGeometry }) {
  const isHollow = mark.status === 'reported' || mark.status === 'disputed'
  const radius = isHollow ? 4.5 : 3.75
  return (
    <svg
      x={across(mark.x, geometry.width)}
      y={mark.y}
      overflow="visible"
      aria-hidden="true"
      data-status={mark.status}
    >
      <title>{markTitle(mark)}</title>
      <circle
        r={geometry.isDense ? radius / 2 : radius}
        strokeWidth={geometry.isDense ? 1.25 : 2}
        className={dotClass[mark.status]}
      />
      {mark.status === 'disputed' && <Cross />}
    </svg>
  )
}

/** What a disputed dot is crossed with, here and in the legend. */
function Cross() {
  return <path d="M-2,-2L2,2M2,-2L-2,2" fill="none" strokeWidth="1.5" className="stroke-danger" />
}

/** Filled is verified, outlined is reported, hatched (in `Lines`) is disputed. */
function Bar({ mark, width }: { mark: SeriesMark; width: number }) {
  if (!mark.bar) return null
  return (
    <rect
      {...boxed(mark.bar, width)}
      rx="1.5"
      strokeWidth="1.5"
      data-status={mark.status}
      fillOpacity={mark.status === 'verified' ? 1 : 0}
      className={dotClass[mark.status]}
    >
      <title>{markTitle(mark)}</title>
    </rect>
  )
}

export type SampleProps = { status: 'verified' | 'reported' | 'disputed'; kind: SeriesGeometry['kind'] }

/** A mark as the legend shows it, in a square of 11 px. */
export function MarkSample({ status, kind }: SampleProps) {
  if (kind === 'level') {
    return (
      <g transform="translate(5.5 5.5)">
        <circle r="4" strokeWidth="1.75" className={dotClass[status]} />
        {status === 'disputed' && <Cross />}
      </g>
    )
  }
  return (
    <g>
      <rect
        x="0.75"
        y="0.75"
        width="9.5"
        height="9.5"
        rx="1.5"
        strokeWidth="1.5"
        className={dotClass[status]}
      />
      {status === 'disputed' && <path d="M8,1L1,8M10,4L4,10" className="stroke-danger" />}
    </g>
  )
}

function boxed({ x, y, width, height }: NonNullable<SeriesMark['bar']>, plot: number) {
  return { x: across(x, plot), y, width: across(width, plot), height }
}

function labelPlace({ y, side, end }: LevelLine) {
  const isLeft = end === 'left'
  return {
    x: isLeft ? '1%' : '99%',
    y: side === 'above' ? y - 6 : y + 15,
    textAnchor: isLeft ? ('start' as const) : ('end' as const),
  }
}
