import type { AskType } from '#app/domain/advocacy/ask.ts'
import type { AskAnswer } from '#app/domain/advocacy/ask-state.ts'
import type { Stage } from '#app/domain/care/stages.ts'
import { statement } from '#db/statement.server.ts'

/** The reads behind readiness; children are gathered into one JSON text each. Instants are milliseconds. */

export type AccountRow = {
  name: string
  stage: Stage
  endedAt: number | null
  timeZone: string
  /** [reason, who granted it] */
  waiver: string | null
  /** [its last day] of the rest that has not been ended */
  rest: string | null
  /** Names of outcomes with a disputed figure. */
  disputed: string
}

export const accountFacts = statement((db) =>
  db.$client.prepare<{ accountId: string }, AccountRow>(`
    select a.name, a.stage, a.ended_at as endedAt, a.time_zone as timeZone,
      (select json_array(w.reason, u.name) from ask_waivers w join users u on u.id = w.granted_by
        where w.account_id = a.id and w.ended_at is null) as waiver,
      (select json_array(r.ends_on) from rests r where r.account_id = a.id and r.ended_at is null) as rest,
      (select json_group_array(o.name order by o.name) from outcomes o where o.account_id = a.id and exists (
        select 1 from measurements m where m.outcome_id = o.id and m.disputed_at is not null
          and m.superseded_at is null)) as disputed
    from accounts a where a.id = @accountId`),
)

export type SpendingRow = {
  weight: number
  sentAt: number
  openedAt: number | null
  withdrawnAt: number | null
}

/** What an account was asked since `since`: older asks are out of every budget. */
export const spendingsOfAccount = statement((db) =>
  db.$client.prepare<{ accountId: string; since: number }, SpendingRow>(`
    select weight, sent_at as sentAt, opened_at as openedAt, withdrawn_at as withdrawnAt
    from asks where account_id = @accountId and sent_at > @since`),
)

export type PersonRow = {
  userId: string
  name: string
  email: string
  hasDeparted: 0 | 1
  optedOutAt: number | null
  quietUntil: string | null
  pointLimit: number | null
  invitedAt: number | null
  openings: string
  asks: string
}

export type AskRow = SpendingRow & {
  type: AskType
  answer: AskAnswer | null
  answeredAt: number | null
  expiredAt: number | null
}

/** An account's members, or one of them. Whoever the plan knows only as departed has departed. */
export const peopleFacts = statement((db) =>
  db.$client.prepare<{ accountId: string; userId: string | null }, PersonRow>(`
    select u.id as userId, u.name, u.email, p.opted_out_at as optedOutAt, p.quiet_until as quietUntil,
      p.point_limit as pointLimit,
      (select max(i.sent_at) from profile_invitations i where i.user_id = u.id) as invitedAt,
      u.deactivated_at is not null or (
        exists (select 1 from stakeholders s where s.account_id = m.account_id and s.user_id = u.id
          and s.departed_at is not null)
        and not exists (select 1 from stakeholders s where s.account_id = m.account_id and s.user_id = u.id
          and s.departed_at is null)) as hasDeparted,
      (select json_group_array(json_object('type', o.type, 'openedAt', o.opened_at))
        from advocate_openings o where o.user_id = u.id and o.closed_at is null) as openings,
      (select json_group_array(json_object('type', k.type, 'weight', k.weight, 'sentAt', k.sent_at,
          'openedAt', k.opened_at, 'withdrawnAt', k.withdrawn_at, 'answer', k.answer,
          'answeredAt', k.answered_at, 'expiredAt', k.expired_at))
        from asks k where k.user_id = u.id and k.sent_at is not null) as asks
    from memberships m join users u on u.id = m.user_id left join advocate_profiles p on p.user_id = u.id
    where m.account_id = @accountId and m.removed_at is null and (@userId is null or m.user_id = @userId)
    order by lower(u.name), u.id`),
)
