import { eq } from 'drizzle-orm'
import type { Person } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { fulfilAsk } from '#app/features/advocacy/asks/fulfil-ask.server.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { speakerInvites } from '#db/schema/advocacy-speaking.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findHosted } from './find-hosted.server.ts'
import type { Invited } from './find-invite.server.ts'
import { addressOf, organizerOf } from './mail-talk.server.ts'
import type { NoteOutcome } from './speaking-form.ts'

/**
 * Notes what came of a talk once it has begun. One that was given fulfils its ask and is thanked for; one that was not
 * counts for nothing, and the mail about it is kind. Either can be put right later. The note is the vendor's own. Refuses
 * as `findHosted` does.
 */
export function noteOutcome(
  tx: Tx,
  person: Person,
  { inviteId, outcome, note }: NoteOutcome,
  at: Moment,
): Result<{ inviteId: string }> {
  const found = findHosted(tx, person, { inviteId, deed: outcome, now: at.now })
  if (!found.ok) return found
  const { invite, event } = found.value
  const isGiven = outcome === 'delivered'
  const isFirstThanks = isGiven && invite.thankedAt === null
  tx.update(speakerInvites)
    .set({
      ...{ state: outcome, outcomeNote: note, endedAt: at.now, deliveredAt: isGiven ? at.now : null },
      ...(isFirstThanks ? { thankedAt: at.now } : {}),
      ...{ version: invite.version + 1, editedAt: at.now, editedBy: person.userId },
    })
    .where(eq(speakerInvites.id, inviteId))
    .run()
  if (isGiven && invite.askId) fulfilAsk(tx, { askId: invite.askId, by: person.userId }, at)
  if (isFirstThanks || !isGiven) mail(tx, { invited: found.value, isGiven }, at)
  const { accountId, eventId: speakingEventId } = invite
  const told = { inviteId, speakingEventId, texts: { event: event.name } }
  const kind = isGiven ? 'talk-delivered' : 'talk-missed'
  const visibility = isGiven ? 'shared' : 'internal'
  recordEvent(tx, { kind, accountId, actorId: person.userId, visibility, ...told }, at)
  return ok({ inviteId })
}

function mail(tx: Tx, { invited, isGiven }: { invited: Invited; isGiven: boolean }, at: Moment): void {
  const { invite, event, slug } = invited
  const facts = {
    ...{ accountSlug: slug, inviteId: invite.id, event: event.name, talk: invite.title },
    organizer: organizerOf(invited),
  }
  const kind = isGiven ? 'advocacy-talk-thanks' : 'advocacy-talk-missed'
  enqueueEmail(tx, { kind, facts, ...addressOf(invited) }, at)
}
