import type { PlanActor } from '#app/domain/access/actor.ts'
import { maySettleThread } from '#app/domain/access/plan-policy.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import type { Tx } from '#db/transaction.server.ts'
import { type FoundComment, findComment } from './find-comment.server.ts'

/** The comment that begins a thread which the actor may settle or open again. */
export function findThread(tx: Tx, actor: PlanActor, commentId: string): Result<FoundComment> {
  const comment = findComment(tx, actor, commentId)
  if (!comment || comment.threadId !== null) return refuse('not-found')
  return maySettleThread(actor, comment) ? ok(comment) : refuse('not-allowed')
}
