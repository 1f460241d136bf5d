import type { DateStyle } from '../../tables/date-style.ts'
import type { DelimiterWord } from '../../tables/delimiter.ts'
import type { Encoding } from '../../tables/encoding.ts'

/** How one file is read. */
export type Reading = {
  encoding: Encoding
  delimiter: DelimiterWord
  /** The line of the column names, from 1. */
  headerLine: number
  /** `auto`: as the whole column shows. */
  dates: DateStyle | 'auto'
}

/** 30 MB. */
export const importSizeAtMost = 30 * 1024 * 1024
