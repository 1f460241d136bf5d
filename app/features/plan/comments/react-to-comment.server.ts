import { and, eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayComment } from '#app/domain/access/plan-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { commentReactions } from '#db/schema/plan-comments.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { ReactToComment } from './comment-form.ts'
import { findComment } from './find-comment.server.ts'
import { takenBackSentence, tellOfComment } from './tell-of-comment.server.ts'

/**
 * Answers a comment without words, or takes that back when it was said before. `not-found` for what the actor cannot see,
 * `already-done` once the comment was taken back.
 */
export function reactToComment(
  tx: Tx,
  actor: PlanActor,
  { commentId, reaction }: ReactToComment,
  at: Moment,
): Result<{ commentId: string; isOn: boolean }> {
  const comment = findComment(tx, actor, commentId)
  if (!comment) return refuse('not-found')
  if (!mayComment(actor)) return refuse('not-allowed')
  if (comment.deletedAt) return refuse('already-done', { message: takenBackSentence })
  const { userId } = actor
  const own = and(
    eq(commentReactions.commentId, commentId),
    eq(commentReactions.userId, userId),
    eq(commentReactions.reaction, reaction),
  )
  const isOn = tx.delete(commentReactions).where(own).run().changes === 0
  if (isOn) tx.insert(commentReactions).values({ commentId, userId, reaction, at: at.now }).run()
  tellOfComment(tx, actor, { comment, happened: { kind: 'comment-reacted', reaction, isOn } }, at)
  return ok({ commentId, isOn })
}
