import type {
  ConsentAbout,
  ConsentChannel,
  ConsentScope,
  ConsentState,
} from '#app/domain/advocacy/consent.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'
import type { RegisterWish } from './register-wish.ts'

/** A consent as it was at a moment; instants in milliseconds. */
export type RegisterRow = {
  id: string
  account: string
  accountSlug: string
  about: ConsentAbout
  aboutId: string
  scope: ConsentScope
  subject: string
  state: ConsentState
  /** JSON lists. */
  channels: string
  territory: string
  textHash: string | null
  expiresOn: string | null
  requestedAt: number
  requestedBy: string | null
  grantedAt: number | null
  grantedBy: string | null
  basis: string
  declinedAt: number | null
  withdrawnAt: number | null
  withdrawnBy: string | null
  withdrawnHow: string | null
  supersededAt: number | null
  words: string | null
  wordsHash: string | null
}

type Bound = {
  at: number
  days: string
  account: string
  state: string
  channel: string
  before: string
  limit: number
}

/** The state as `consentStateOf` tells it, in SQL: facts after `@at` have not happened yet. */
const stateThen = `case
  when c.withdrawn_at <= @at then 'withdrawn' when c.superseded_at <= @at then 'superseded'
  when c.declined_at <= @at then 'declined' when c.granted_at is null or c.granted_at > @at then 'requested'
  when c.expires_on < d.value then 'expired' else 'granted' end`

const upTo = (column: string) => `case when ${column} <= @at then ${column} end`

const rowsAt = statement((db) =>
  db.$client.prepare<Bound, RegisterRow>(`
    select c.id, a.name as account, a.slug as accountSlug, c.about, c.about_id as aboutId, c.scope, c.subject,
      ${stateThen} as state, c.channels, c.territory, c.text_hash as textHash, c.expires_on as expiresOn,
      c.requested_at as requestedAt, r.name as requestedBy, ${upTo('c.granted_at')} as grantedAt,
      case when c.granted_at <= @at then coalesce(q.name, g.name) end as grantedBy, c.basis,
      ${upTo('c.declined_at')} as declinedAt, ${upTo('c.withdrawn_at')} as withdrawnAt,
      case when c.withdrawn_at <= @at then w.name end as withdrawnBy,
      case when c.withdrawn_at <= @at then c.withdrawn_how end as withdrawnHow,
      ${upTo('c.superseded_at')} as supersededAt,
      case when c.granted_at <= @at then q.words end as words,
      case when c.granted_at <= @at then q.words_hash end as wordsHash
    from consents c join accounts a on a.id = c.account_id join json_each(@days) d on d.key = a.time_zone
      left join consent_receipts q on q.id = c.receipt_id left join users r on r.id = c.requested_by
      left join users g on g.id = c.granted_by left join users w on w.id = c.withdrawn_by
    where c.requested_at <= @at and (@before = '' or c.id < @before)
      and (@account = '' or instr(lower(a.name), lower(@account)) > 0)
      and (@channel = '' or exists (select 1 from json_each(c.channels) h where h.value = @channel))
      and (@state = '' or ${stateThen} = @state)
    order by c.id desc limit @limit`),
)

const zones = statement((db) =>
  db.$client.prepare<[], { zone: string }>('select distinct time_zone as zone from accounts'),
)

/**
 * Consents as they were at `at`, the newest first: what was allowed then, by whom, and with which words. At most `limit`
 * rows, before the row that `wish` names. Two statements.
 */
export function registerRows(db: Db, wish: RegisterWish, { at, limit }: { at: Date; limit: number }) {
  const days = Object.fromEntries(
    zones(db)
      .all()
      .map(({ zone }) => [zone, todayIn(zone, at)]),
  )
  const { account, state, channel, before } = wish
  const bound = { account, state, channel, before, limit }
  return rowsAt(db).all({ ...bound, at: at.getTime(), days: JSON.stringify(days) })
}

/** A list out of a row's JSON. */
export function listIn(json: string): ConsentChannel[] {
  return JSON.parse(json) as ConsentChannel[]
}
