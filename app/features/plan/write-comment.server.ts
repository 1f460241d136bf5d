import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayComment, mayCommentInternally } from '#app/domain/access/plan-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { excerptOf } from '#app/domain/plan/comment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { comments } from '#db/schema/plan-comments.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { WriteComment } from './comment-form.ts'
import { findSubject } from './find-subject.server.ts'

/**
 * Writes a comment beside something of this account and returns its id. What the actor cannot see is `not-found`; internal
 * comments are the vendor's (`not-allowed` for customers), and beside an internal step every comment is internal.
 */
export function writeComment(
  tx: Tx,
  actor: PlanActor,
  input: WriteComment,
  at: Moment,
): Result<{ commentId: string }> {
  const { subject, subjectId, visibility, text } = input
  const found = findSubject(tx, actor, { subject, subjectId })
  if (!found) return refuse('not-found')
  if (!mayComment(actor)) return refuse('not-allowed')
  if (visibility === 'internal' && !mayCommentInternally(actor)) return refuse('not-allowed')
  if (found.visibility === 'internal' && visibility !== 'internal')
    return refuse('invalid', {
      fields: { visibility: 'Only your side sees this, so comments beside it stay internal' },
    })
  const { accountId, userId } = actor
  const commentId = at.newId()
  tx.insert(comments)
    .values({
      id: commentId,
      accountId,
      subject,
      subjectId,
      visibility,
      text,
      authorId: userId,
      writtenAt: at.now,
    })
    .run()
  const texts = { about: found.about, excerpt: excerptOf(text) }
  const happened = { kind: 'comment-written' as const, visibility, commentId, subject, subjectId, texts }
  recordEvent(tx, { ...happened, accountId, actorId: userId }, at)
  return ok({ commentId })
}
