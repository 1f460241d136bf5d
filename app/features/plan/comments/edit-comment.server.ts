import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayEditComment } from '#app/domain/access/plan-policy.ts'
import { planEdit } from '#app/domain/edit.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { refuseClash } from '#app/features/activity/refuse-clash.server.ts'
import { comments, commentVersions } from '#db/schema/plan-comments.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { EditComment } from './comment-form.ts'
import { findComment } from './find-comment.server.ts'
import { findMentions, saveMentions } from './save-mentions.server.ts'
import { takenBackSentence, tellOfComment } from './tell-of-comment.server.ts'

/**
 * Changes what somebody said, by themself; who sees it never changes. What it said before stays readable. `not-found` for
 * what the actor cannot see, `already-done` once it was taken back, `changed-meanwhile` with both texts for a late writer.
 */
export function editComment(
  tx: Tx,
  actor: PlanActor,
  { commentId, edit }: EditComment,
  at: Moment,
): Result<{ commentId: string }> {
  const comment = findComment(tx, actor, commentId)
  if (!comment) return refuse('not-found')
  if (!mayEditComment(actor, comment)) return refuse('not-allowed')
  if (comment.deletedAt) return refuse('already-done', { message: takenBackSentence })
  const { changes, clashes } = planEdit({ text: comment.text }, edit)
  if (clashes.length > 0)
    return refuseClash(tx, { clashes, editedBy: comment.authorId, editedAt: comment.editedAt })
  const { text } = changes
  if (text === undefined) return ok({ commentId })
  const mentioned = findMentions(tx, actor, { text, visibility: comment.visibility, commentId })
  if (!mentioned.ok) return mentioned
  const { version } = comment
  tx.insert(commentVersions)
    .values({ commentId, number: version, text: comment.text, replacedAt: at.now })
    .run()
  tx.update(comments)
    .set({ text, editedAt: at.now, version: version + 1 })
    .where(eq(comments.id, commentId))
    .run()
  saveMentions(tx, commentId, mentioned.value)
  tellOfComment(tx, actor, { comment: { ...comment, text }, happened: { kind: 'comment-edited' } }, at)
  return ok({ commentId })
}
