import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAdvocate } from '#app/domain/access/advocacy-policy.ts'
import { cleanLine } from '#app/domain/advocacy/clean-text.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import { beginStory } from './begin-story.server.ts'
import type { StartStory } from './story-form.ts'

/** A customer begins their own story, at any stage of the plan: it is agreed to from the start. Refuses: not-allowed. */
export function startStory(
  tx: Tx,
  actor: PlanActor,
  input: StartStory,
  at: Moment,
): Result<{ storyId: string }> {
  if (!mayAdvocate(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  const title = cleanLine(input.title)
  const storyId = beginStory(
    tx,
    { accountId, title, advocateId: userId, state: 'accepted', createdBy: userId },
    at,
  )
  const facts = { kind: 'story-moved' as const, storyId, to: 'accepted' as const }
  recordEvent(tx, { ...facts, accountId, actorId: userId, texts: { story: title, note: '' } }, at)
  return ok({ storyId })
}
