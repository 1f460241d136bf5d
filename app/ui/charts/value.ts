/** Two amounts in minor units. */
export type ValueParts = { verified: number; reported: number }

export type ValueNatureWord = 'cash' | 'capacity'

export type ValueInput = {
  /** The day before anything counted, `YYYY-MM-DD`: the line begins there at nothing. */
  from: string
  /** What there was by the end of each month, oldest first, in minor units of one currency. */
  months: readonly (Record<ValueNatureWord, ValueParts> & { on: string })[]
  /** One plot without its labels, in px. The drawing stretches to its place; the height stays. */
  width: number
  height: number
  /** For ticks and dates. */
  locale: string
  /** Minor units in words: "€1,107.14", and where room is short "€1.1k". */
  money: (minor: number) => string
  shortMoney: (minor: number) => string
}

/** One stop of the reader, and one row of the table. `on` is "Mar 2026" or, for the last one, a day. */
export type ValueStop = {
  x: number
  verifiedY: number
  totalY: number
  on: string
  verified: string
  reported: string
}

/** Cash or capacity, never both: they are not added (DOMAIN.md §4). Paths as `d` strings, all lying on one scale. */
export type ValuePanel = {
  nature: ValueNatureWord
  title: string
  /** What there is now, in words. */
  verified: string
  reported: string
  verifiedArea: string
  verifiedLine: string
  /** Stacked on the verified part; empty while nothing is reported. */
  reportedArea: string
  totalLine: string
  stops: ValueStop[]
  /** The picture in a sentence, for who cannot see it. */
  summary: string
}

/** All that the drawing needs, as plain JSON, coordinates rounded to a tenth. */
export type ValueGeometry = {
  width: number
  height: number
  /** Where nothing lies. */
  zeroY: number
  xTicks: { x: number; text: string; isSpare: boolean }[]
  yTicks: { y: number; text: string }[]
  /** Cash first; a nature that never had any value has none. */
  panels: ValuePanel[]
}
