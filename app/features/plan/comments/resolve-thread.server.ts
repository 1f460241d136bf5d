import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result } from '#app/domain/refusal.ts'
import { comments } from '#db/schema/plan-comments.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { CommentChoice } from './comment-form.ts'
import { findThread } from './find-thread.server.ts'
import { tellOfComment } from './tell-of-comment.server.ts'

/**
 * Says that what a thread asked for is settled; twice is once. `not-found` for what the actor cannot see and for comments
 * that begin no thread.
 */
export function resolveThread(
  tx: Tx,
  actor: PlanActor,
  { commentId }: CommentChoice,
  at: Moment,
): Result<{ commentId: string }> {
  const found = findThread(tx, actor, commentId)
  if (!found.ok) return found
  if (found.value.resolvedAt) return ok({ commentId })
  tx.update(comments)
    .set({ resolvedAt: at.now, resolvedBy: actor.userId })
    .where(eq(comments.id, commentId))
    .run()
  tellOfComment(tx, actor, { comment: found.value, happened: { kind: 'comment-resolved' } }, at)
  return ok({ commentId })
}
