import type { PlanActor } from '#app/domain/access/actor.ts'
import { maySeeInternal } from '#app/domain/access/plan-policy.ts'
import type { Visibility } from '#app/domain/accounts/account.ts'
import type { CommentReactionKind, CommentSubject } from '#app/domain/plan/comment.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

type About = { accountId: string; subject: CommentSubject; subjectId: string; seesInternal: number }

type StoredComment = {
  id: string
  threadId: string | null
  text: string
  visibility: Visibility
  authorId: string
  author: string
  authorKind: 'staff' | 'customer'
  writtenAt: number
  editedAt: number | null
  deletedAt: number | null
  deletedBy: string | null
  deleter: string | null
  resolvedAt: number | null
  resolver: string | null
  /** JSON lists. */
  mentioned: string
  reactions: string
  earlier: string
}

const commentsBySubject = statement((db) =>
  db.$client.prepare<About, StoredComment>(`
    select c.id, c.thread_id as threadId, c.text, c.visibility, c.author_id as authorId, author.name as author,
      author.kind as authorKind, c.written_at as writtenAt, c.edited_at as editedAt, c.deleted_at as deletedAt,
      c.deleted_by as deletedBy, deleter.name as deleter, c.resolved_at as resolvedAt, resolver.name as resolver,
      (select json_group_array(json_object('id', u.id, 'name', u.name))
        from comment_mentions m join users u on u.id = m.user_id where m.comment_id = c.id) as mentioned,
      (select json_group_array(json_object('reaction', r.reaction, 'userId', u.id, 'name', u.name) order by r.at)
        from comment_reactions r join users u on u.id = r.user_id where r.comment_id = c.id) as reactions,
      (select json_group_array(json_object('text', v.text, 'until', v.replaced_at) order by v.number desc)
        from comment_versions v where v.comment_id = c.id) as earlier
    from comments c join users author on author.id = c.author_id
      left join users deleter on deleter.id = c.deleted_by left join users resolver on resolver.id = c.resolved_by
    where c.account_id = @accountId and c.subject = @subject and c.subject_id = @subjectId
      and (c.visibility = 'shared' or @seesInternal)
    order by c.written_at, c.id`),
)

/**
 * The comments beside one thing of the account, oldest first, with everything said and done with them; internal ones only
 * for the vendor's side. Whether the actor may see the thing itself is the caller's question. One statement.
 */
export function commentsAbout(
  db: Db,
  actor: PlanActor,
  { subject, subjectId }: { subject: CommentSubject; subjectId: string },
) {
  const seesInternal = maySeeInternal(actor) ? 1 : 0
  const rows = commentsBySubject(db).all({ accountId: actor.accountId, subject, subjectId, seesInternal })
  return rows.map(({ mentioned, reactions, earlier, ...row }) => ({
    ...row,
    mentioned: JSON.parse(mentioned) as { id: string; name: string }[],
    reactions: JSON.parse(reactions) as { reaction: CommentReactionKind; userId: string; name: string }[],
    earlier: JSON.parse(earlier) as { text: string; until: number }[],
  }))
}

export type CommentRow = ReturnType<typeof commentsAbout>[number]

type Counted = { accountId: string; subject: CommentSubject; ids: string; seesInternal: number }

const countsBySubject = statement((db) =>
  db.$client.prepare<Counted, { id: string; count: number }>(`
    select subject_id as id, count(*) as count from comments
    where account_id = @accountId and subject = @subject and subject_id in (select value from json_each(@ids))
      and deleted_at is null and (visibility = 'shared' or @seesInternal)
    group by subject_id`),
)

/** How many comments this reader finds beside each of several things, by id; those without any are left out. One statement. */
export function commentCounts(
  db: Db,
  actor: PlanActor,
  { subject, ids }: { subject: CommentSubject; ids: readonly string[] },
): Record<string, number> {
  if (ids.length === 0) return {}
  const seesInternal = maySeeInternal(actor) ? 1 : 0
  const asked = { accountId: actor.accountId, subject, ids: JSON.stringify(ids), seesInternal }
  return Object.fromEntries(
    countsBySubject(db)
      .all(asked)
      .map(({ id, count }) => [id, count]),
  )
}
