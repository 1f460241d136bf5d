import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { liveInviteStates } from '#app/domain/advocacy/speaking.ts'
import type { InviteFacts } from '#app/domain/advocacy/speaking-deeds.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { speakerInvites, speakingEvents } from '#db/schema/advocacy-speaking.ts'
import { users } from '#db/schema/auth.ts'
import { statement } from '#db/statement.server.ts'

const wholeInvite = (db: Db) =>
  db
    .select({
      invite: speakerInvites,
      event: speakingEvents,
      person: users.name,
      email: users.email,
      slug: accounts.slug,
      account: accounts.name,
      inviter: sql<string | null>`(select u.name from users u where u.id = ${speakerInvites.createdBy})`,
    })
    .from(speakerInvites)
    .innerJoin(speakingEvents, eq(speakingEvents.id, speakerInvites.eventId))
    .innerJoin(users, eq(users.id, speakerInvites.userId))
    .innerJoin(accounts, eq(accounts.id, speakerInvites.accountId))

const inviteById = statement((db) =>
  wholeInvite(db)
    .where(eq(speakerInvites.id, sql.placeholder('inviteId')))
    .prepare(),
)

const inviteByAsk = statement((db) =>
  wholeInvite(db)
    .where(eq(speakerInvites.askId, sql.placeholder('askId')))
    .prepare(),
)

const liveByEvent = statement((db) =>
  wholeInvite(db)
    .where(
      and(
        eq(speakerInvites.eventId, sql.placeholder('eventId')),
        inArray(speakerInvites.state, [...liveInviteStates]),
      ),
    )
    .orderBy(asc(speakerInvites.id))
    .prepare(),
)

/** An invitation with its event, its person and who invited them. */
export type Invited = NonNullable<ReturnType<typeof findInvite>>

/** Whoever asks checks whose it is: `accountId` or `userId` of the invitation. */
export function findInvite(db: Db, inviteId: string) {
  return inviteById(db).get({ inviteId })
}

/** The invitation that carries an ask. */
export function findInviteOfAsk(db: Db, askId: string) {
  return inviteByAsk(db).get({ askId })
}

/** Everybody whose invitation to an event still leads to a talk. */
export function liveInvitesOf(db: Db, eventId: string): Invited[] {
  return liveByEvent(db).all({ eventId })
}

/** When it begins and how long it takes: the slot's hour, or the whole event's until there is one. */
export function hourOf({ invite, event }: Pick<Invited, 'invite' | 'event'>): {
  startsAt: Date
  minutes: number
} {
  const whole = Math.round((event.endsAt.getTime() - event.startsAt.getTime()) / 60_000)
  return { startsAt: invite.slotStartsAt ?? event.startsAt, minutes: invite.slotMinutes ?? whole }
}

/** What `whyNot` judges by. */
export function inviteFacts(invited: Pick<Invited, 'invite' | 'event'>): InviteFacts {
  const { invite, event } = invited
  const { startsAt, minutes } = hourOf(invited)
  return {
    ...{ state: invite.state, startsAt: startsAt.getTime(), endsAt: startsAt.getTime() + minutes * 60_000 },
    isProgrammeSet: event.programmeSetAt !== null,
    hasSlot: invite.slotStartsAt !== null,
    isEventCancelled: event.cancelledAt !== null,
  }
}

const eventById = statement((db) =>
  db
    .select()
    .from(speakingEvents)
    .where(eq(speakingEvents.id, sql.placeholder('eventId')))
    .prepare(),
)

/** An event, or undefined. */
export function findEvent(db: Db, eventId: string) {
  return eventById(db).get({ eventId })
}
