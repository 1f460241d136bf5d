import { across } from './plot-units.ts'

export type PlotAxesProps = {
  width: number
  height: number
  /** `isSpare`: may go where room is short. */
  xTicks: readonly { x: number; text: string; isSpare: boolean }[]
  yTicks: readonly { y: number; text: string }[]
}

/** Values at the left of a plot, dates under it. */
export function PlotAxes({ width, height, xTicks, yTicks }: PlotAxesProps) {
  return (
    <g fontSize="11" className="figures fill-faint">
      {yTicks.map((tick) => (
        <text key={tick.y} x="-10" y={tick.y} dy="0.35em" textAnchor="end">
          {tick.text}
        </text>
      ))}
      {xTicks.map((tick) => (
        <text
          key={tick.x}
          x={across(tick.x, width)}
          y={height + 16}
          textAnchor={anchorAt(tick.x / width)}
          className={tick.isSpare ? 'hidden @md:inline' : undefined}
        >
          {tick.text}
        </text>
      ))}
    </g>
  )
}

function anchorAt(share: number): 'start' | 'middle' | 'end' {
  if (share < 0.04) return 'start'
  return share > 0.96 ? 'end' : 'middle'
}
