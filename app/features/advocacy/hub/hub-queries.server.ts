import { personPoints } from '#app/domain/advocacy/budget.ts'
import type { StoryState } from '#app/domain/advocacy/story.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

const dayInMs = 86_400_000

/** A CSM's own id: their accounts alone. Null for those who have all. */
export type Scope = { staffId: string | null }

const own = (column: string) =>
  `(@staffId is null or ${column} in (select account_id from team_members where user_id = @staffId and removed_at is null))`

type AskSums = {
  drafts: number
  waiting: number
  asked: number
  accepted: number
  declined: number
  unanswered: number
  withdrawn: number
  fulfilled: number
}

const askSums = statement((db) =>
  db.$client.prepare<Scope & { since: number }, { [K in keyof AskSums]: number | null }>(`
    select (select count(*) from asks where sent_at is null and withdrawn_at is null and ${own('account_id')}) as drafts,
      (select count(*) from asks where sent_at is not null and answered_at is null and withdrawn_at is null
        and expired_at is null and ${own('account_id')}) as waiting,
      count(*) as asked,
      sum(answer = 'yes') as accepted,
      sum(answered_at is not null and answer <> 'yes') as declined,
      sum(expired_at is not null) as unanswered,
      sum(withdrawn_at is not null) as withdrawn,
      sum(fulfilled_at is not null) as fulfilled
    from asks where sent_at > @since and ${own('account_id')}`),
)

/** Asks by what became of them, in the last 365 days; drafts and waiting ones whenever they are from. */
export function askYield(db: Db, { staffId }: Scope, now: Date): AskSums {
  const row = askSums(db).get({ staffId, since: now.getTime() - 365 * dayInMs })
  const count = (key: keyof AskSums) => row?.[key] ?? 0
  return {
    ...{ drafts: count('drafts'), waiting: count('waiting'), asked: count('asked') },
    ...{ accepted: count('accepted'), declined: count('declined'), unanswered: count('unanswered') },
    ...{ withdrawn: count('withdrawn'), fulfilled: count('fulfilled') },
  }
}

type ReferralRow = { currency: string | null; referred: number; won: number; minor: number }

const referralSums = statement((db) =>
  db.$client.prepare<Scope & { since: number }, ReferralRow>(`
    select case when state = 'won' then currency end as currency, count(*) as referred,
      sum(state = 'won') as won, coalesce(sum(case when state = 'won' then amount end), 0) as minor
    from referrals where submitted_at > @since and state not in ('duplicate', 'disqualified')
      and ${own('account_id')}
    group by 1`),
)

/** Companies referred in the last 365 days, how many were won, and the amounts by currency in minor units. */
export function referralYield(db: Db, { staffId }: Scope, now: Date) {
  const rows = referralSums(db).all({ staffId, since: now.getTime() - 365 * dayInMs })
  const sum = (key: 'referred' | 'won') => rows.reduce((total, row) => total + row[key], 0)
  return {
    ...{ referred: sum('referred'), won: sum('won') },
    amounts: rows.flatMap(({ currency, minor }) => (currency && minor !== 0 ? [{ currency, minor }] : [])),
  }
}

const storySums = statement((db) =>
  db.$client.prepare<Scope, { state: StoryState; stories: number; frozen: number }>(`
    select state, count(*) as stories, sum(frozen_at is not null) as frozen from stories
    where ${own('account_id')} group by state`),
)

/** Stories by state, and how many of them are taken down because of a figure. */
export function storyStates(db: Db, { staffId }: Scope) {
  return storySums(db).all({ staffId })
}

type EndingRow = { slug: string; account: string; expiresOn: string; consents: number }

const endingConsents = statement((db) =>
  db.$client.prepare<Scope & { until: string; today: string }, EndingRow>(`
    select a.slug, a.name as account, c.expires_on as expiresOn, count(*) as consents
    from consents c join accounts a on a.id = c.account_id
    where c.granted_at is not null and c.withdrawn_at is null and c.superseded_at is null
      and c.expires_on is not null and c.expires_on between @today and @until and ${own('c.account_id')}
    group by c.expires_on, a.id order by c.expires_on, a.name limit 12`),
)

/** Consents whose last day is within 60 days, by day and account; twelve lines at most. */
export function consentsEnding(db: Db, { staffId }: Scope, today: string) {
  const until = new Date(Date.parse(`${today}T00:00:00Z`) + 60 * dayInMs).toISOString().slice(0, 10)
  return endingConsents(db).all({ staffId, today, until })
}

type SpentRow = { userId: string; slug: string; person: string; account: string; used: number; most: number }

const nearLimit = statement((db) =>
  db.$client.prepare<Scope & { since: number }, SpentRow>(`
    select u.id as userId, a.slug, u.name as person, a.name as account, s.used,
      min(${personPoints}, coalesce(p.point_limit, ${personPoints})) as most
    from (select user_id, max(account_id) as account_id, sum(weight) as used from asks
        where sent_at > @since and not (withdrawn_at is not null and opened_at is null
          and withdrawn_at - sent_at <= ${dayInMs}) and ${own('account_id')} group by user_id) s
      join users u on u.id = s.user_id and u.deactivated_at is null join accounts a on a.id = s.account_id
      left join advocate_profiles p on p.user_id = u.id
    where s.used >= min(${personPoints}, coalesce(p.point_limit, ${personPoints})) - 1
    order by s.used desc, u.name limit 12`),
)

/** People of whom at most one point is left; twelve at most. */
export function nearTheirLimit(db: Db, { staffId }: Scope, now: Date) {
  return nearLimit(db).all({ staffId, since: now.getTime() - 90 * dayInMs })
}

type TalkRow = {
  eventId: string
  name: string
  place: string
  isOnline: 0 | 1
  startsAt: number
  timeZone: string
  speakers: number
}

const comingTalks = statement((db) =>
  db.$client.prepare<{ now: number }, TalkRow>(`
    select e.id as eventId, e.name, e.place, e.is_online as isOnline, e.starts_at as startsAt,
      e.time_zone as timeZone, (select count(*) from speaker_invites i where i.event_id = e.id
        and i.state in ('accepted', 'confirmed')) as speakers
    from speaking_events e where e.starts_at >= @now and e.cancelled_at is null order by e.starts_at limit 6`),
)

/** The next six events, with how many speakers they have. */
export function comingEvents(db: Db, now: Date) {
  return comingTalks(db).all({ now: now.getTime() })
}
