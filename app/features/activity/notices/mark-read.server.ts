import type { Person } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { OpenedPage, ReadAll, ReadNotices } from './notice-form.ts'
import { readUnread } from './notice-queries.server.ts'

const markSome = statement((db) =>
  db.$client.prepare<{ userId: string; ids: string; now: number }>(`
    update notices set read_at = @now
    where user_id = @userId and read_at is null and id in (select value from json_each(@ids))`),
)

const markAll = statement((db) =>
  db.$client.prepare<{ userId: string; upTo: number; now: number }>(`
    update notices set read_at = @now
    where user_id = @userId and read_at is null and at <= @upTo`),
)

/** Marks some of a person's own notices as read; ids of others change nothing, and say nothing. */
export function markRead(tx: Tx, { userId }: Person, { notices }: ReadNotices, at: Moment): Result<null> {
  markSome(tx).run({ userId, ids: JSON.stringify(notices), now: at.now.getTime() })
  return ok(null)
}

/** Marks everything as read that stood on the page. What waits for the person goes on waiting. */
export function markAllRead(tx: Tx, { userId }: Person, { upTo }: ReadAll, at: Moment): Result<null> {
  markAll(tx).run({ userId, upTo, now: at.now.getTime() })
  return ok(null)
}

/** Marks as read what a person sees on the page that they have opened. Says how many notices that were. */
export function markPageRead(
  tx: Tx,
  person: Person,
  { page }: OpenedPage,
  at: Moment,
): Result<{ marked: number }> {
  const ids = noticesOn(tx, person, page)
  if (ids.length === 0) return ok({ marked: 0 })
  markSome(tx).run({ userId: person.userId, ids: JSON.stringify(ids), now: at.now.getTime() })
  return ok({ marked: ids.length })
}

function noticesOn(db: Db, person: Person, page: string): string[] {
  return readUnread(db, person)
    .filter(
      ({ href, about }) =>
        href.replace(/[?#].*$/, '') === page || (planOf(href) === planOf(page) && standsOn(db, about, page)),
    )
    .map(({ id }) => id)
}

const planOf = (path: string) => path.split('/', 3).join('/')

/** What is about a figure stands on its outcome's page, about an agenda item on its review's, about a claim on its story's. */
function standsOn(db: Db, about: string, page: string): boolean {
  const [word = '', id = ''] = about.split(' ')
  const above = word === 'measurement' || word === 'review_item' ? pageOf(db).get({ id }) : id.split('.')[0]
  return above !== undefined && above !== '' && page.split('/').at(-1) === above
}

const pageOf = statement((db) =>
  db.$client
    .prepare<{ id: string }, string>(`
    select outcome_id from measurements where id = @id union all select review_id from review_items where id = @id`)
    .pluck(),
)
