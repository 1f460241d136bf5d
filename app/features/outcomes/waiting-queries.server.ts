import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayVerifySome } from '#app/domain/access/outcomes-policy.ts'
import type { OutcomeUnit } from '#app/domain/outcomes/outcome.ts'
import { readFigure } from '#app/domain/outcomes/units.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'
import type { Waiting } from './glance.ts'

type Row = {
  measurementId: string
  outcomeId: string
  outcome: string
  unit: OutcomeUnit
  unitLabel: string
  value: string
  measuredOn: string
  periodFrom: string | null
  reporter: string
  count: number
  outcomeIds: string
}

/** Figures nobody has confirmed, the later of two of one date only, that this reader may confirm (`mayVerify`). */
const waitingOf = statement((db) =>
  db.$client.prepare<{ accountId: string; userId: string; isApprover: number; limit: number }, Row>(`
    with waiting as materialized (
      select m.id as measurementId, o.id as outcomeId, o.name as outcome, o.unit, o.unit_label as unitLabel,
        m.value, m.measured_on as measuredOn, m.period_from as periodFrom, u.name as reporter
      from measurements m indexed by measurements_waiting
      join outcomes o on o.id = m.outcome_id
      join goals g on g.id = o.goal_id
      join users u on u.id = m.author_id
      left join stakeholders s on s.id = g.customer_owner_id
      where m.account_id = :accountId
        and m.verified_at is null and m.disputed_at is null and m.superseded_at is null
        and (:isApprover or (s.user_id = :userId and m.author_id <> :userId))
        and not exists (
          select 1 from measurements later
          where later.outcome_id = m.outcome_id and later.measured_on = m.measured_on
            and later.superseded_at is null and later.disputed_at is null
            and (later.recorded_at, later.id) > (m.recorded_at, m.id)))
    select waiting.*, (select count(*) from waiting) as count,
      (select json_group_array(distinct outcomeId) from waiting) as outcomeIds
    from waiting order by measuredOn, measurementId limit :limit`),
)

/**
 * What waits for this reader's confirmation, oldest first, `atMost` of them. One statement; none for readers who may
 * confirm nothing.
 */
export function waitingToConfirm(db: Db, actor: PlanActor, atMost = 5): Waiting {
  if (actor.side !== 'customer' || !mayVerifySome(actor)) return { count: 0, shown: [], outcomeIds: [] }
  const { accountId, userId, role } = actor
  const rows = waitingOf(db).all({
    accountId,
    userId,
    isApprover: role === 'approver' ? 1 : 0,
    limit: atMost,
  })
  const [first] = rows
  return {
    count: first?.count ?? 0,
    outcomeIds: first ? (JSON.parse(first.outcomeIds) as string[]) : [],
    shown: rows.map(({ measurementId, outcomeId, outcome, value, reporter, ...row }) => ({
      measurementId,
      outcomeId,
      outcome,
      figureText: readFigure(value, row),
      value,
      measuredOn: row.measuredOn,
      periodFrom: row.periodFrom,
      reporter,
    })),
  }
}
