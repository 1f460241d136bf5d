import type { ReviewSnapshot } from '#app/domain/reviews/snapshot.ts'
import type { SeriesGeometry } from '#app/ui/charts/series.ts'
import type { Invitee, SideNames } from '../review-fields.tsx'

/** What every slide is drawn from. */
export type PresentationProps = {
  snapshot: ReviewSnapshot
  /** By outcome. */
  charts: Record<string, SeriesGeometry>
  names: SideNames
  slug: string
  today: string
  people: Invitee[]
  /** The review is not held yet, and the reader may write on it. */
  mayWrite: boolean
  /** Drawn from the plan as it is now; a held review shows what it saw. */
  isLive: boolean
}
