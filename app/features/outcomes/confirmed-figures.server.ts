import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

/** A confirmed figure that stands, with who confirmed it. */
export type ConfirmedFigure = {
  id: string
  outcomeId: string
  measuredOn: string
  value: string
  /** Milliseconds. */
  verifiedAt: number
  verifier: string
  /** What the plan calls them: "CFO", or ''. */
  verifierTitle: string
}

const ofAccount = statement((db) =>
  db.$client.prepare<{ accountId: string }, ConfirmedFigure>(`
    select m.id, m.outcome_id as outcomeId, m.measured_on as measuredOn, m.value, m.verified_at as verifiedAt,
      coalesce(u.name, 'a former member') as verifier,
      coalesce((select s.title from stakeholders s where s.account_id = m.account_id and s.user_id = m.verified_by
        order by s.id limit 1), '') as verifierTitle
    from measurements m indexed by measurements_verified
    left join users u on u.id = m.verified_by
    where m.account_id = :accountId and m.verified_at is not null and m.superseded_at is null
      and m.disputed_at is null
    order by m.outcome_id, m.measured_on, m.recorded_at, m.id`),
)

/** Every confirmed figure of an account that is not disputed, by outcome, oldest first. One statement. */
export function confirmedFiguresOf(db: Db, accountId: string): ConfirmedFigure[] {
  return ofAccount(db).all({ accountId })
}
