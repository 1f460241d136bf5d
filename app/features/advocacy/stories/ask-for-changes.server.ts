import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayApproveStory } from '#app/domain/access/advocacy-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import type { Tx } from '#db/transaction.server.ts'
import { closeLegalReviews } from './close-legal-reviews.server.ts'
import { findStory, noSuchStory } from './find-story.server.ts'
import { moveStory, refuseMove } from './move-story.server.ts'
import type { StoryNote } from './story-form.ts'
import { mailStoryAnswered } from './story-mails.server.ts'

/** The customer gives a text back with what should change. Refuses: not-found, not-allowed, already-done. */
export function askForChanges(
  tx: Tx,
  actor: PlanActor,
  input: StoryNote,
  at: Moment,
): Result<{ storyId: string }> {
  const story = findStory(tx, actor, input.storyId)
  if (!story) return noSuchStory
  if (!mayApproveStory(actor, story)) return refuse('not-allowed')
  const refusal = refuseMove('change', story, actor.side)
  if (refusal) return refusal
  closeLegalReviews(tx, { story, by: actor.userId }, at)
  moveStory(tx, story, { move: 'change', actorId: actor.userId, note: input.note }, at)
  mailStoryAnswered(tx, { story, person: actor.name, verdict: 'changes', note: input.note }, at)
  return ok({ storyId: story.id })
}
