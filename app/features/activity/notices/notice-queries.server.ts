import type { Person } from '#app/domain/access/actor.ts'
import { describeEvent, formerMember } from '#app/domain/activity/describe-event.ts'
import type { ToldNotice } from '#app/domain/activity/group-notices.ts'
import { askingKinds, type NoticeKind } from '#app/domain/activity/notice.ts'
import { noticePath } from '#app/domain/activity/notice-path.ts'
import type { ToldBody } from '#app/domain/activity/told-event.ts'
import { readBodies } from '#app/features/activity/told-event.server.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

const unread = statement((db) =>
  db.$client
    .prepare<{ userId: string }, number>(
      'select count(*) from (select 1 from notices where user_id = @userId and read_at is null limit 100)',
    )
    .pluck(),
)

/** How many notices a person has not read, at most 100: what the bell says. One look-up on an index. */
export function countUnread(db: Db, userId: string): number {
  return unread(db).get({ userId }) ?? 0
}

type Row = {
  id: string
  kind: NoticeKind
  about: string
  accountId: string
  account: string
  slug: string
  at: number
  readAt: number | null
  settledAt: number | null
  eventId: number
  eventKind: string
  facts: string
  visibility: 'shared' | 'internal'
  actorId: string | null
  actorName: string | null
}

/** On accounts where the reader has a place now (and, for the bell, of kinds they want to see). */
const placeStands = `(u.staff_role in ('lead', 'admin')
    or exists (select 1 from memberships m where m.user_id = n.user_id and m.account_id = n.account_id
      and m.removed_at is null and u.kind = 'customer')
    or exists (select 1 from team_members t where t.user_id = n.user_id and t.account_id = n.account_id
      and t.removed_at is null and u.kind = 'staff'))`

const mayBeShown = `
  and ${placeStands}
  and (e.visibility = 'shared' or u.kind = 'staff')
  and coalesce(
    (select is_shown from notice_choices c where c.user_id = n.user_id and c.kind = n.kind and c.account_id = n.account_id),
    (select is_shown from notice_choices c where c.user_id = n.user_id and c.kind = n.kind and c.account_id = ''), 1)`

const columns = `n.id, n.kind, n.about, n.account_id as accountId, a.name as account, a.slug, n.at, n.read_at as readAt,
  n.settled_at as settledAt, e.id as eventId, e.kind as eventKind, e.facts, e.visibility, e.actor_id as actorId,
  actor.name as actorName`

const tables = `notices n join accounts a on a.id = n.account_id join events e on e.id = n.event_id
  join users u on u.id = n.user_id left join users actor on actor.id = e.actor_id`

const asking = askingKinds.map((kind) => `'${kind}'`).join(', ')

/** What waits comes whole, however old it is; of the rest the newest. */
const listed = statement((db) =>
  db.$client.prepare<{ userId: string; atMost: number }, Row>(`
    select * from (
      select ${columns} from ${tables}
      where n.user_id = @userId and n.settled_at is null and n.kind in (${asking}) ${mayBeShown}
      order by n.at desc, n.id desc limit @atMost)
    union
    select * from (
      select ${columns} from ${tables}
      where n.user_id = @userId ${mayBeShown} order by n.at desc, n.id desc limit @atMost)
    order by at desc, id desc`),
)

/** A person's notices in words: whatever waits, and the newest of the rest, `atMost` of each. Two statements. */
export function readNotices(db: Db, person: Person, atMost = 50): ToldNotice[] {
  return tell(db, person, listed(db).all({ userId: person.userId, atMost }))
}

const unreadRows = statement((db) =>
  db.$client.prepare<{ userId: string }, Row>(`
    select ${columns} from ${tables}
    where n.user_id = @userId and n.read_at is null ${mayBeShown} order by n.at desc limit 200`),
)

/** What a person has not read yet, in words. Two statements. */
export function readUnread(db: Db, person: Pick<Person, 'userId' | 'kind'>): ToldNotice[] {
  return tell(db, person, unreadRows(db).all({ userId: person.userId }))
}

const weekRows = statement((db) =>
  db.$client.prepare<{ userId: string; since: number }, Row>(`
    select ${columns} from ${tables}
    where n.user_id = @userId and ${placeStands} and (e.visibility = 'shared' or u.kind = 'staff')
      and (n.read_at is null or n.read_at = n.at or (n.settled_at is null and n.kind in (${asking})))
      and (n.at > @since or (n.settled_at is null and n.kind in (${asking})))
    order by n.at desc limit 300`),
)

/**
 * What a person has not read of the time since an instant, what they keep out of their bell included, and what still
 * waits for them however long: for their weekly summary. Two statements.
 */
export function readWeek(db: Db, person: Pick<Person, 'userId' | 'kind'>, since: Date): ToldNotice[] {
  return tell(db, person, weekRows(db).all({ userId: person.userId, since: since.getTime() }))
}

function tell(db: Db, { kind }: Pick<Person, 'kind'>, rows: readonly Row[]): ToldNotice[] {
  const stored = rows.map(({ eventId: id, eventKind, facts }) => ({ id, kind: eventKind, facts }))
  const bodies = readBodies(db, stored)
  const side = kind === 'staff' ? 'vendor' : 'customer'
  return rows.flatMap((row): ToldNotice[] => {
    const body = bodies.get(row.eventId)
    if (!body) return []
    const actor = row.actorId === null ? null : { id: row.actorId, name: row.actorName || formerMember }
    return [
      {
        ...{
          id: row.id,
          kind: row.kind,
          about: row.about,
          accountId: row.accountId,
          account: row.account,
          actor,
        },
        sentence: describeEvent({ body, actorName: actor?.name ?? null }),
        thing: thingOf(body),
        href: noticePath(body, { slug: row.slug, side, kind: row.kind }),
        isInternal: row.visibility === 'internal',
        at: new Date(row.at),
        readAt: row.readAt === null ? null : new Date(row.readAt),
        settledAt: row.settledAt === null ? null : new Date(row.settledAt),
      },
    ]
  })
}

/** What the thing of a line is called, in its own words. */
function thingOf({ texts }: ToldBody): string {
  const words: Record<string, string | null> = texts
  const named = ['about', 'outcome', 'goal', 'milestone', 'review', 'story', 'event', 'expansion']
  return named.map((name) => words[name]).find(Boolean) ?? ''
}
