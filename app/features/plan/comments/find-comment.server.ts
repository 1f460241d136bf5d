import { and, eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { maySeeInternal } from '#app/domain/access/plan-policy.ts'
import type { Db } from '#db/client.server.ts'
import { comments } from '#db/schema/plan-comments.ts'
import { findSubject, type Subject } from './find-subject.server.ts'

export type FoundComment = typeof comments.$inferSelect & { found: Subject }

/**
 * A comment with the thing it stands beside, as this actor may see both; undefined for what is foreign, missing, or not
 * for them, all alike.
 */
export function findComment(db: Db, actor: PlanActor, commentId: string): FoundComment | undefined {
  const comment = db
    .select()
    .from(comments)
    .where(and(eq(comments.id, commentId), eq(comments.accountId, actor.accountId)))
    .get()
  if (!comment || (comment.visibility === 'internal' && !maySeeInternal(actor))) return undefined
  const found = findSubject(db, actor, comment)
  return found && { ...comment, found }
}
