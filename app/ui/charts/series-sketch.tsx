import { classNames } from '../class-names.ts'
import type { SeriesGeometry } from './series.ts'
import { SeriesPicture } from './series-picture.tsx'

/** A small chart: a picture with a sentence, for places that lead to the large one. Apart, to keep its pages light. */
export function SeriesSketch({ geometry, className }: { geometry: SeriesGeometry; className?: string }) {
  return (
    <figure className={classNames('keep-together', className)}>
      <SeriesPicture geometry={geometry} />
    </figure>
  )
}
