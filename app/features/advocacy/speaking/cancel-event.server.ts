import { eq } from 'drizzle-orm'
import type { Person } from '#app/domain/access/actor.ts'
import { maySeeAdvocacyHub } from '#app/domain/access/advocacy-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { speakerInvites, speakingEvents } from '#db/schema/advocacy-speaking.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findEvent, liveInvitesOf } from './find-invite.server.ts'
import { mailCancelled } from './mail-talk.server.ts'
import type { EventChoice } from './speaking-form.ts'
import { takeBackAsk } from './take-back-ask.server.ts'

/**
 * Calls an event off: every speaker hears of it, and it leaves their calendars. Refuses: not-allowed, not-found,
 * already-done (cancelled before, or begun).
 */
export function cancelEvent(
  tx: Tx,
  person: Person,
  { eventId }: EventChoice,
  at: Moment,
): Result<{ eventId: string }> {
  if (!maySeeAdvocacyHub(person)) return refuse('not-allowed')
  const event = findEvent(tx, eventId)
  if (!event) return refuse('not-found')
  if (event.cancelledAt) return refuse('already-done', { message: 'This event is cancelled already.' })
  if (event.startsAt <= at.now)
    return refuse('already-done', { message: 'This event has begun. Note instead what came of its talks.' })
  const invites = liveInvitesOf(tx, eventId)
  tx.update(speakingEvents)
    .set({ cancelledAt: at.now, version: event.version + 1 })
    .where(eq(speakingEvents.id, eventId))
    .run()
  for (const invited of invites) {
    tx.update(speakerInvites)
      .set({ state: 'cancelled', endedAt: at.now, version: invited.invite.version + 1 })
      .where(eq(speakerInvites.id, invited.invite.id))
      .run()
    takeBackAsk(tx, { invited, by: person.userId }, at)
    mailCancelled(tx, { invited, because: 'event' }, at)
  }
  const happened = { kind: 'speaking-event-cancelled', accountId: null, actorId: person.userId } as const
  recordEvent(tx, { ...happened, speakingEventId: eventId, texts: { event: event.name } }, at)
  return ok({ eventId })
}
