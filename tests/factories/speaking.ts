import type { Db } from '#db/client.server.ts'
import { speakerInvites, speakingEvents } from '#db/schema/advocacy-speaking.ts'
import { momentAt } from './moment.ts'

const at = momentAt('2026-01-05T09:00:00Z')
type Event = Partial<typeof speakingEvents.$inferInsert> & { createdBy: string }
type Invite = Partial<typeof speakerInvites.$inferInsert> & { eventId: string; userId: string }

/** A forum in Lisbon on 1 June 2026, unless said otherwise. */
export function makeEvent(db: Db, given: Event) {
  return db
    .insert(speakingEvents)
    .values({
      ...{ id: at.newId(), name: 'Finance Forum', place: 'Lisbon', format: 'talk' },
      ...{ startsAt: new Date('2026-06-01T08:00:00Z'), endsAt: new Date('2026-06-01T16:00:00Z') },
      ...{ timeZone: 'Europe/Lisbon', createdAt: at.now },
      ...given,
    })
    .returning()
    .get()
}

/** Somebody invited to it. */
export function makeInvite(db: Db, account: { id: string }, given: Invite) {
  return db
    .insert(speakerInvites)
    .values({
      ...{ id: at.newId(), accountId: account.id, state: 'invited', title: 'From ten days to three' },
      ...{ createdAt: at.now, invitedAt: at.now },
      ...given,
    })
    .returning()
    .get()
}
