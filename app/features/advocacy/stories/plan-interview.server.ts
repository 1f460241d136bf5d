import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayWriteStory } from '#app/domain/access/advocacy-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findStory, noSuchStory } from './find-story.server.ts'
import { moveStory, refuseMove } from './move-story.server.ts'
import type { PlanInterview } from './story-form.ts'

/**
 * Says when the story is talked through, and keeps what was noted: both sides read it. Pressed again it changes the day or
 * adds a note. Refuses: not-found, not-allowed, already-done.
 */
export function planInterview(
  tx: Tx,
  actor: PlanActor,
  input: PlanInterview,
  at: Moment,
): Result<{ storyId: string }> {
  const story = findStory(tx, actor, input.storyId)
  if (!story) return noSuchStory
  if (!mayWriteStory(actor, story)) return refuse('not-allowed')
  const refusal = refuseMove('interview', story, actor.side)
  if (refusal) return refusal
  const { interviewOn, note } = input
  const set = { interviewOn: interviewOn || null }
  moveStory(tx, story, { move: 'interview', actorId: actor.userId, note, set }, at)
  return ok({ storyId: story.id })
}
