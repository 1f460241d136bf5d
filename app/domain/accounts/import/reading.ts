import type { DateStyle } from './date-style.ts'
import type { DelimiterWord } from './delimiter.ts'
import type { Encoding } from './encoding.ts'

/** How one file is read. */
export type Reading = {
  encoding: Encoding
  delimiter: DelimiterWord
  /** The line of the column names, from 1. */
  headerLine: number
  /** `auto`: as the whole column shows. */
  dates: DateStyle | 'auto'
}

export const dateChoices = ['auto', 'dmy', 'mdy'] as const

export const dateTitles: Record<(typeof dateChoices)[number], string> = {
  auto: 'As the column shows',
  dmy: 'Day first: 31/12/2026',
  mdy: 'Month first: 12/31/2026',
}

/** 30 MB. */
export const importSizeAtMost = 30 * 1024 * 1024
