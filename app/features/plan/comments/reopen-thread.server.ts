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
 * Opens a settled thread again; twice is once. `not-found` for what the actor cannot see and for comments that begin no
 * thread.
 */
export function reopenThread(
  tx: Tx,
  actor: PlanActor,
  { commentId }: CommentChoice,
  at: Moment,
): Result<{ commentId: string }> {
  const found = findThread(tx, actor, commentId)
  if (!found.ok) return found
  if (!found.value.resolvedAt) return ok({ commentId })
  tx.update(comments).set({ resolvedAt: null, resolvedBy: null }).where(eq(comments.id, commentId)).run()
  tellOfComment(tx, actor, { comment: found.value, happened: { kind: 'comment-reopened' } }, at)
  return ok({ commentId })
}
