import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import type { CommentReactionKind } from '#app/domain/plan/comment.ts'
import { excerptOf } from '#app/domain/plan/comment.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { FoundComment } from './find-comment.server.ts'

type Happening =
  | { kind: 'comment-edited' | 'comment-resolved' | 'comment-reopened' }
  | { kind: 'comment-reacted'; reaction: CommentReactionKind; isOn: boolean }

type Told = { comment: FoundComment; happened: Happening }

/** Puts what was done with a comment into the history, for whoever may see the comment. */
export function tellOfComment(
  tx: Tx,
  { accountId, userId }: PlanActor,
  { comment, happened }: Told,
  at: Moment,
): void {
  const { id: commentId, subject, subjectId, visibility, text, found } = comment
  const texts = { about: found.about, excerpt: excerptOf(text) }
  const facts = { commentId, subject, subjectId, visibility, texts, accountId, actorId: userId }
  recordEvent(tx, { ...happened, ...facts }, at)
}

export const takenBackSentence = 'This comment was taken back meanwhile.'
