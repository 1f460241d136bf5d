/**
 * What the account's statement reads of its recommendations: each list is one JSON text of rows as
 * `recommendation-rows.ts` names them. `a` is the account; `@recommendedSince` in milliseconds: older ones count no more.
 */

/** Consents about a thing of `owner`: the company's, and those of the person whose thing it is. */
const consentsOf = ({ about, aboutId, owner }: { about: string; aboutId: string; owner: string }) => `
  json((select json_group_array(json_array(c.scope, json(c.channels), json(c.territory), c.text_hash, c.expires_on,
      c.granted_at, c.declined_at, c.withdrawn_at, c.superseded_at))
    from consents c where c.about = '${about}' and c.about_id = ${aboutId}
      and (c.subject = 'company' or c.person_id = ${owner})))`

const referrals = `
  (select json_group_array(json_array(r.id, r.accepted_at))
    from referrals r where r.account_id = a.id and r.accepted_at >= @recommendedSince and r.state <> 'duplicate')`

const talks = `
  (select json_group_array(json_array(i.id, coalesce(i.slot_starts_at, e.starts_at), u.name, e.name))
    from speaker_invites i join speaking_events e on e.id = i.event_id join users u on u.id = i.user_id
    where i.account_id = a.id and i.delivered_at >= @recommendedSince)`

const quotes = `
  (select json_group_array(json_array(t.id, t.published_at, t.hash, t.name,
      ${consentsOf({ about: 'testimonial', aboutId: 't.id', owner: 't.user_id' })}))
    from testimonials t where t.account_id = a.id and t.state = 'published' and t.published_at >= @recommendedSince)`

const told = `
  (select json_group_array(json_array(s.id, s.published_at, v.hash, s.title,
      exists (select 1 from story_claims k where k.version_id = v.id),
      v.quote, v.quote_name, v.quote_title, v.shows_logo, v.shows_photo,
      ${consentsOf({ about: 'story', aboutId: 's.id', owner: 's.advocate_id' })}))
    from stories s join story_versions v on v.id = s.published_version_id
    where s.account_id = a.id and s.frozen_at is null and s.published_at >= @recommendedSince)`

export const recommendationColumns = `${referrals} as referrals, ${talks} as talks, ${quotes} as quotes, ${told} as told`
