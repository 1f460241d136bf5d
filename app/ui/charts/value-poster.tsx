import { PosterSheet, posterGutter, posterPlotWidth } from './poster-sheet.tsx'
import type { ValueGeometry } from './value.ts'
import { ValuePicture, valueFoot, valueLegend } from './value-picture.tsx'

export type ValuePosterProps = {
  /** Laid out `posterPlotWidth` wide; null while nothing has counted. */
  geometry: ValueGeometry | null
  title: string
  foot: string
}

const headHeight = 34
const nothing = { words: '', legend: [], summary: '', height: 0, children: null }

/** How value came together, on a sheet of its own: cash over capacity, never added. */
export function ValuePoster({ geometry, title, foot }: ValuePosterProps) {
  if (!geometry)
    return <PosterSheet title={title} figure="Nothing has counted yet" foot={foot} {...nothing} />
  const { panels } = geometry
  const room = headHeight + geometry.height + valueFoot + 20
  const [first] = panels
  return (
    <PosterSheet
      title={title}
      figure={panels.map((panel) => `${panel.verified} ${panel.title.toLowerCase()}`).join(', ')}
      words={`confirmed by ${first?.stops.at(-1)?.on ?? ''}`}
      legend={valueLegend(panels)}
      foot={foot}
      summary={panels.map(({ summary }) => summary).join(' ')}
      height={panels.length * room}
    >
      {panels.map((panel, index) => (
        <svg key={panel.nature} y={index * room} overflow="visible" aria-hidden="true">
          <text y="14" fontWeight="600" className="fill-ink">
            {panel.title}
            <tspan fontWeight="400" className="fill-muted">
              {`\u00A0· ${panel.verified} confirmed${panel.reportedArea ? ` · ${panel.reported} reported` : ''}`}
            </tspan>
          </text>
          <svg
            x={posterGutter}
            y={headHeight}
            width={posterPlotWidth}
            height={geometry.height + valueFoot}
            overflow="visible"
            aria-hidden="true"
          >
            <ValuePicture panel={panel} geometry={geometry} />
          </svg>
        </svg>
      ))}
    </PosterSheet>
  )
}
