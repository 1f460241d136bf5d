import { Decimal } from 'decimal.js'
import { type CalendarDate, daysBetween } from '../../calendar-date.ts'
import type { OutcomeEvidence } from '../evidence.ts'
import { byText } from './criterion.ts'

export type Figure = OutcomeEvidence['measurements'][number]

/** An outcome with the confirmed figures that show something of it, in order of their days. */
export type Shown = { outcome: OutcomeEvidence; figures: Figure[] }

/** Days that two confirmed figures must lie apart for an improvement to hold (DOMAIN.md §3). */
export const holdsAfterDays = 14

/** Whether a value is strictly better than the baseline, in the outcome's direction. Exact decimals. */
export function isBetter(outcome: OutcomeEvidence, value: string): boolean {
  return betterThanBaseline(outcome)(value)
}

/** The first confirmed figure, over all outcomes, that is better than its baseline; null when there is none. */
export function firstImprovement(outcomes: readonly OutcomeEvidence[]): Shown | null {
  const found = outcomes.flatMap((outcome) => {
    const isBetterValue = betterThanBaseline(outcome)
    const figure = outcome.measurements.find((one) => isVerified(one) && isBetterValue(one.value))
    return figure ? [{ outcome, figures: [figure] }] : []
  })
  return earliest(found)
}

/**
 * The first two confirmed figures of one outcome, 14 days or more apart, both better than the baseline, with no
 * confirmed figure between them that is not, and none in dispute; reported ones between them say nothing yet.
 */
export function firstHolding(outcomes: readonly OutcomeEvidence[]): Shown | null {
  const found = outcomes.flatMap((outcome) => {
    const figures = holdingPair(outcome)
    return figures ? [{ outcome, figures }] : []
  })
  return earliest(found)
}

/** Better figures that have not lasted long enough yet, of the outcome that is furthest: the reader's next step. */
export function runSoFar(outcomes: readonly OutcomeEvidence[]): Shown | null {
  const found = outcomes.flatMap((outcome) => {
    const run = runsOf(outcome).at(-1) ?? []
    return run.length > 0 ? [{ outcome, figures: run }] : []
  })
  return earliest(found)
}

function holdingPair(outcome: OutcomeEvidence): Figure[] | null {
  for (const run of runsOf(outcome)) {
    const [first] = run
    const second = run.find(({ on }) => first && daysBetween(first.on, on) >= holdsAfterDays)
    if (first && second) return [first, second]
  }
  return null
}

/** Confirmed better figures in a row; a confirmed one that is not better, or a disputed one, ends a run. */
function runsOf(outcome: OutcomeEvidence): Figure[][] {
  const runs: Figure[][] = [[]]
  const isBetterValue = betterThanBaseline(outcome)
  for (const figure of outcome.measurements) {
    if (figure.verification === 'reported') continue
    if (isVerified(figure) && isBetterValue(figure.value)) runs.at(-1)?.push(figure)
    else runs.push([])
  }
  return runs
}

/** The baseline is read once for all values it is compared with. */
function betterThanBaseline({ direction, baselineValue }: OutcomeEvidence): (value: string) => boolean {
  const baseline = new Decimal(baselineValue)
  return direction === 'increase'
    ? (value) => baseline.lessThan(value)
    : (value) => baseline.greaterThan(value)
}

function isVerified({ verification }: Figure): boolean {
  return verification === 'verified'
}

function earliest(found: Shown[]): Shown | null {
  return (
    [...found].sort((a, b) => byText(lastDay(a), lastDay(b)) || byText(a.outcome.id, b.outcome.id))[0] ?? null
  )
}

function lastDay({ figures }: Shown): CalendarDate {
  return figures.at(-1)?.on ?? ''
}
