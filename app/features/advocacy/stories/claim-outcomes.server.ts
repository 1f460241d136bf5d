import type { ClaimMeasurement, ClaimOutcome } from '#app/domain/advocacy/claims.ts'
import { groupBy } from '#app/domain/group-by.ts'
import type { LedgerTerms } from '#app/domain/outcomes/ledger.ts'
import type { OutcomeUnit } from '#app/domain/outcomes/outcome.ts'
import { readFactors } from '#app/domain/outcomes/valuation.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

type OutcomeRow = Omit<LedgerTerms, 'factors' | 'isAgreed'> & {
  id: string
  name: string
  unit: OutcomeUnit
  unitLabel: string
  currency: string
  factors: string
  agreedAt: number | null
}

const outcomesOf = statement((db) =>
  db.$client.prepare<{ accountId: string }, OutcomeRow>(`
    select o.id, o.name, o.unit, o.unit_label as unitLabel, a.currency, o.kind, o.direction, o.category, o.cadence,
      o.baseline_value as baselineValue, o.attribution_share as attributionShare, o.margin, o.factors, o.rate,
      o.rate_words as rateWords, o.times, o.own_times as ownTimes, o.nature, t.agreed_at as agreedAt
    from outcomes o join accounts a on a.id = o.account_id join goals g on g.id = o.goal_id
    left join outcome_terms t on t.outcome_id = o.id and t.number = o.terms_number
    where o.account_id = :accountId
    order by g.closed_at is not null, g.created_at, g.id, o.position, o.id`),
)

type FigureRow = {
  id: string
  outcomeId: string
  measuredOn: string
  periodFrom: string | null
  value: string
  recordedAt: number
  verifiedAt: number | null
  disputedAt: number | null
  supersededAt: number | null
  supersededById: string | null
}

const figuresOf = statement((db) =>
  db.$client.prepare<{ accountId: string }, FigureRow>(`
    select m.id, m.outcome_id as outcomeId, m.measured_on as measuredOn, m.period_from as periodFrom, m.value,
      m.recorded_at as recordedAt, m.verified_at as verifiedAt, m.disputed_at as disputedAt,
      m.superseded_at as supersededAt, m.superseded_by_id as supersededById
    from outcomes o cross join measurements m indexed by measurements_outcome on m.outcome_id = o.id
    where o.account_id = :accountId
    order by m.outcome_id, m.measured_on, m.recorded_at, m.id`),
)

/** All outcomes of an account with all their figures, as claims look at them. Two statements. */
export function claimOutcomes(db: Db, accountId: string): ClaimOutcome[] {
  const figures = groupBy(figuresOf(db).all({ accountId }), ({ outcomeId }) => outcomeId)
  return outcomesOf(db)
    .all({ accountId })
    .map(({ id, name, unit, unitLabel, currency, factors, agreedAt, ...terms }) => ({
      ...{ id, name, unit, unitLabel, currency },
      terms: { ...terms, factors: readFactors(factors), isAgreed: agreedAt !== null },
      measurements: (figures.get(id) ?? []).map(readFigure),
    }))
}

function readFigure({
  recordedAt,
  verifiedAt,
  disputedAt,
  supersededAt,
  ...row
}: FigureRow): ClaimMeasurement {
  const instant = (at: number | null) => (at === null ? null : new Date(at))
  return {
    ...row,
    recordedAt: new Date(recordedAt),
    verifiedAt: instant(verifiedAt),
    disputedAt: instant(disputedAt),
    supersededAt: instant(supersededAt),
  }
}
