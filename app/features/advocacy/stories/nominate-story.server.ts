import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAskForAdvocacy } from '#app/domain/access/advocacy-policy.ts'
import { cleanLine } from '#app/domain/advocacy/clean-text.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import { beginStory } from './begin-story.server.ts'
import type { NominateStory } from './story-form.ts'
import { findTeller } from './story-people.server.ts'

/**
 * The vendor suggests a case study, among themselves: the customer learns of it when they are asked. Refuses: not-allowed,
 * not-found (somebody who is not on this plan).
 */
export function nominateStory(
  tx: Tx,
  actor: PlanActor,
  input: NominateStory,
  at: Moment,
): Result<{ storyId: string }> {
  if (!mayAskForAdvocacy(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  const advocateId = input.advocateId || null
  const teller = advocateId === null ? undefined : findTeller(tx, { accountId, userId: advocateId })
  if (advocateId !== null && !teller) return refuse('not-found')
  const title = cleanLine(input.title)
  const storyId = beginStory(tx, { accountId, title, advocateId, state: 'nominated', createdBy: userId }, at)
  const texts = { story: title, person: teller?.name ?? 'somebody' }
  recordEvent(
    tx,
    { kind: 'story-nominated', accountId, actorId: userId, visibility: 'internal', storyId, texts },
    at,
  )
  return ok({ storyId })
}
