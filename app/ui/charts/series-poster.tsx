import { PosterSheet, posterGutter, posterPlotWidth } from './poster-sheet.tsx'
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

/** An outcome's chart on a sheet of its own: the page's own picture with title, legend and date. */
export function SeriesPoster({ geometry, title, figure, way, foot }: SeriesPosterProps) {
  const height = geometry.height + footHeight
  return (
    <PosterSheet
      title={title}
      figure={figure}
      words={way}
      legend={legendOf(geometry)}
      foot={foot}
      summary={geometry.summary}
      height={height}
    >
      <svg x={posterGutter} width={posterPlotWidth} height={height} overflow="visible" aria-hidden="true">
        <SeriesPicture geometry={geometry} />
      </svg>
    </PosterSheet>
  )
}
