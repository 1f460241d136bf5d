import { addDays } from '#app/domain/calendar-date.ts'
import { writeFactors } from '#app/domain/outcomes/valuation.ts'
import { bookEnds, type Company, daysOpen } from './company.ts'
import type { Sides } from './people.ts'
import type { SomeGoal } from './plan.ts'
import { type Measure, measures } from './words.ts'

const day = 86_400_000

/** What is measured, spread over the goals, with evenly dated figures of which the older ones are confirmed. */
export function addOutcomes(company: Company, sides: Sides, goals: SomeGoal[]): void {
  const { size } = company
  for (let index = 0; index < size.outcomes; index++) {
    const goal = goals[index % goals.length]
    const measure = measures[index % measures.length]
    if (!goal || !measure) continue
    const before = Math.floor((index * size.measurements) / size.outcomes)
    const figures = Math.floor(((index + 1) * size.measurements) / size.outcomes) - before
    const position = Math.floor(index / goals.length)
    const outcomeId = addOutcome(company, sides, { goal, measure, position })
    addFigures(company, sides, { outcomeId, measure, figures })
  }
}

type Wanted = { goal: SomeGoal; measure: Measure; position: number }

const shares = ['60', '75', '100', '50'] as const

function addOutcome(company: Company, sides: Sides, { goal, measure, position }: Wanted): string {
  const { rows, newId, accountId, tell } = company
  const [id, createdAt, createdBy] = [newId(), goal.agreedAt + day, sides.team[0].userId]
  const { name, category, unit, label, from, to } = measure
  const terms = termsOf(measure, shares[position % shares.length] ?? shares[0])
  rows.outcomes({
    ...{ id, accountId, goalId: goal.id, position, name, category, unit, unitLabel: label },
    ...{ createdAt, createdBy },
    ...{ direction: to > from ? 'increase' : 'decrease', kind: 'level' },
    ...terms,
    ...{ targetValue: String(to), targetOn: addDays(bookEnds, 90) },
  })
  const body = { kind: 'outcome-added' as const, outcomeId: id, goalId: goal.id, texts: { outcome: name } }
  tell({ at: createdAt, actorId: createdBy, body })
  addTerms(company, sides, { outcomeId: id, name, terms, createdAt })
  return id
}

/** What a version of terms keeps, as its columns hold it. */
function termsOf({ from, worth: { factors, rate, per, times, nature } }: Measure, attributionShare: string) {
  return {
    ...{ cadence: 'monthly', baselineValue: String(from), baselineOn: addDays(bookEnds, -daysOpen + 30) },
    ...{ factors: writeFactors(factors), rate, rateWords: per, times, nature, attributionShare },
  }
}

type Termed = { outcomeId: string; name: string; terms: ReturnType<typeof termsOf>; createdAt: number }

/** The one version of an outcome's terms, which an approver agreed the day after. */
function addTerms(
  { rows, accountId, tell }: Company,
  { team, logins: [approver] }: Sides,
  { outcomeId, name, terms, createdAt }: Termed,
): void {
  const agreedAt = createdAt + day
  rows.outcomeTerms({
    ...{ outcomeId, number: 1, accountId, ...terms },
    ...{ proposedAt: createdAt, proposedBy: team[0].userId, proposedSide: 'vendor' },
    ...{ agreedAt, agreedBy: approver.userId },
  })
  const body = { kind: 'terms-agreed' as const, outcomeId, number: 1, texts: { outcome: name } }
  tell({ at: agreedAt, actorId: approver.userId, body })
}

type Series = { outcomeId: string; measure: Measure; figures: number }

function addFigures(company: Company, sides: Sides, { outcomeId, measure, figures }: Series): void {
  const since = 50
  const every = (daysOpen - since - 5) / Math.max(1, figures)
  for (let index = 0; index < figures; index++) {
    const wobble = (company.random.next() - 0.5) * 0.08
    const way = Math.min(1, Math.max(0, (0.9 * (index + 1)) / figures + wobble))
    const value = plain(measure.from + (measure.to - measure.from) * way)
    const opened = Math.floor(since + index * every)
    const measuredOn = addDays(bookEnds, opened - daysOpen)
    addFigure(company, sides, { outcomeId, measure, value, measuredOn, opened, isOld: index < figures - 1 })
  }
}

type Dated = Pick<Series, 'outcomeId' | 'measure'> & {
  value: string
  measuredOn: string
  opened: number
  isOld: boolean
}

function addFigure(company: Company, { team, logins }: Sides, dated: Dated): void {
  const { rows, random, newId, accountId, begun, tell } = company
  const { outcomeId, measure, value, measuredOn, opened, isOld } = dated
  const [id, [approver]] = [newId(), logins]
  const reporter = random.happens(0.4) ? team[0] : (logins[1] ?? approver)
  const recordedAt = begun + (opened + 2) * day + random.whole(0, 20_000) * 1000
  const verifiedAt = isOld && random.happens(0.8) ? recordedAt + day : null
  rows.measurements({
    ...{
      id,
      accountId,
      outcomeId,
      measuredOn,
      value,
      source: 'manual',
      note: '',
      authorId: reporter.userId,
      recordedAt,
    },
    ...{ verifiedAt, verifiedBy: verifiedAt ? approver.userId : null },
  })
  const about = { measurementId: id, outcomeId, measuredOn }
  const texts = { outcome: measure.name, value: `${value}${measure.words}` }
  tell({ at: recordedAt, actorId: reporter.userId, body: { kind: 'measurement-reported', ...about, texts } })
  if (verifiedAt)
    tell({
      at: verifiedAt,
      actorId: approver.userId,
      body: { kind: 'measurement-verified', ...about, texts },
    })
}

/** One digit behind the point at most. */
function plain(value: number): string {
  return String(Math.round(value * 10) / 10)
}
