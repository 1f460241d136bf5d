import { eq } from 'drizzle-orm'
import type { Person } from '#app/domain/access/actor.ts'
import { maySeeAdvocacyHub } from '#app/domain/access/advocacy-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { speakingEvents } from '#db/schema/advocacy-speaking.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findEvent, liveInvitesOf } from './find-invite.server.ts'
import { addressOf, nextSequence, talkDateOf } from './mail-talk.server.ts'
import type { EventChoice } from './speaking-form.ts'

/**
 * Says that the programme stands: everybody who said yes is asked to confirm their place. Refuses: not-allowed, not-found,
 * already-done (set, cancelled or begun), invalid (somebody who said yes has no place yet).
 */
export function setProgramme(
  tx: Tx,
  person: Person,
  { eventId }: EventChoice,
  at: Moment,
): Result<{ eventId: string }> {
  if (!maySeeAdvocacyHub(person)) return refuse('not-allowed')
  const event = findEvent(tx, eventId)
  if (!event) return refuse('not-found')
  if (event.cancelledAt) return refuse('already-done', { message: 'This event is cancelled.' })
  if (event.programmeSetAt) return refuse('already-done', { message: 'The programme is set already.' })
  if (event.startsAt <= at.now) return refuse('already-done', { message: 'This event has begun.' })
  const accepted = liveInvitesOf(tx, eventId).filter(({ invite }) => invite.state === 'accepted')
  const without = accepted.find(({ invite }) => invite.slotStartsAt === null)
  if (without) return refuse('invalid', { message: `Give ${without.person} a place in the programme first.` })
  tx.update(speakingEvents)
    .set({ programmeSetAt: at.now, version: event.version + 1 })
    .where(eq(speakingEvents.id, eventId))
    .run()
  for (const invited of accepted) {
    const facts = talkDateOf(nextSequence(tx, invited), at)
    enqueueEmail(tx, { kind: 'advocacy-talk-to-confirm', facts, ...addressOf(invited) }, at)
  }
  const texts = { event: event.name, fields: 'programme' }
  const happened = { kind: 'speaking-event-changed', accountId: null, actorId: person.userId } as const
  recordEvent(tx, { ...happened, speakingEventId: eventId, texts }, at)
  return ok({ eventId })
}
