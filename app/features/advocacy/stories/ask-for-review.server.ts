import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayWriteStory } from '#app/domain/access/advocacy-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findStory, newestVersion, noSuchStory } from './find-story.server.ts'
import { moveStory, refuseMove } from './move-story.server.ts'
import type { StoryNote } from './story-form.ts'
import { mailStoryReview } from './story-mails.server.ts'
import { refuseText, weighText } from './weigh-text.server.ts'

/**
 * Puts the newest text before whoever approves for the customer, who are told by mail. Refuses: not-found, not-allowed,
 * already-done, invalid (a part without words, a loose number, a figure that no longer stands).
 */
export function askForReview(
  tx: Tx,
  actor: PlanActor,
  input: StoryNote,
  at: Moment,
): Result<{ storyId: string }> {
  const story = findStory(tx, actor, input.storyId)
  if (!story) return noSuchStory
  if (!mayWriteStory(actor, story)) return refuse('not-allowed')
  const version = newestVersion(tx, story.id)
  const refusal = refuseMove('review', story, actor.side)
  if (refusal) return refusal
  if (!version) return refuse('invalid', { message: 'Nothing is written yet.' })
  const lacking = refuseText(weighText(tx, story, version))
  if (lacking) return lacking
  moveStory(tx, story, { move: 'review', actorId: actor.userId, note: input.note }, at)
  mailStoryReview(tx, actor, { story, number: version.number, note: input.note }, at)
  return ok({ storyId: story.id })
}
