import { and, eq, isNull } from 'drizzle-orm'
import { isNoteDue } from '#app/domain/advocacy/event-facts.ts'
import type { Moment } from '#app/domain/moment.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import type { Db } from '#db/client.server.ts'
import { speakerInvites, speakingEvents } from '#db/schema/advocacy-speaking.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findInvite, hourOf } from './find-invite.server.ts'
import { addressOf, talkDateOf } from './mail-talk.server.ts'

/** Confirmed talks whose day before it is in their event's zone, and which had no note yet. One statement. */
export function findTalksToNote(db: Db, now: Date): string[] {
  const waiting = and(
    eq(speakerInvites.state, 'confirmed'),
    isNull(speakerInvites.notedAt),
    isNull(speakingEvents.cancelledAt),
  )
  return db
    .select({ invite: speakerInvites, event: speakingEvents })
    .from(speakerInvites)
    .innerJoin(speakingEvents, eq(speakingEvents.id, speakerInvites.eventId))
    .where(waiting)
    .all()
    .filter((found) => isNoteDue(hourOf(found).startsAt, found.event.timeZone, now))
    .map(({ invite }) => invite.id)
}

/** Writes to a speaker on the day before, once. True when there was something to write. */
export function noteDayBefore(tx: Tx, inviteId: string, at: Moment): boolean {
  const invited = findInvite(tx, inviteId)
  if (invited?.invite.state !== 'confirmed' || invited.invite.notedAt) return false
  tx.update(speakerInvites).set({ notedAt: at.now }).where(eq(speakerInvites.id, inviteId)).run()
  const { stampedAt: _, sequence: __, state: ___, ...facts } = talkDateOf(invited, at)
  enqueueEmail(tx, { kind: 'advocacy-talk-note', facts, ...addressOf(invited) }, at)
  return true
}
