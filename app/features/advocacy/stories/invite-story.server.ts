import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAskForAdvocacy } from '#app/domain/access/advocacy-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { type Result, refuse } from '#app/domain/refusal.ts'
import type { Tx } from '#db/transaction.server.ts'
import { sendAsk } from '../asks/send-ask.server.ts'
import { findStory, noSuchStory } from './find-story.server.ts'
import { moveStory, refuseMove } from './move-story.server.ts'
import type { InviteStory } from './story-form.ts'

/**
 * Asks the person whose story it would be, through the one way an ask is sent. Refuses: not-found, not-allowed (also a rule
 * of readiness that is open, with its reason), already-done, invalid (nobody is named).
 */
export function inviteStory(
  tx: Tx,
  actor: PlanActor,
  input: InviteStory,
  at: Moment,
): Result<{ askId: string }> {
  const story = findStory(tx, actor, input.storyId)
  if (!story) return noSuchStory
  if (!mayAskForAdvocacy(actor)) return refuse('not-allowed')
  const refusal = refuseMove('invite', story, actor.side)
  if (refusal) return refusal
  const { id: storyId, advocateId: userId } = story
  if (userId === null) return refuse('invalid', { message: 'Say first whose story it would be.' })
  const { subject, message } = input
  const sent = sendAsk(tx, actor, { userId, type: 'case_study', subject, message, storyId }, at)
  if (!sent.ok) return sent
  moveStory(tx, story, { move: 'invite', actorId: actor.userId }, at)
  return sent
}
