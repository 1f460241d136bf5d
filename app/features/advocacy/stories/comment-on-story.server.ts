import { and, eq, isNull } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayWriteStory } from '#app/domain/access/advocacy-policy.ts'
import { mayComment } from '#app/domain/access/plan-policy.ts'
import { cleanStoryText } from '#app/domain/advocacy/clean-text.ts'
import type { Moment } from '#app/domain/moment.ts'
import { excerptOf } from '#app/domain/plan/comment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { storyComments } from '#db/schema/advocacy-stories.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findStory, newestVersion, noSuchStory, type Story } from './find-story.server.ts'
import type { CommentStory, StoryCommentChoice } from './story-form.ts'

const nothingWritten = refuse('invalid', { message: 'Nothing is written yet. Comments stand beside a text.' })

/** Writes beside one section of the newest text. Refuses: not-found, not-allowed, invalid (nothing is written). */
export function commentOnStory(
  tx: Tx,
  actor: PlanActor,
  input: CommentStory,
  at: Moment,
): Result<{ commentId: string }> {
  const story = findStory(tx, actor, input.storyId)
  if (!story) return noSuchStory
  if (!mayComment(actor)) return refuse('not-allowed')
  const version = newestVersion(tx, story.id)
  if (!version) return nothingWritten
  const facts = { versionId: version.id, section: input.section, body: input.body }
  return ok({ commentId: saveComment(tx, { story, ...facts, writtenBy: actor.userId }, at) })
}

type Comment = Pick<typeof storyComments.$inferInsert, 'versionId' | 'section' | 'body'> & {
  story: Story
  /** Null for a legal reviewer, who has no login. */
  writtenBy: string | null
  legalReviewId?: string
}

/** Inserts a comment and tells the history. */
export function saveComment(tx: Tx, { story, writtenBy, ...comment }: Comment, at: Moment): string {
  const id = at.newId()
  const body = cleanStoryText(comment.body)
  tx.insert(storyComments)
    .values({ id, storyId: story.id, ...comment, body, writtenAt: at.now, writtenBy })
    .run()
  const texts = { story: story.title, excerpt: excerptOf(body) }
  const facts = { kind: 'story-commented' as const, storyId: story.id, accountId: story.accountId }
  recordEvent(tx, { ...facts, actorId: writtenBy, texts }, at)
  return id
}

/** Marks a comment as settled. Refuses: not-found, not-allowed. Pressed again it changes nothing. */
export function resolveComment(
  tx: Tx,
  actor: PlanActor,
  input: StoryCommentChoice,
  at: Moment,
): Result<{ commentId: string }> {
  const story = findStory(tx, actor, input.storyId)
  if (!story) return noSuchStory
  if (!mayWriteStory(actor, story)) return refuse('not-allowed')
  const { commentId } = input
  const own = and(eq(storyComments.id, commentId), eq(storyComments.storyId, story.id))
  if (!tx.select({ id: storyComments.id }).from(storyComments).where(own).get()) return refuse('not-found')
  tx.update(storyComments)
    .set({ resolvedAt: at.now, resolvedBy: actor.userId })
    .where(and(own, isNull(storyComments.resolvedAt)))
    .run()
  return ok({ commentId })
}
