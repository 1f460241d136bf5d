/** A calendar date and what was true on it. `label` is the value in words: "4.4 days". */
export type DatedValue = { on: string; value: number; label: string }

export type PointStatus = 'verified' | 'reported' | 'disputed'

/** As customers read them everywhere else. */
export const statusWords: Record<PointStatus, string> = {
  verified: 'confirmed',
  reported: 'reported',
  disputed: 'disputed',
}

export type SeriesInput = {
  /** The measurements that count, superseded ones left out; any order. */
  points: readonly (DatedValue & { status: PointStatus })[]
  /** Where it began; counts as the first point. */
  baseline: DatedValue
  target: DatedValue | null
  /** The account's calendar date today, `YYYY-MM-DD`. */
  today: string
  /** The plot without its labels, in px. The drawing stretches to its place; the height stays. */
  width: number
  height: number
  size: 'small' | 'large'
  /** For ticks and dates. */
  locale: string
  /** The unit in words: "days". */
  unit: string
  /** A usage series behind the line, as context: bars on their own scale, never value. */
  usage?: { label: string; bars: readonly DatedValue[] }
}

export type SeriesDot = { x: number; y: number; status: 'baseline' | PointStatus; title: string }
/** `isSpare`: may go where room is short. */
export type XTick = { x: number; text: string; isSpare: boolean }
export type YTick = { y: number; text: string }
/** A horizontal line with its name; `side` says where the name stands clear of the other line. */
export type LevelLine = { y: number; label: string; side: 'above' | 'below' }
export type UsageBar = { x: number; y: number; width: number; height: number; title: string }

/** All that the drawing needs, as plain JSON, coordinates rounded to a tenth. */
export type SeriesGeometry = {
  width: number
  height: number
  size: 'small' | 'large'
  /** The measured line as a path; empty when there are not two neighbours to join. A dispute leaves a gap. */
  path: string
  dots: SeriesDot[]
  /** So many points that dots must be small. */
  isDense: boolean
  baseline: LevelLine
  target: LevelLine | null
  /** The straight way from baseline to target, as far as it is in the picture; on large charts only. */
  expected: string
  xTicks: XTick[]
  yTicks: YTick[]
  usage: { label: string; bars: UsageBar[] } | null
  /** The picture in a sentence, for who cannot see it. */
  summary: string
}
