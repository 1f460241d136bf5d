import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayComment, mayCommentInternally } from '#app/domain/access/plan-policy.ts'
import type { Visibility } from '#app/domain/accounts/account.ts'
import type { Moment } from '#app/domain/moment.ts'
import { excerptOf } from '#app/domain/plan/comment.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { comments } from '#db/schema/plan-comments.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { WriteComment } from './comment-form.ts'
import { type FoundComment, findComment } from './find-comment.server.ts'
import { findSubject, type Subject } from './find-subject.server.ts'
import { findMentions, saveMentions } from './save-mentions.server.ts'

/**
 * Writes a comment beside something of this account, or an answer to the one that began a thread there, and returns its id.
 * What the actor cannot see is `not-found`; internal comments are the vendor's (`not-allowed` for customers), and beside an
 * internal thing or in an internal thread every comment is internal. What the vendor shares is shared on purpose: without
 * `isSure` it is `invalid`. Who is mentioned must be somebody who may see it.
 */
export function writeComment(
  tx: Tx,
  actor: PlanActor,
  input: WriteComment,
  at: Moment,
): Result<{ commentId: string }> {
  const { subject, subjectId, visibility, text, threadId } = input
  const found = findSubject(tx, actor, { subject, subjectId })
  const thread = threadId ? findBeginning(tx, actor, input) : null
  if (!found || thread === undefined) return refuse('not-found')
  if (!mayComment(actor)) return refuse('not-allowed')
  if (visibility === 'internal' && !mayCommentInternally(actor)) return refuse('not-allowed')
  const problem = visibilityProblem(actor, { ...input, found, thread })
  if (problem) return refuseFields(problem)
  const mentioned = findMentions(tx, actor, { text, visibility })
  if (!mentioned.ok) return mentioned
  const { accountId, userId } = actor
  const commentId = at.newId()
  const answers = thread ? { threadId: thread.id } : {}
  tx.insert(comments)
    .values({
      ...{ id: commentId, accountId, subject, subjectId, visibility, text },
      ...{ authorId: userId, writtenAt: at.now, ...answers },
    })
    .run()
  saveMentions(tx, commentId, mentioned.value)
  if (thread?.visibility === visibility) openAgain(tx, thread.id)
  const texts = { about: found.about, excerpt: excerptOf(text) }
  const happened = { kind: 'comment-written' as const, visibility, commentId, subject, subjectId, texts }
  recordEvent(tx, { ...happened, ...answers, accountId, actorId: userId }, at)
  return ok({ commentId })
}

/** The comment that an answer names, if it begins a thread beside the same thing. */
function findBeginning(tx: Tx, actor: PlanActor, { threadId = '', subject, subjectId }: WriteComment) {
  const thread = findComment(tx, actor, threadId)
  const isHere = thread?.threadId === null && thread.subject === subject && thread.subjectId === subjectId
  return isHere ? thread : undefined
}

type Choice = {
  visibility: Visibility
  isSure?: 'yes' | 'no' | undefined
  found: Subject
  thread: FoundComment | null
}

function visibilityProblem(
  actor: PlanActor,
  { visibility, isSure, found, thread }: Choice,
): Record<string, string> | null {
  if (visibility === 'internal') return null
  if (found.visibility === 'internal')
    return { visibility: 'Only your side sees this, so comments beside it stay internal' }
  if (thread?.visibility === 'internal')
    return { visibility: 'Only your side sees what is answered here, so the answer stays internal' }
  if (mayCommentInternally(actor) && isSure !== 'yes')
    return { isSure: 'Tick this if the customer may read it, or keep it on your side' }
  return null
}

/** Who answers where everybody who saw it settled reads the answer opens it again. */
function openAgain(tx: Tx, threadId: string): void {
  tx.update(comments).set({ resolvedAt: null, resolvedBy: null }).where(eq(comments.id, threadId)).run()
}
