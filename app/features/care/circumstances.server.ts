import type { Side } from '#app/domain/accounts/account.ts'
import type { CalendarDate } from '#app/domain/calendar-date.ts'
import type { CriterionKey } from '#app/domain/care/criteria.ts'
import type { Stage } from '#app/domain/care/stages.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

/** What lists show of an account beside its gate; no gate looks at any of it. One statement, on the account's indexes. */
export const circumstancesStatement = `
  select
    (select r.ends_on from rests r where r.account_id = @accountId and r.ended_at is null) as restEndsOn,
    exists (select 1 from rests r where r.account_id = @accountId and r.ended_at is null) as isResting,
    (select json_array(t.to_stage, t.proposed_at, t.asked_at,
        json((select json_group_array(s.side) from transition_signatures s
          where s.transition_id = t.id and s.voided_at is null)))
      from transitions t where t.account_id = @accountId and t.passed_at is null and t.declined_at is null
        and t.withdrawn_at is null) as move,
    (select json_array(t.to_stage, t.objection,
        (select u.name from users u where u.id = t.objected_by), t.objected_at)
      from transitions t where t.id = @transitionId and t.objected_at is not null) as objection,
    (select json_array(h.stage, (select u.name from users u where u.id = h.from_user_id),
        (select u.name from users u where u.id = h.to_user_id), h.opened_at)
      from handoffs h where h.account_id = @accountId and h.accepted_at is null and h.cancelled_at is null) as handoff,
    (select json_array(w.criterion, (select u.name from users u where u.id = w.asked_by), w.asked_at)
      from waivers w where w.account_id = @accountId and w.spell_id = @spellId and w.asked_at is not null
        and w.granted_at is null and w.refused_at is null and w.ended_at is null
      order by w.asked_at, w.id limit 1) as waiverAsked,
    (select count(*) from measurements m where m.account_id = @accountId and m.disputed_at is not null
        and m.superseded_at is null) as openDisputes,
    (select json_array(m.dispute_reason, (select u.name from users u where u.id = m.disputed_by),
        (select o.name from outcomes o where o.id = m.outcome_id), m.disputed_at)
      from measurements m where m.account_id = @accountId and m.disputed_at is not null and m.superseded_at is null
      order by m.disputed_at, m.id limit 1) as dispute,
    (select min(s.due_on) from milestones s
      where s.account_id = @accountId and s.completed_at is null and s.due_on is not null) as nextDueOn,
    (select max(r.held_on) from reviews r where r.account_id = @accountId and r.held_on is not null) as reviewedOn,
    (select min(r.starts_at) from reviews r where r.account_id = @accountId and r.starts_at >= @now
        and r.held_on is null and r.cancelled_at is null) as plannedAt,
    (select u.name from memberships m join users u on u.id = m.user_id and u.deactivated_at is null
      where m.account_id = @accountId and m.removed_at is null and m.role = 'approver'
      order by m.created_at, m.id limit 1) as approver,
    (select count(distinct e.stage) from audit_entries e where e.account_id = @accountId) as auditedStages,
    (select json_array(w.why_now, w.why_since) from account_standings w
      where w.account_id = @accountId and w.why_now is not null) as before`

type Row = {
  restEndsOn: CalendarDate | null
  isResting: 0 | 1
  openDisputes: number
  nextDueOn: CalendarDate | null
  reviewedOn: CalendarDate | null
  plannedAt: number | null
  approver: string | null
  auditedStages: number
} & Record<'move' | 'objection' | 'handoff' | 'waiverAsked' | 'dispute' | 'before', string | null>

type Asked = { accountId: string; spellId: string; transitionId: string | null; now: number }

const circumstances = statement((db) => db.$client.prepare<Asked, Row>(circumstancesStatement))

type MoveRow = [toStage: Stage, proposedAt: number, askedAt: number | null, signed: Side[]]
type ObjectionRow = [toStage: Stage, reason: string, by: string | null, at: number]
type HandoffRow = [stage: Stage, from: string, to: string, at: number]
type WaiverRow = [criterion: CriterionKey, by: string | null, at: number]
type DisputeRow = [reason: string, by: string | null, outcome: string, at: number]
type BeforeRow = [key: string, since: CalendarDate]

/** Reads them; call it after everything else that a change brings about has been done. */
export function readCircumstances(db: Db, asked: Asked) {
  const row = circumstances(db).get(asked)
  if (!row) throw new Error('a statement without a table gave no row')
  const { move, objection, handoff, waiverAsked, dispute, before, isResting, ...plain } = row
  return {
    ...plain,
    isResting: isResting === 1,
    move: parse<MoveRow>(move),
    objection: parse<ObjectionRow>(objection),
    handoff: parse<HandoffRow>(handoff),
    waiverAsked: parse<WaiverRow>(waiverAsked),
    dispute: parse<DisputeRow>(dispute),
    before: parse<BeforeRow>(before),
  }
}

export type Circumstances = ReturnType<typeof readCircumstances>

function parse<T>(json: string | null): T | null {
  return json === null ? null : (JSON.parse(json) as T)
}
