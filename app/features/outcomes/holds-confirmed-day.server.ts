import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

const confirmedBefore = statement((db) =>
  db.$client.prepare<{ id: string; outcomeId: string }, { id: string }>(`
    with recursive chain(id) as (
      select :id union select m.id from measurements m join chain on m.superseded_by_id = chain.id
      where m.outcome_id = :outcomeId)
    select id from measurements
    where id in (select id from chain) and verified_at is not null and disputed_at is null limit 1`),
)

/**
 * Whether the customer confirmed a figure, or one that it stands in the place of, and disputes it no more. Taken out or
 * moved to another day, it would let the confirmed figure before it hold longer, and more would count as confirmed than
 * anybody has confirmed.
 */
export function holdsConfirmedDay(db: Db, figure: { id: string; outcomeId: string }): boolean {
  const { id, outcomeId } = figure
  return confirmedBefore(db).get({ id, outcomeId }) !== undefined
}

/** What those are told who may not move such a figure to another day. */
export const keepsItsDay =
  'This figure was confirmed for its day. An approver, or the owner of the goal, can move it'
