import { eq } from 'drizzle-orm'
import type { Person } from '#app/domain/access/actor.ts'
import { isLive } from '#app/domain/advocacy/speaking.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { instantAt } from '#app/domain/zoned-time.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { speakerInvites } from '#db/schema/advocacy-speaking.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findHosted } from './find-hosted.server.ts'
import type { Invited } from './find-invite.server.ts'
import { addressOf, nextSequence, talkDateOf } from './mail-talk.server.ts'
import type { SetSlot } from './speaking-form.ts'

/**
 * Gives a speaker their place in the programme, in the event's zone. While the programme is being made nobody hears of it;
 * once it is set, a place that is new is told, and whoever had confirmed another one is asked again. Refuses as
 * `findHosted` does, already-done (the invitation is over, or the place has passed), invalid (outside the event's hours).
 */
export function setSlot(tx: Tx, person: Person, input: SetSlot, at: Moment): Result<{ inviteId: string }> {
  const { inviteId, title, date, time } = input
  const found = findHosted(tx, person, { inviteId, deed: null, now: at.now })
  if (!found.ok) return found
  const { invite, event } = found.value
  if (!isLive(invite.state)) return refuse('already-done', { message: 'This invitation is over.' })
  if (event.startsAt <= at.now) return refuse('already-done', { message: 'This event has begun.' })
  const slotStartsAt = instantAt(date, time, event.timeZone)
  const slotMinutes = Number(input.minutes)
  const ends = slotStartsAt.getTime() + slotMinutes * 60_000
  if (slotStartsAt < event.startsAt || ends > event.endsAt.getTime())
    return refuseFields({ time: 'Choose a time within the hours of the event' })
  const isSame =
    slotStartsAt.getTime() === invite.slotStartsAt?.getTime() && slotMinutes === invite.slotMinutes
  if (isSame && title === invite.title) return ok({ inviteId })
  const hasToConfirm = invite.state === 'confirmed' && !isSame
  const slot = {
    ...{ title, slotStartsAt, slotMinutes, version: invite.version + 1, editedAt: at.now },
    ...(hasToConfirm ? { state: 'accepted' as const, confirmedAt: null } : {}),
    ...(isSame ? {} : { notedAt: null }),
  }
  tx.update(speakerInvites)
    .set({ ...slot, editedBy: person.userId })
    .where(eq(speakerInvites.id, inviteId))
    .run()
  if (event.programmeSetAt) tell(tx, { ...found.value, invite: { ...invite, ...slot } }, at)
  return ok({ inviteId })
}

/** Whoever has said yes is asked to confirm their place; the others' calendars are brought up to date. */
function tell(tx: Tx, invited: Invited, at: Moment): void {
  const moved = nextSequence(tx, invited)
  const facts = talkDateOf(moved, at)
  if (moved.invite.state === 'accepted')
    enqueueEmail(tx, { kind: 'advocacy-talk-to-confirm', facts, ...addressOf(moved) }, at)
  else
    enqueueEmail(
      tx,
      { kind: 'advocacy-talk-changed', facts: { ...facts, hasToConfirm: false }, ...addressOf(moved) },
      at,
    )
}
