import { eq } from 'drizzle-orm'
import { isLive } from '#app/domain/advocacy/speaking.ts'
import type { Moment } from '#app/domain/moment.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { speakerInvites } from '#db/schema/advocacy-speaking.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { TalkDate } from '#emails/speaking-catalogue.ts'
import { hourOf, type Invited } from './find-invite.server.ts'

/** Tells a speaker's calendar of a newer version of their date: it counts up, so that calendars take it. */
export function nextSequence(tx: Tx, invited: Invited): Invited {
  const sequence = invited.invite.sequence + 1
  tx.update(speakerInvites).set({ sequence }).where(eq(speakerInvites.id, invited.invite.id)).run()
  return { ...invited, invite: { ...invited.invite, sequence } }
}

/** An invitation as mails about its date tell it. */
export function talkDateOf(invited: Invited, at: Moment): TalkDate {
  const { invite, event, person, email, slug } = invited
  const { startsAt, minutes } = hourOf(invited)
  return {
    ...{ accountSlug: slug, inviteId: invite.id, event: event.name, talk: invite.title, minutes },
    place: placeOf(event),
    startsAt: startsAt.toISOString(),
    ...{ timeZone: event.timeZone, sequence: invite.sequence, stampedAt: at.now.toISOString() },
    state: stateOf(invite.state),
    organizer: organizerOf(invited),
    attendee: { name: person, email },
  }
}

/** Who invited them, by name; their company stands in for somebody who offered themself. */
export function organizerOf({ inviter, account }: Invited): string {
  return inviter ?? account
}

/** Where it is, on one line: the place, or that it is online, with the link where there is one. */
export function placeOf({
  place,
  isOnline,
  link,
}: Pick<Invited['event'], 'place' | 'isOnline' | 'link'>): string {
  return [place, isOnline && 'Online', link].filter(Boolean).join(', ')
}

function stateOf(state: Invited['invite']['state']): TalkDate['state'] {
  return isLive(state) ? (state as TalkDate['state']) : 'invited'
}

type Address = { to: string; accountId: string }

export function addressOf({ email, invite }: Invited): Address {
  return { to: email, accountId: invite.accountId }
}

/** The mail that takes a date out of its speaker's calendar. */
export function mailCancelled(
  tx: Tx,
  { invited, because }: { invited: Invited; because: 'event' | 'invite' },
  at: Moment,
): void {
  const facts = { ...talkDateOf(nextSequence(tx, invited), at), because }
  enqueueEmail(tx, { kind: 'advocacy-talk-cancelled', facts, ...addressOf(invited) }, at)
}
