import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayDeleteComment } from '#app/domain/access/plan-policy.ts'
import type { Side } from '#app/domain/accounts/account.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { eraseCommentWords } from '#app/features/activity/erase-comment-words.server.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { users } from '#db/schema/auth.ts'
import { commentMentions, commentReactions, comments, commentVersions } from '#db/schema/plan-comments.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { CommentChoice } from './comment-form.ts'
import { findComment } from './find-comment.server.ts'

/**
 * Takes a comment back: its line stays, its words, earlier texts, mentions and reactions are gone, also from the history.
 * Twice is once. `not-found` for what the actor cannot see.
 */
export function deleteComment(
  tx: Tx,
  actor: PlanActor,
  { commentId }: CommentChoice,
  at: Moment,
): Result<{ commentId: string }> {
  const comment = findComment(tx, actor, commentId)
  if (!comment) return refuse('not-found')
  const { authorId, subject, subjectId, visibility, found, deletedAt } = comment
  if (!mayDeleteComment(actor, { authorId, authorSide: sideOf(tx, authorId) })) return refuse('not-allowed')
  if (deletedAt) return ok({ commentId })
  const { accountId, userId } = actor
  for (const table of [commentVersions, commentMentions, commentReactions])
    tx.delete(table).where(eq(table.commentId, commentId)).run()
  tx.update(comments)
    .set({ text: '', deletedAt: at.now, deletedBy: userId })
    .where(eq(comments.id, commentId))
    .run()
  eraseCommentWords(tx, { accountId, commentId })
  const happened = { kind: 'comment-deleted' as const, commentId, subject, subjectId, visibility }
  recordEvent(tx, { ...happened, texts: { about: found.about }, accountId, actorId: userId }, at)
  return ok({ commentId })
}

function sideOf(tx: Tx, userId: string): Side {
  const user = tx.select({ kind: users.kind }).from(users).where(eq(users.id, userId)).get()
  return user?.kind === 'staff' ? 'vendor' : 'customer'
}
