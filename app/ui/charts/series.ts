/** A calendar date and what was true on it. `label` is the value in words: "4.4 days". */
export type DatedValue = { on: string; value: number; label: string }

export type PointStatus = 'verified' | 'reported' | 'disputed'

/** As customers read them everywhere else. */
export const statusWords: Record<PointStatus, string> = {
  verified: 'confirmed',
  reported: 'reported',
  disputed: 'disputed',
}

export type SeriesPoint = DatedValue & {
  status: PointStatus
  /** The first day of an amount's period; `on` is its last. */
  from?: string | null
  /** What its period is called: "March 2026"; else its date says when. */
  when?: string
  /** The step from the figure before, with its sign: "−1.1"; '' where there is none to speak of. */
  change?: string
  /** Who confirmed or disputed it, and when: "Maria Oliveira, 3 Apr". */
  by?: string
}

export type SeriesInput = {
  /** `level`: a state, drawn as a line. `amount`: a quantity per period, drawn as bars. */
  kind: 'level' | 'amount'
  /** The measurements that count, superseded ones left out; any order. */
  points: readonly SeriesPoint[]
  /** Where it began; a level's first point, an amount's mark to compare with. */
  baseline: DatedValue
  target: DatedValue | null
  /** How many days a level's figure counts at the most; then the line is only a guess until the next one. */
  freshDays: number
  /** The account's calendar date today, `YYYY-MM-DD`. */
  today: string
  /** The plot without its labels, in px. The drawing stretches to its place; the height stays. */
  width: number
  height: number
  size: 'small' | 'large'
  /** For ticks and dates. */
  locale: string
  /** How values are written at the axis: per cent, a currency, or nothing for plain numbers. */
  tickStyle: Intl.NumberFormatOptions
  /** Numbers out of the product, as context: drawn behind on a scale of their own, never value. Decimals in text. */
  usage: { name: string; points: readonly { on: string; value: string }[] } | null
}

/** A figure in the picture: a dot at (x, y), or a bar whose free end is there. */
export type SeriesMark = {
  x: number
  y: number
  status: 'baseline' | PointStatus
  /** "2 Mar 2026", or an amount's period, "March 2026". */
  date: string
  /** "7 d" */
  value: string
  change: string
  by: string
  bar: Box | null
}

export type Box = { x: number; y: number; width: number; height: number }
/** `isSpare`: may go where room is short. */
export type XTick = { x: number; text: string; isSpare: boolean }
export type YTick = { y: number; text: string }
/**
 * A horizontal line with its name; `side` says where the name stands clear of the other line, `end` at which end of the
 * line fewer figures are near.
 */
export type LevelLine = { y: number; label: string; side: 'above' | 'below'; end: 'left' | 'right' }

/** All that the drawing needs, as plain JSON, coordinates rounded to a tenth. Paths are `d` strings. */
export type SeriesGeometry = {
  kind: 'level' | 'amount'
  width: number
  height: number
  size: 'small' | 'large'
  /** The measured line where figures count; empty when there are not two neighbours to join. A dispute leaves a gap. */
  path: string
  /** The same where the last figure no longer counts and there is no newer one: to be drawn dashed and lighter. */
  lapsed: string
  /** Oldest first. Long series keep the whole line but not every mark. */
  marks: SeriesMark[]
  /** How many figures there are, marked or not. */
  figures: number
  /** So many points that dots must be small. */
  isDense: boolean
  /** An amount's foot, from which bars rise or hang; null for levels. */
  zeroY: number | null
  /** Hatching of disputed bars. */
  hatch: string
  /** So many amounts that each is a stroke instead of a bar: all of them, by what stands behind them. */
  sticks: Record<PointStatus, string> | null
  baseline: LevelLine
  target: LevelLine | null
  /** The straight way from baseline to target, as far as it is in the picture; on large charts only. */
  expected: string
  xTicks: XTick[]
  yTicks: YTick[]
  usage: { label: string; bars: Box[] } | null
  /** The picture in a sentence, for who cannot see it. */
  summary: string
}
