import { todayIn } from '#app/domain/calendar-date.ts'
import { groupBy } from '#app/domain/group-by.ts'
import { exact } from '#app/domain/outcomes/exact.ts'
import { readWholeMoney } from '#app/domain/outcomes/money.ts'
import { readFigure } from '#app/domain/outcomes/units.ts'
import { type ValueNature, valueNatures, valueNatureTitles } from '#app/domain/outcomes/valuation.ts'
import { readDate } from '#app/domain/reading.ts'
import type { ConfirmedFigure } from './confirmed-figures.server.ts'
import type { CountedOutcome } from './read-ledger.server.ts'

/** One goal in one line: its outcome that was worth most, how far that came, and what the goal's outcomes were worth. */
export type SummaryGoal = {
  title: string
  isClosed: boolean
  /** "Month-end close", and how many others of the goal have confirmed figures. */
  outcome: string
  others: number
  /** "from 10 days to 4.4 days"; for amounts "€14,400 over 12 periods". */
  change: string
  /** "Maria Oliveira, 3 May 2026": who confirmed the last figure, and when. */
  confirmed: string
  /** Confirmed worth in whole money: "€74,900". One for each nature, none where nothing says what it is worth. */
  worth: { nature: ValueNature; title: string; minor: number; text: string }[]
}

type Eyes = { currency: string; timeZone: string }
type Told = { outcome: CountedOutcome; figures: ConfirmedFigure[]; verified: number }

/** The goals that have confirmed figures, those of most worth first. */
export function summaryGoals(
  outcomes: readonly CountedOutcome[],
  figures: readonly ConfirmedFigure[],
  eyes: Eyes,
): SummaryGoal[] {
  const byOutcome = groupBy(figures, ({ outcomeId }) => outcomeId)
  const told = outcomes.flatMap((outcome): Told[] => {
    const own = byOutcome.get(outcome.id)
    return own ? [{ outcome, figures: own, verified: outcome.ledger?.totals.verified ?? 0 }] : []
  })
  return [...groupBy(told, ({ outcome }) => outcome.goal.id).values()]
    .map((ofGoal) => readGoal(ofGoal, eyes))
    .sort((one, other) => weight(other) - weight(one))
}

function readGoal(ofGoal: readonly Told[], eyes: Eyes): SummaryGoal {
  const [first, ...others] = [...ofGoal].sort(
    (one, other) => Math.abs(other.verified) - Math.abs(one.verified),
  )
  const { outcome, figures } = first as Told
  const last = figures.at(-1) as ConfirmedFigure
  // what is kept for years says its year: no today to leave it out for
  const on = readDate(todayIn(eyes.timeZone, new Date(last.verifiedAt)), { today: '' })
  return {
    title: outcome.goal.title,
    isClosed: outcome.goal.isClosed,
    outcome: outcome.name,
    others: others.length,
    change: changeOf(outcome, figures, last),
    confirmed: `${last.verifier}, ${on}`,
    worth: worthOf(ofGoal, eyes.currency),
  }
}

function changeOf(
  outcome: CountedOutcome,
  figures: readonly ConfirmedFigure[],
  last: ConfirmedFigure,
): string {
  const { kind, baselineValue } = outcome.terms
  if (kind === 'level')
    return `from ${readFigure(baselineValue, outcome)} to ${readFigure(last.value, outcome)}`
  const sum = figures.reduce((total, { value }) => total.plus(value), exact(0))
  const periods = figures.length === 1 ? '1 period' : `${figures.length} periods`
  return `${readFigure(sum.toFixed(), outcome)} over ${periods}`
}

function worthOf(ofGoal: readonly Told[], currency: string): SummaryGoal['worth'] {
  return valueNatures.flatMap((nature) => {
    const minor = ofGoal
      .filter(({ outcome }) => outcome.ledger?.nature === nature)
      .reduce((sum, { verified }) => sum + verified, 0)
    if (minor === 0) return []
    return [{ nature, title: valueNatureTitles[nature], minor, text: readWholeMoney(minor, currency) }]
  })
}

/** For the order alone: the larger of a goal's two natures. */
function weight({ worth }: SummaryGoal): number {
  return Math.max(-1, ...worth.map(({ minor }) => Math.abs(minor)))
}
