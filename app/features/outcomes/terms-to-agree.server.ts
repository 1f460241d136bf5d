import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAgreeSomeTerms } from '#app/domain/access/outcomes-policy.ts'
import { valuationSentence } from '#app/domain/outcomes/valuation-sentence.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'
import { type StoredOutcome, toldOf } from './told-outcome.ts'

type Row = StoredOutcome & {
  id: string
  name: string
  currency: string
  proposer: string | null
  count: number
}

/** Shown one by one; the rest is counted. */
const shownAtMost = 3

/**
 * Open terms that this reader may agree (`mayAgreeTerms`), oldest first. Those of a goal that is, or will be, put before
 * the customer are left out: agreeing the goal agrees them.
 */
const openTermsOf = statement((db) =>
  db.$client.prepare<{ accountId: string; userId: string; isApprover: number }, Row>(`
    select o.id, o.name, o.category, o.unit, o.unit_label as unitLabel, o.direction, o.kind, o.cadence,
      o.baseline_value as baselineValue, o.target_value as targetValue, o.factors, o.rate, o.rate_words as rateWords,
      o.times, o.own_times as ownTimes, o.nature, a.currency, u.name as proposer, count(*) over () as count
    from outcome_terms t indexed by outcome_terms_open
    join outcomes o on o.id = t.outcome_id and o.terms_number = t.number
    join goals g on g.id = o.goal_id
    join accounts a on a.id = t.account_id
    left join stakeholders s on s.id = g.customer_owner_id
    left join users u on u.id = t.proposed_by
    where t.account_id = :accountId and t.agreed_at is null
      and (:isApprover or s.user_id = :userId)
      and (g.agreed_at is not null or g.closed_at is not null or g.proposed_side = 'customer')
    order by t.proposed_at, o.id limit ${shownAtMost}`),
)

export type TermsToAgree = {
  count: number
  shown: { outcomeId: string; outcome: string; counted: string; proposer: string }[]
}

/** What waits for this reader's agreement on how it is counted. One statement; none for those who may agree nothing. */
export function termsToAgree(db: Db, actor: PlanActor): TermsToAgree {
  if (actor.side !== 'customer' || !mayAgreeSomeTerms(actor)) return { count: 0, shown: [] }
  const { accountId, userId, role } = actor
  const rows = openTermsOf(db).all({ accountId, userId, isApprover: role === 'approver' ? 1 : 0 })
  return {
    count: rows[0]?.count ?? 0,
    shown: rows.map((row) => ({
      outcomeId: row.id,
      outcome: row.name,
      counted: valuationSentence(toldOf(row), row.currency),
      proposer: row.proposer ?? 'a former member',
    })),
  }
}
