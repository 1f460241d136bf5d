import type { CalendarDate } from '../calendar-date.ts'
import type { CriterionKey } from './criteria.ts'
import type { Stage } from './stages.ts'

/** Something that met a criterion: which record, and the facts of it that a signature covers. */
export type MetBy = {
  kind:
    | 'context'
    | 'goal'
    | 'outcome'
    | 'person'
    | 'milestone'
    | 'solution'
    | 'value-statement'
    | 'measurement'
    | 'review'
    | 'opening'
    | 'recommendation'
  id: string
  /** Changes exactly when an edit changes what met the criterion; unrelated edits leave it. */
  mark: string
}

/** Where an unmet criterion is put right; `app/domain/care/fix-path.ts` makes it an address. */
export type FixPlace =
  | { page: 'context' | 'goals' | 'people' | 'milestones' | 'outcomes' | 'reviews' | 'openings' | 'path' }
  | { page: 'goal' | 'outcome' | 'milestone' | 'review'; id: string }

/** One line of a gate, the same on the page and where it is enforced. */
export type Criterion = {
  key: CriterionKey
  isMet: boolean
  /** Let go by a lead, whether met or not. */
  waiver: { id: string; reason: string; by: string } | null
  /** A plain sentence for each side: what is asked, in its own words. */
  staff: string
  customer: string
  /** What stands there now, for each side ("86 words", "2 of our own terms"); empty when there is nothing to add. */
  staffDetail: string
  customerDetail: string
  fix: FixPlace
  /** The day it became met, where known. */
  metOn: CalendarDate | null
  /** The least that meets it, in a stable order: further evidence adds nothing. Empty while unmet. */
  metBy: readonly MetBy[]
  /** The first day on which it is unmet by time alone (a stale context, an old review), or null. */
  lapsesOn: CalendarDate | null
}

export type Gate = {
  stage: Stage
  criteria: readonly Criterion[]
  /** Every criterion met or waived. */
  isReady: boolean
  /** Met or waived, of all. */
  done: number
}
