import { type FoundKind, foundKinds } from '#app/domain/activity/found-kind.ts'
import type { CommentSubject } from '#app/domain/plan/comment.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

/** Whose accounts somebody finds things on: all, those of their team, those they are a member of. */
export type Who = 'all' | 'team' | 'member'

export type FoundThing = {
  entryId: number
  kind: FoundKind
  subjectId: string
  accountId: string
  visibility: 'shared' | 'internal'
  title: string
  body: string
  slug: string
  account: string
  accountEndedAt: number | null
  /** For a comment: what it stands beside, and who wrote it. */
  commentOn: CommentSubject | null
  commentOnId: string | null
  author: string | null
}

export type Reader = { who: Who; userId: string; previewOf: string }
type Asked = Reader & { match: string; limit: number }

const columns = `e.id as entryId, e.kind, e.subject_id as subjectId, e.account_id as accountId, e.visibility, e.title, e.body,
  a.slug, a.name as account, a.ended_at as accountEndedAt, c.subject as commentOn, c.subject_id as commentOnId,
  u.name as author`

const joins = `join accounts a on a.id = e.account_id
  left join comments c on e.kind = 'comment' and c.id = e.subject_id
  left join users u on u.id = c.author_id`

/**
 * Who may find an entry stands in the statement itself, before any limit, so that neither what is shown nor how much tells
 * of anything else: the reader's own accounts, and with a customer's eyes shared things beside shared things.
 */
const mayBeFound = `case @who
    when 'all' then true
    when 'team' then exists (select 1 from team_members t
      where t.account_id = e.account_id and t.user_id = @userId and t.removed_at is null)
    else exists (select 1 from memberships m
      where m.account_id = e.account_id and m.user_id = @userId and m.removed_at is null) end
  and ((@who <> 'member' and e.account_id <> @previewOf)
    or (e.visibility = 'shared' and not exists (select 1 from search_entries b
      where b.subject_id = e.beside_id and b.visibility = 'internal')))`

/** The newest entries of one kind. The kind's index is read backwards, and no further than the limit. */
const newestOf = (kind: FoundKind) =>
  statement((db) =>
    db.$client.prepare<Asked, FoundThing>(`
      select ${columns} from search_${kind} w join search_entries e on e.id = w.rowid ${joins}
      where w.search_${kind} match @match and ${mayBeFound}
      order by w.rowid desc limit @limit`),
  )

const newestByKind = new Map(foundKinds.map((kind) => [kind, newestOf(kind)]))

/** What an index has for a match (`matchOf`), newest first. */
export function newestThings(db: Db, kind: FoundKind, asked: Asked): FoundThing[] {
  return newestByKind.get(kind)?.(db).all(asked) ?? []
}

const accountsOfUser = statement((db) =>
  db.$client
    .prepare<{ userId: string; who: Who }, string>(
      `select account_id from team_members where @who = 'team' and user_id = @userId and removed_at is null
       union select account_id from memberships where @who = 'member' and user_id = @userId and removed_at is null`,
    )
    .pluck(),
)

/** The accounts that somebody has a place on. */
export function accountsOf(db: Db, { userId, who }: Pick<Reader, 'userId' | 'who'>): string[] {
  return accountsOfUser(db).all({ userId, who })
}
