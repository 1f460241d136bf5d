import { and, asc, eq, or, sql } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { maySeeInternal } from '#app/domain/access/plan-policy.ts'
import type { CommentSubject } from '#app/domain/plan/comment.ts'
import type { Db } from '#db/client.server.ts'
import { users } from '#db/schema/auth.ts'
import { comments } from '#db/schema/plan-comments.ts'
import { statement } from '#db/statement.server.ts'

const commentsBySubject = statement((db) =>
  db
    .select({
      id: comments.id,
      text: comments.text,
      visibility: comments.visibility,
      author: users.name,
      authorId: comments.authorId,
      writtenAt: comments.writtenAt,
    })
    .from(comments)
    .innerJoin(users, eq(users.id, comments.authorId))
    .where(
      and(
        eq(comments.accountId, sql.placeholder('accountId')),
        eq(comments.subject, sql.placeholder('subject')),
        eq(comments.subjectId, sql.placeholder('subjectId')),
        or(eq(comments.visibility, 'shared'), eq(sql.placeholder('seesInternal'), 1)),
      ),
    )
    .orderBy(asc(comments.writtenAt), asc(comments.id))
    .prepare(),
)

/**
 * The comments beside one thing of the account, oldest first; internal ones only for the vendor's side. Whether the actor
 * may see the thing itself is the caller's question. One statement.
 */
export function commentsAbout(
  db: Db,
  actor: PlanActor,
  { subject, subjectId }: { subject: CommentSubject; subjectId: string },
) {
  const seesInternal = maySeeInternal(actor) ? 1 : 0
  return commentsBySubject(db).all({ accountId: actor.accountId, subject, subjectId, seesInternal })
}

export type CommentRow = ReturnType<typeof commentsAbout>[number]
