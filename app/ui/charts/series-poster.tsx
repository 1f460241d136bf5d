import { CairnMark } from '../cairn-mark.tsx'
import { posterRules } from './poster-colours.ts'
import type { SeriesGeometry } from './series.ts'
import { legendOf } from './series-legend.tsx'
import { footHeight, SeriesPicture } from './series-picture.tsx'

export type SeriesPosterProps = {
  /** A large one, laid out `posterPlotWidth` wide. */
  geometry: SeriesGeometry
  title: string
  /** The figure that holds now: "4.4 days". */
  figure: string
  /** Where it began and where it should get to. */
  way: string
  /** Whose it is and of which day: at the foot. */
  foot: string
}

const width = 800
const side = 40
const gutter = 48

/** What is left of a poster for the plot. */
export const posterPlotWidth = width - 2 * side - gutter

/**
 * An outcome's chart as a sheet of its own, for slides and mails: the page's own picture with title, legend and date,
 * as one SVG that carries its colours. Its fonts are named, not embedded.
 */
export function SeriesPoster({ geometry, title, figure, way, foot }: SeriesPosterProps) {
  const titles = linesOf(title, 52)
  const legend = placedLegend(geometry)
  const legendTop = 62 + titles.length * 34 + 30
  const plotTop = legendTop + (legend.at(-1)?.y ?? 0) + 34
  const height = plotTop + geometry.height + footHeight + 62
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      role="img"
      aria-label={`${title}. ${geometry.summary}`}
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
        {` · ${way}`}
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
        x={side + gutter}
        y={plotTop}
        width={posterPlotWidth}
        height={geometry.height + footHeight}
        overflow="visible"
        aria-hidden="true"
      >
        <SeriesPicture geometry={geometry} />
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
function placedLegend(geometry: SeriesGeometry) {
  let [x, y] = [0, 0]
  return legendOf(geometry).map(({ width: sampleWidth, label: whole, sample }) => {
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
