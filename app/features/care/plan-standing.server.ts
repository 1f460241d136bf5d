import type { Side } from '#app/domain/accounts/account.ts'
import type { CalendarDate } from '#app/domain/calendar-date.ts'
import type { Stage } from '#app/domain/care/stages.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

/** What waits on an account's path: a rest, a move with its signatures, a stand-in, something to object to. */
export type PlanStanding = {
  /** A rest that nobody has ended; its last day may be over. */
  rest: { endsOn: CalendarDate | null } | null
  /** The open move, with the sides whose signature stands. */
  move: { transitionId: string; signed: Side[] } | null
  /** The reader stands in for an approver today. */
  isDeputy: boolean
  /** The stage whose leaving the vendor recorded for the customer, while an approver may object. */
  recordedFrom: Stage | null
}

type Asked = { accountId: string; userId: string; today: CalendarDate; now: number }
type Row = { rest: string | null; move: string | null; isDeputy: 0 | 1; recordedFrom: Stage | null }

const standing = statement((db) =>
  db.$client.prepare<Asked, Row>(`
    select
      (select json_array(r.ends_on) from rests r
        where r.account_id = @accountId and r.ended_at is null) as rest,
      (select json_array(t.id, json((select json_group_array(s.side) from transition_signatures s
          where s.transition_id = t.id and s.voided_at is null)))
        from transitions t where t.account_id = @accountId
          and t.passed_at is null and t.declined_at is null and t.withdrawn_at is null) as move,
      exists (select 1 from deputies d
        join memberships m on m.user_id = d.approver_id and m.account_id = d.account_id
          and m.removed_at is null and m.role = 'approver'
        join users u on u.id = d.approver_id and u.deactivated_at is null
        where d.account_id = @accountId and d.deputy_id = @userId and d.revoked_at is null
          and d.starts_on <= @today and d.ends_on >= @today) as isDeputy,
      (select t.from_stage from transitions t join accounts a on a.id = t.account_id
        where t.account_id = @accountId and t.objection_until >= @now and t.objected_at is null
          and t.passed_at is not null and t.to_stage = a.stage
        order by t.proposed_at desc limit 1) as recordedFrom`),
)

/** All of it in one statement on the account's own indexes: the plan page asks on every visit. `now` in milliseconds. */
export function planStanding(db: Db, asked: Asked): PlanStanding {
  const row = standing(db).get(asked)
  const rest = row?.rest ? (JSON.parse(row.rest) as [CalendarDate | null]) : null
  const move = row?.move ? (JSON.parse(row.move) as [string, Side[]]) : null
  return {
    rest: rest && { endsOn: rest[0] },
    move: move && { transitionId: move[0], signed: move[1] },
    isDeputy: row?.isDeputy === 1,
    recordedFrom: row?.recordedFrom ?? null,
  }
}
