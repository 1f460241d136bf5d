import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayWriteStory } from '#app/domain/access/advocacy-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findStory, noSuchStory } from './find-story.server.ts'
import { moveStory, refuseMove } from './move-story.server.ts'
import type { StoryNote } from './story-form.ts'

type Declined = Result<{ storyId: string }>

/**
 * Ends a story that readers never got, by either side, with or without a word why. What is public is taken down first.
 * Refuses: not-found, not-allowed, already-done.
 */
export function declineStory(tx: Tx, actor: PlanActor, input: StoryNote, at: Moment): Declined {
  const story = findStory(tx, actor, input.storyId)
  if (!story) return noSuchStory
  if (!mayWriteStory(actor, story)) return refuse('not-allowed')
  const refusal = refuseMove('decline', story, actor.side)
  if (refusal) return refusal
  const moving = { move: 'decline', actorId: actor.userId, note: input.note } as const
  moveStory(tx, story, { ...moving, set: { approvedVersionId: null }, isInternal: !story.isShared }, at)
  return ok({ storyId: story.id })
}

/** The vendor takes a declined story up again: as a suggestion, which must be asked for anew. */
export function reopenStory(tx: Tx, actor: PlanActor, input: StoryNote, at: Moment): Declined {
  const story = findStory(tx, actor, input.storyId)
  if (!story) return noSuchStory
  if (actor.side !== 'vendor') return refuse('not-allowed')
  const refusal = refuseMove('reopen', story, actor.side)
  if (refusal) return refusal
  moveStory(tx, story, { move: 'reopen', actorId: actor.userId, note: input.note, isInternal: true }, at)
  return ok({ storyId: story.id })
}
