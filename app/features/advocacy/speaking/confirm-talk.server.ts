import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAdvocate } from '#app/domain/access/advocacy-policy.ts'
import { whyNot } from '#app/domain/advocacy/speaking-deeds.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { speakerInvites } from '#db/schema/advocacy-speaking.ts'
import type { Tx } from '#db/transaction.server.ts'
import { isTheirs } from './answer-invite.server.ts'
import { findInvite, inviteFacts } from './find-invite.server.ts'
import type { InviteChoice } from './speaking-form.ts'

/**
 * The speaker makes their talk certain, once the programme is set; nobody else can. Refuses: not-allowed, not-found,
 * already-done (too early, confirmed, over), each with its sentence.
 */
export function confirmTalk(
  tx: Tx,
  actor: PlanActor,
  { inviteId }: InviteChoice,
  at: Moment,
): Result<{ inviteId: string }> {
  if (!mayAdvocate(actor)) return refuse('not-allowed')
  const invited = findInvite(tx, inviteId)
  if (!invited || !isTheirs(invited, actor)) return refuse('not-found')
  const problem = whyNot('confirmed', inviteFacts(invited), at.now.getTime())
  if (problem) return refuse('already-done', { message: problem })
  const { invite, event } = invited
  tx.update(speakerInvites)
    .set({ state: 'confirmed', confirmedAt: at.now, version: invite.version + 1 })
    .where(eq(speakerInvites.id, inviteId))
    .run()
  const { accountId, userId, eventId: speakingEventId } = invite
  const told = { inviteId, speakingEventId, texts: { event: event.name } }
  recordEvent(tx, { kind: 'speaker-confirmed', accountId, actorId: userId, ...told }, at)
  return ok({ inviteId })
}
