import type { AskType } from '#app/domain/advocacy/ask.ts'
import { accountPoints, askWeights, personPoints } from '#app/domain/advocacy/budget.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

const dayInMs = 86_400_000
const onPage = 25

type ReadyRow = { accountId: string; slug: string; account: string; userId: string; person: string }

/** Where the last page ended: the account's name in small letters, its id, and the person. */
export type ReadyCursor = { name: string; accountId: string; userId: string }

type Given = {
  staffId: string | null
  type: AskType
  weight: number
  since: number
  notNow: number
  no: number
  today: string
} & ReadyCursor

const spent = (whose: string) => `coalesce((
      select sum(k.weight) from asks k where ${whose} and k.sent_at > @since and not (k.withdrawn_at is not null
        and k.opened_at is null and k.withdrawn_at - k.sent_at <= ${dayInMs})), 0)`

const isOpen = 'k.answered_at is null and k.withdrawn_at is null and k.expired_at is null'

/**
 * The rules of readiness as conditions, in the order of account names. `cross join` keeps SQLite from beginning with the
 * memberships: the index of names leads, and it stops after one page.
 */
const readyRows = statement((db) =>
  db.$client.prepare<Given, ReadyRow>(`
    select a.id as accountId, a.slug, a.name as account, u.id as userId, u.name as person
    from accounts a
      cross join memberships m on m.account_id = a.id and m.removed_at is null
      join users u on u.id = m.user_id and u.deactivated_at is null
      join advocate_openings o on o.user_id = u.id and o.type = @type and o.closed_at is null
      left join advocate_profiles p on p.user_id = u.id
    where (lower(a.name), a.id) >= (@name, @accountId)
      and ((lower(a.name), a.id) > (@name, @accountId) or u.id > @userId)
      and a.ended_at is null
      and (@staffId is null or exists (select 1 from team_members t where t.account_id = a.id
        and t.user_id = @staffId and t.removed_at is null))
      and (a.stage = 'elevate' or exists (select 1 from ask_waivers w where w.account_id = a.id
        and w.ended_at is null))
      and not exists (select 1 from rests r where r.account_id = a.id and r.ended_at is null
        and (r.ends_on is null or r.ends_on >= @today))
      and not exists (select 1 from measurements d where d.account_id = a.id and d.disputed_at is not null
        and d.superseded_at is null)
      and (not exists (select 1 from stakeholders s where s.account_id = a.id and s.user_id = u.id
          and s.departed_at is not null)
        or exists (select 1 from stakeholders s where s.account_id = a.id and s.user_id = u.id
          and s.departed_at is null))
      and (p.quiet_until is null or p.quiet_until < @today)
      and not exists (select 1 from asks k where k.user_id = u.id and k.type = @type and k.sent_at is not null
        and ((${isOpen}) or (k.answer = 'not_now' and k.answered_at > @notNow)
          or (k.answer = 'no' and k.answered_at > @no)
          or (k.answer = 'never' and k.answered_at >= o.opened_at)))
      and ${spent('k.user_id = u.id')} + @weight <= min(${personPoints}, coalesce(p.point_limit, ${personPoints}))
      and ${spent('k.account_id = a.id')} + @weight <= ${accountPoints}
    order by lower(a.name), a.id, u.id limit ${onPage + 1}`),
)

type Wish = {
  type: AskType
  /** A CSM's own id: their accounts alone. Null for those who have all. */
  staffId: string | null
  after: ReadyCursor | null
  now: Date
}

/**
 * Who may be asked for something, over all accounts, 25 a page by the account's name. Days are those of UTC here: on the
 * edge of a day the account's own page decides, and sending asks the rules themselves. One statement.
 */
export function whoIsReady(db: Db, { type, staffId, after, now }: Wish) {
  const ago = (days: number) => now.getTime() - days * dayInMs
  const rows = readyRows(db).all({
    ...{ staffId, type, weight: askWeights[type], since: ago(90), notNow: ago(90), no: ago(365) },
    today: now.toISOString().slice(0, 10),
    ...(after ?? { name: '', accountId: '', userId: '' }),
  })
  const shown = rows.slice(0, onPage)
  const last = shown.at(-1)
  const next = rows.length > onPage && last
  return {
    people: shown,
    next: next ? { name: next.account.toLowerCase(), accountId: next.accountId, userId: next.userId } : null,
  }
}
