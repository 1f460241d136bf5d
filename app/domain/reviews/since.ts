import type { CalendarDate } from '../calendar-date.ts'
import type { LedgerSummary } from '../outcomes/ledger-summary.ts'
import type { Verification } from '../outcomes/measurement.ts'
import { type ValueNature, valueNatures, valueNatureTitles } from '../outcomes/valuation.ts'
import { readDate } from '../reading.ts'
import type { ReviewSnapshot } from './snapshot.ts'

/** How what a review kept stands now. Only what both sides see. */
export type SinceEvidence = {
  today: CalendarDate
  /** The figures it kept. `correctedTo` as people read it; null where a superseded one was withdrawn. */
  figures: readonly { id: string; state: Verification; correctedTo: string | null }[]
  /** Figures of the plan that it did not see: of later days, or reported later. */
  newFigures: number
  /** Agreed goals, with where they stand in words. */
  goals: readonly { id: string; title: string; standing: string }[]
  /** Steps that were ahead of it or decided in it, and are done now. */
  doneSteps: readonly { id: string; title: string; on: CalendarDate }[]
  value: { currency: string; summary: LedgerSummary } | null
}

/** `isBetter`: news to be glad of; null for what is neither. */
export type SinceChange = { id: string; text: string; isBetter: boolean | null }

export type ValueThenAndNow = {
  nature: ValueNature
  title: string
  currency: string
  /** Confirmed, in minor units. */
  before: number
  after: number
}

/**
 * What is no longer as a review saw it: figures first, then goals, then steps. The review itself stays as it was signed;
 * this stands beside it.
 */
export function changesSince(snapshot: ReviewSnapshot, now: SinceEvidence): SinceChange[] {
  return [...figureChanges(snapshot, now), ...goalChanges(snapshot, now), ...stepChanges(now)]
}

function figureChanges({ goals }: ReviewSnapshot, now: SinceEvidence): SinceChange[] {
  const standing = new Map(now.figures.map((figure) => [figure.id, figure]))
  const changes = goals
    .flatMap((goal) => goal.outcomes)
    .flatMap(({ name, figures }) => figures.map((figure) => ({ ...figure, name })))
    .flatMap(({ measurementId, name, on, value, isVerified }): SinceChange[] => {
      const figure = standing.get(measurementId)
      const news = figure && newsOf(figure, isVerified)
      const what = `${name}, ${readDate(on, now)}: ${value}`
      return news ? [{ id: measurementId, text: `${what} ${news.text}`, isBetter: news.isBetter }] : []
    })
  return now.newFigures > 0 ? [...changes, newer(now.newFigures)] : changes
}

type Figure = SinceEvidence['figures'][number]

function newsOf({ state, correctedTo }: Figure, wasVerified: boolean) {
  if (state === 'superseded')
    return { text: correctedTo ? `was corrected to ${correctedTo}` : 'was withdrawn', isBetter: null }
  if (state === 'disputed') return { text: 'is disputed', isBetter: false }
  if (state === 'verified') return wasVerified ? null : { text: 'was confirmed', isBetter: true }
  return wasVerified ? { text: 'is not confirmed any more', isBetter: false } : null
}

function newer(figures: number): SinceChange {
  const text =
    figures === 1 ? 'One newer figure stands on the plan' : `${figures} newer figures stand on the plan`
  return { id: 'newer', text, isBetter: null }
}

function goalChanges({ goals }: ReviewSnapshot, now: SinceEvidence): SinceChange[] {
  return now.goals.flatMap(({ id, title, standing }): SinceChange[] => {
    const then = goals.find((goal) => goal.id === id)
    if (!then) return [{ id, text: `New goal: ${title}`, isBetter: null }]
    const renamed = then.title === title ? [] : [`“${then.title}” reads “${title}” now`]
    const moved =
      then.standing === standing
        ? []
        : [`${title}: ${standing.toLowerCase()}, ${then.standing.toLowerCase()} then`]
    return [...renamed, ...moved].map((text, index) => ({ id: `${id} ${index}`, text, isBetter: null }))
  })
}

function stepChanges({ doneSteps, ...eyes }: SinceEvidence): SinceChange[] {
  return doneSteps.map(({ id, title, on }) => ({
    id,
    text: `Done on ${readDate(on, eyes)}: ${title}`,
    isBetter: true,
  }))
}

/** What everything was worth then and is now, confirmed, by nature; empty where the review kept no value. */
export function valueSince(snapshot: ReviewSnapshot, { value }: SinceEvidence): ValueThenAndNow[] {
  const then = snapshot.value
  if (!then || !value || then.currency !== value.currency) return []
  return valueNatures
    .map((nature) => ({
      nature,
      title: valueNatureTitles[nature],
      currency: value.currency,
      before: then.summary[nature].verified,
      after: value.summary[nature].verified,
    }))
    .filter((line) => line.before !== 0 || line.after !== 0)
}
