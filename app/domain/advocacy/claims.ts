import type { CalendarDate } from '../calendar-date.ts'
import { exact } from '../outcomes/exact.ts'
import { type LedgerMeasurement, type LedgerTerms, ledgerOf } from '../outcomes/ledger.ts'
import { readWholeMoney } from '../outcomes/money.ts'
import { countingSeries } from '../outcomes/series.ts'
import { figureParts, type Measure, readFigure } from '../outcomes/units.ts'
import type { ClaimFigure, FreezeReason } from './story.ts'

/** A measurement as claims look at it: superseded ones too, with what took their place. */
export type ClaimMeasurement = LedgerMeasurement & { supersededById: string | null }

/** An outcome of the account with its terms and all its figures. */
export type ClaimOutcome = Measure & {
  id: string
  name: string
  terms: LedgerTerms
  currency: string
  measurements: readonly ClaimMeasurement[]
}

/** A figure of a text: which of the outcome, bound to which measurement, and the words it was printed with. */
export type Claim = { figure: ClaimFigure; measurementId: string | null; printed: string }

/** When a text was written: the day in the account's zone, and the instant, up to which confirmations counted. */
export type Written = { on: CalendarDate; at: Date }

/**
 * The measurement a claim may print now: the newest that is verified and not disputed, under terms both sides agreed, while
 * nothing of the outcome is disputed (DOMAIN.md §2, §5). Null where there is none.
 */
export function claimable(outcome: ClaimOutcome): ClaimMeasurement | null {
  if (!outcome.terms.isAgreed || isDisputed(outcome)) return null
  const verified = countingSeries(outcome.measurements).filter(({ verifiedAt }) => verifiedAt !== null)
  return verified.at(-1) ?? null
}

/**
 * The words of a claim: "14 days", "2 days", "from 14 to 2 days", "€310,000". Null where the outcome has no such figure: no
 * change, nothing of confirmed worth, or the measurement is not there.
 */
export function printClaim(
  outcome: ClaimOutcome,
  { figure, measurementId }: Pick<Claim, 'figure' | 'measurementId'>,
  written: Written,
): string | null {
  const bound = outcome.measurements.find(({ id }) => id === measurementId)
  if (!bound) return null
  const { baselineValue } = outcome.terms
  if (figure === 'baseline') return readFigure(baselineValue, outcome)
  if (figure === 'value') return readFigure(bound.value, outcome)
  if (figure === 'worth') return printWorth(outcome, written)
  return exact(baselineValue).equals(bound.value) ? null : printChange(outcome, bound.value)
}

/** "from 14 to 2 days": the unit stands once where it is a word. */
function printChange(outcome: ClaimOutcome, value: string): string {
  return `from ${figureParts(outcome.terms.baselineValue, outcome).number} to ${readFigure(value, outcome)}`
}

/** What of the outcome's worth was confirmed when the text was written, in whole money. */
function printWorth({ terms, measurements, currency }: ClaimOutcome, { on, at }: Written): string | null {
  const known = measurements
    .filter(({ recordedAt }) => recordedAt <= at)
    .map((one) => ({ ...one, verifiedAt: one.verifiedAt && one.verifiedAt <= at ? one.verifiedAt : null }))
  const verified = ledgerOf(terms, known, { today: on, currency })?.totals.verified ?? 0
  return verified > 0 ? readWholeMoney(verified, currency) : null
}

/**
 * Why a claim no longer stands, or null while it does: a figure of its outcome is disputed, the one it prints was corrected
 * or withdrawn, how it is counted has changed or waits to be agreed, or it would print other words today.
 */
export function whyNotStanding(
  claim: Claim,
  outcome: ClaimOutcome | undefined,
  written: Written,
): FreezeReason | null {
  if (!outcome) return 'withdrawn'
  if (isDisputed(outcome)) return 'disputed'
  const bound = outcome.measurements.find(({ id }) => id === claim.measurementId)
  if (!bound?.verifiedAt) return 'withdrawn'
  if (bound.supersededAt) return bound.supersededById === null ? 'withdrawn' : 'corrected'
  if (!outcome.terms.isAgreed) return 'terms_changed'
  if (printClaim(outcome, claim, written) === claim.printed) return null
  return claim.figure === 'worth' ? 'corrected' : 'terms_changed'
}

function isDisputed({ measurements }: ClaimOutcome): boolean {
  return measurements.some(({ disputedAt, supersededAt }) => disputedAt !== null && supersededAt === null)
}
