import type { CalendarDate } from '../calendar-date.ts'

/** How one rule of readiness stands. */
export type Judged = {
  state: 'met' | 'waived' | 'open'
  /** For the vendor's side: "why not now". */
  staff: string
  /** The same for the person who would be asked: "how often we may ask". */
  advocate: string
  /** The day from which time alone lets it pass; null when it is met, or somebody has to do something. */
  opensOn: CalendarDate | null
}

type Told = Pick<Judged, 'staff' | 'advocate'>

export const met = (told: Told): Judged => ({ state: 'met', opensOn: null, ...told })

export const open = (told: Told, opensOn: CalendarDate | null = null): Judged => ({
  state: 'open',
  opensOn,
  ...told,
})
