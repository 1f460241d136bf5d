import type { ReactNode } from 'react'
import { CairnMark } from '../cairn-mark.tsx'
import { posterRules } from './poster-colours.ts'

/** One entry: a sample of 16 by 11 px at the most, and its word. */
export type LegendEntry = { label: string; sample: ReactNode; width: number }

export type PosterSheetProps = {
  title: string
  /** The figure under the title, and the words after it. */
  figure: string
  words: string
  legend: readonly LegendEntry[]
  /** Whose it is and of which day: at the foot. */
  foot: string
  /** What the whole says, in a sentence. */
  summary: string
  /** The room that `children` take: SVG, from its own (0, 0) on, `posterPlotWidth` and the gutter wide. */
  height: number
  children: ReactNode
}

const width = 800
const side = 40
/** Room at the left of a plot for the values at its axis. */
export const posterGutter = 48
/** What is left of a poster for the plot. */
export const posterPlotWidth = width - 2 * side - posterGutter

/**
 * A sheet of paper around a chart, for slides and mails, as one SVG that carries its colours. Its fonts are named, not
 * embedded: whoever turns it into a picture brings them.
 */
export function PosterSheet(props: PosterSheetProps) {
  const { title, figure, words, foot, summary, children } = props
  const titles = linesOf(title, 52)
  const legend = placed(props.legend)
  const legendTop = 62 + titles.length * 34 + 30
  const bodyTop = legendTop + (legend.at(-1)?.y ?? 0) + 34
  const height = bodyTop + props.height + 62
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      role="img"
      aria-label={`${title}. ${summary}`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily="Inter"
      fontSize="13"
    >
      <style>{posterRules()}</style>
      <rect width={width} height={height} className="fill-paper" />
      <g fontFamily="Fraunces" fontWeight="600" fontSize="26" className="fill-ink">
        {titles.map((line, index) => (
          <text key={line} x={side} y={62 + index * 34}>
            {line}
          </text>
        ))}
      </g>
      <text x={side} y={legendTop - 30} className="fill-muted">
        <tspan fontWeight="600" className="fill-ink">
          {figure}
        </tspan>
        {words && ` · ${words}`}
      </text>
      {legend.map(({ label, sample, sampleWidth, x, y }) => (
        <g key={label} transform={`translate(${side + x} ${legendTop + y - 10})`}>
          {sample}
          <text x={sampleWidth + 6} y="10" className="fill-muted">
            {label}
          </text>
        </g>
      ))}
      <svg
        x={side}
        y={bodyTop}
        width={width - 2 * side}
        height={props.height}
        overflow="visible"
        aria-hidden="true"
      >
        {children}
      </svg>
      <Foot text={foot} y={height - 28} />
    </svg>
  )
}

function Foot({ text, y }: { text: string; y: number }) {
  return (
    <g fontSize="11" className="fill-faint">
      <path d={`M${side},${y - 24}H${width - side}`} className="stroke-line" />
      <text x={side} y={y}>
        {text}
      </text>
      <text x={width - side} y={y} textAnchor="end">
        Cairn
      </text>
      <svg x={width - side - 50} y={y - 12} width="15" height="15" aria-hidden="true">
        <CairnMark size={15} />
      </svg>
    </g>
  )
}

/** The legend's entries in rows: letters are taken for 6.9 px wide, which Inter’s are at the most on average. */
function placed(legend: readonly LegendEntry[]) {
  let [x, y] = [0, 0]
  return legend.map(({ width: sampleWidth, label: whole, sample }) => {
    const label = shortened(whole, 80)
    const wide = sampleWidth + 6 + label.length * 6.9
    if (x > 0 && x + wide > width - 2 * side) [x, y] = [0, y + 22]
    const place = { label, sample, sampleWidth, x, y }
    x += wide + 18
    return place
  })
}

/** A title in two lines at the most, cut between words and, where it is longer still, with an ellipsis. */
function linesOf(text: string, most: number): string[] {
  if (text.length <= most) return [text]
  const cut = text.lastIndexOf(' ', most)
  const at = cut > most / 2 ? cut : most
  return [text.slice(0, at).trim(), shortened(text.slice(at).trim(), most)]
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
}
