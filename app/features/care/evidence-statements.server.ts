import { recommendationColumns } from './recommendation-sql.ts'

/**
 * The four reads behind an account's gates. Each gathers its children into one JSON text, so that the account's size
 * costs no further rows, and runs on the account's own indexes. Internal things are left out.
 */

/**
 * The account itself with what there is only a little of. `@reviewsSince`: older reviews matter no more. `vocabulary`
 * changes with every term that comes or goes: each change is a line of the deployment's history.
 */
const account = `
  select a.id, a.slug, a.name, a.investment, a.stage, a.time_zone as timeZone, a.ended_at as endedAt,
    coalesce((select v.name from vendor v where v.id = 1), '') as vendor,
    (select json_group_array(json_array(s.id, s.stage, s.entered_on, s.cause, s.transition_id)
        order by s.entered_at, s.id)
      from stage_spells s where s.account_id = a.id) as spells,
    (select json_array(c.id, c.headline, c.challenge, c.success, c.written_at, c.confirmed_at,
        (select u.name from users u where u.id = c.confirmed_by))
      from context_versions c where c.account_id = a.id order by c.number desc limit 1) as context,
    (select json_group_array(json_array(p.id, p.name, p.does_control_budget, p.does_influence_renewal)
        order by p.id)
      from stakeholders p where p.account_id = a.id and p.side = 'customer' and p.departed_at is null
        and (p.does_control_budget = 1 or p.does_influence_renewal = 1)) as people,
    (select json_group_array(json_array(w.id, w.spell_id, w.criterion, w.reason,
        (select u.name from users u where u.id = w.granted_by)) order by w.id)
      from waivers w where w.account_id = a.id and w.granted_at is not null and w.refused_at is null
        and w.ended_at is null) as waivers,
    (select json_group_array(l.folded order by l.folded)
      from allowed_words l where l.account_id = a.id and l.ended_at is null) as allowed,
    coalesce((select hex(e.hash) from events e where e.chain = '' order by e.number desc limit 1), '')
      || coalesce((select max(t.id) from vocabulary_terms t), '') as vocabulary,
    (select json_group_array(json_array(r.id, r.held_on, r.snapshot_hash,
        json(json_extract(r.snapshot, '$.verifiedMeasurementIds')),
        json((select json_group_array(g.side) from review_signatures g where g.review_id = r.id)))
        order by r.held_on, r.id)
      from reviews r where r.account_id = a.id and r.held_on is not null and r.held_on >= min(@reviewsSince,
        (select max(n.held_on) from reviews n where n.account_id = a.id and n.held_on is not null))) as reviews,
    (select min(r.starts_at) from reviews r where r.account_id = a.id and r.held_on is null
        and r.cancelled_at is null and r.starts_at >= @now) as nextReviewAt,
    (select json_group_array(json_array(o.user_id, o.type, o.opened_at) order by o.opened_at, o.id)
      from memberships m join users u on u.id = m.user_id and u.deactivated_at is null
        join advocate_openings o on o.user_id = m.user_id and o.closed_at is null
      where m.account_id = a.id and m.removed_at is null) as openings,
    ${recommendationColumns}
  from accounts a where a.id = @accountId`

const goals = `
  select json_group_array(json_array(g.id, g.title, g.priority, g.target_date, g.agreed_at, g.closure,
      json((select json_group_array(json_array(s.id, s.version) order by s.id)
        from solutions s where s.account_id = g.account_id and s.goal_id = g.id and s.removed_at is null)),
      json((select json_array(v.id, v.words, v.copied_percent)
        from value_statements v where v.goal_id = g.id order by v.number desc limit 1)))
    order by g.id) as goals
  from goals g where g.account_id = @accountId`

/** Of the figures of one date the last one of the list counts: the latest recorded that is not disputed. */
const outcomes = `
  select json_group_array(json_array(o.id, o.goal_id, o.name, o.unit, o.unit_label, o.direction,
      o.baseline_value, o.baseline_on, o.target_value, o.target_on,
      (select t.agreed_at is not null from outcome_terms t where t.outcome_id = o.id and t.number = o.terms_number),
      json((select json_group_array(json_array(m.id, m.measured_on, m.value,
          case when m.disputed_at is not null then 'disputed' when m.verified_at is not null then 'verified'
            else 'reported' end)
          order by m.measured_on, m.disputed_at is null, m.recorded_at, m.id)
        from measurements m where m.outcome_id = o.id and m.superseded_at is null)))
    order by o.id) as outcomes
  from outcomes o where o.account_id = @accountId`

const milestones = `
  select json_group_array(json_array(s.id, s.title, s.stage, s.is_required, s.is_first_value, s.needs_acceptance,
      s.completed_at, s.completed_side, s.accepted_at, s.accepted_side, s.due_on)
    order by s.id) as milestones
  from milestones s where s.account_id = @accountId and s.visibility = 'shared'`

export const evidenceStatements = { account, goals, outcomes, milestones }
