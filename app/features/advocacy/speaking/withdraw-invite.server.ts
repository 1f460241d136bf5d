import { eq } from 'drizzle-orm'
import type { Person } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { speakerInvites } from '#db/schema/advocacy-speaking.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findHosted } from './find-hosted.server.ts'
import type { Invited } from './find-invite.server.ts'
import { mailCancelled } from './mail-talk.server.ts'
import type { InviteChoice } from './speaking-form.ts'
import { takeBackAsk } from './take-back-ask.server.ts'

/**
 * The vendor takes an invitation back, before the talk begins; it leaves the speaker's calendar, and a question that
 * still waits is taken back with it. Refuses as `findHosted` does.
 */
export function withdrawInvite(
  tx: Tx,
  person: Person,
  { inviteId }: InviteChoice,
  at: Moment,
): Result<{ inviteId: string }> {
  const found = findHosted(tx, person, { inviteId, deed: 'withdrawn', now: at.now })
  if (!found.ok) return found
  endInvite(tx, { invited: found.value, by: person.userId }, at)
  takeBackAsk(tx, { invited: found.value, by: person.userId }, at)
  return ok({ inviteId })
}

/** Ends an invitation, tells its person, and writes it down. */
export function endInvite(
  tx: Tx,
  { invited, by }: { invited: Invited; by: string | null },
  at: Moment,
): void {
  const { id: inviteId, accountId, eventId: speakingEventId, version } = invited.invite
  tx.update(speakerInvites)
    .set({ state: 'withdrawn', endedAt: at.now, version: version + 1 })
    .where(eq(speakerInvites.id, inviteId))
    .run()
  mailCancelled(tx, { invited, because: 'invite' }, at)
  const told = { inviteId, speakingEventId, texts: { event: invited.event.name } }
  recordEvent(tx, { kind: 'speaker-withdrawn', accountId, actorId: by, ...told }, at)
}
