import type { OutcomeDirection, OutcomeUnit } from '#app/domain/outcomes/outcome.ts'
import { readFigure } from '#app/domain/outcomes/units.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

type ProvenRow = {
  name: string
  unit: OutcomeUnit
  unitLabel: string
  direction: OutcomeDirection
  baselineValue: string
  value: string
}

const provenRows = statement((db) =>
  db.$client.prepare<{ accountId: string }, ProvenRow>(`
    select o.name, o.unit, o.unit_label as unitLabel, o.direction, o.baseline_value as baselineValue, m.value
    from outcomes o join measurements m on m.id = (
      select n.id from measurements n where n.outcome_id = o.id and n.verified_at is not null
        and n.superseded_at is null and n.disputed_at is null
      order by n.measured_on desc, n.recorded_at desc limit 1)
    where o.account_id = @accountId and o.kind = 'level' and exists (
      select 1 from outcome_terms t where t.outcome_id = o.id and t.number = o.terms_number
        and t.agreed_at is not null)
    order by o.position, m.measured_on desc, o.id`),
)

/**
 * The improvement that an ask may speak of: "close time, from 10 days to 4.4 days". Confirmed by the customer, under
 * terms they agreed to, and better than the baseline; null while there is none. One statement.
 */
export function provenOutcome(db: Db, accountId: string): string | null {
  const proven = provenRows(db).all({ accountId }).find(isBetter)
  if (!proven) return null
  const { name, baselineValue, value, ...measure } = proven
  return `${name}, from ${readFigure(baselineValue, measure)} to ${readFigure(value, measure)}`
}

function isBetter({ direction, baselineValue, value }: ProvenRow): boolean {
  const gained = Number(value) - Number(baselineValue)
  return direction === 'increase' ? gained > 0 : gained < 0
}
