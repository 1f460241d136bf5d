import { asc, eq, sql } from 'drizzle-orm'
import type { Person } from '#app/domain/access/actor.ts'
import { mayKeepRegister } from '#app/domain/access/advocacy-policy.ts'
import { allows, type ConsentScope } from '#app/domain/advocacy/consent.ts'
import { readEventTime } from '#app/domain/advocacy/event-facts.ts'
import { programmeText } from '#app/domain/advocacy/programme-text.ts'
import { inviteStateTitles, isLive } from '#app/domain/advocacy/speaking.ts'
import { hostDeeds, whyNot } from '#app/domain/advocacy/speaking-deeds.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { readFullDate } from '#app/domain/reading.ts'
import { wallClock } from '#app/domain/zoned-time.ts'
import {
  type ConsentAboutThing,
  consentsAboutAll,
} from '#app/features/advocacy/consents/consents-about.server.ts'
import type { Db } from '#db/client.server.ts'
import { accounts, teamMembers } from '#db/schema/accounts.ts'
import { speakerInvites } from '#db/schema/advocacy-speaking.ts'
import { users } from '#db/schema/auth.ts'
import { statement } from '#db/statement.server.ts'
import { candidatesFor } from './candidates.server.ts'
import { eventTexts, type SpeakingEvent } from './event-columns.ts'
import { findEvent, hourOf, inviteFacts } from './find-invite.server.ts'
import { placeOf } from './mail-talk.server.ts'
import { openOffers } from './offer-queries.server.ts'

const invitesByEvent = statement((db) =>
  db
    .select({
      invite: speakerInvites,
      person: users.name,
      account: accounts.name,
      accountSlug: accounts.slug,
      timeZone: accounts.timeZone,
      isOnTeam: sql<number>`exists (select 1 from ${teamMembers} where ${teamMembers.accountId} = ${accounts.id}
        and ${teamMembers.userId} = ${sql.placeholder('readerId')} and ${teamMembers.removedAt} is null)`,
    })
    .from(speakerInvites)
    .innerJoin(users, eq(users.id, speakerInvites.userId))
    .innerJoin(accounts, eq(accounts.id, speakerInvites.accountId))
    .where(eq(speakerInvites.eventId, sql.placeholder('eventId')))
    .orderBy(
      sql`${speakerInvites.slotStartsAt} is null`,
      asc(speakerInvites.slotStartsAt),
      asc(speakerInvites.id),
    )
    .prepare(),
)

type Row = ReturnType<ReturnType<typeof invitesByEvent>['all']>[number]
type Asked = { eventId: string; person: Person; now: Date }

export type EventPageData = NonNullable<ReturnType<typeof eventPage>>
export type ShownInvite = EventPageData['invites'][number]

/**
 * Everything the page of an event shows a staff member: people of accounts they have no place on are counted, not named.
 * Null when there is none. Five statements, and those of the candidates.
 */
export function eventPage(db: Db, { eventId, person, now }: Asked) {
  const event = findEvent(db, eventId)
  if (!event) return null
  const seesAll = mayKeepRegister(person)
  const rows = invitesByEvent(db).all({ eventId, readerId: person.userId })
  const mine = rows.filter(({ isOnTeam }) => seesAll || isOnTeam === 1)
  const consents = consentsAboutAll(db, { about: 'talk', aboutIds: rows.map(({ invite }) => invite.id) })
  const isOpen = event.cancelledAt === null && event.startsAt > now
  const asked = { event, readerId: person.userId, seesAll, now }
  const offered = { userId: person.userId, seesAll }
  return {
    ...{ id: eventId, name: event.name, texts: eventTexts(event), isOpen },
    when: readEventTime(event.startsAt, event.timeZone),
    until: readEnd(event),
    ...{ place: placeOf({ ...event, link: '' }), link: event.link, timeZone: event.timeZone },
    isCancelled: event.cancelledAt !== null,
    isProgrammeSet: event.programmeSetAt !== null,
    invites: mine.map((row) => shownInvite(row, { event, consents, now })),
    others: rows.length - mine.length,
    programme: writeProgramme(event, rows, { consents, now }),
    candidates: isOpen ? candidatesFor(db, asked) : [],
    offers: isOpen ? notInvited(openOffers(db, offered), rows) : [],
  }
}

/** The hour alone where it ends on the day it begins. */
function readEnd({ startsAt, endsAt, timeZone }: SpeakingEvent): string {
  const [starts, ends] = [wallClock(startsAt, timeZone), wallClock(endsAt, timeZone)]
  return starts.date === ends.date ? ends.time : readEventTime(endsAt, timeZone)
}

/** Nobody is invited twice to one event, whatever else they offer. */
function notInvited<O extends { userId: string }>(offers: O[], rows: readonly Row[]): O[] {
  return offers.filter(({ userId }) => !rows.some(({ invite }) => invite.userId === userId))
}

type Looking = { consents: readonly ConsentAboutThing[]; now: Date }

function shownInvite(row: Row, { event, consents, now }: Looking & { event: SpeakingEvent }) {
  const { invite, person, account, accountSlug } = row
  const hour = hourOf({ invite, event })
  const begins = wallClock(hour.startsAt, event.timeZone)
  const facts = inviteFacts({ invite, event })
  const may = allowedOf(row, { consents, now })
  const can = hostDeeds.filter((deed) => deed !== 'cancelled' && whyNot(deed, facts, now.getTime()) === null)
  return {
    ...{ id: invite.id, state: invite.state, stateTitle: inviteStateTitles[invite.state] },
    ...{ person, account, accountSlug, title: invite.title, note: invite.outcomeNote },
    slot: invite.slotStartsAt ? `${readFullDate(begins.date)}, ${begins.time}, ${hour.minutes} minutes` : '',
    start: { ...begins, minutes: String(invite.slotMinutes ?? 30) },
    allowed: [
      ...(may('speaking') ? ['name and bio'] : []),
      ...(may('photo') ? ['photo'] : []),
      ...(may('video') ? ['recording'] : []),
    ],
    isLive: isLive(invite.state),
    can,
  }
}

/** What the speaker allows at the event now. */
function allowedOf({ invite, timeZone }: Row, { consents, now }: Looking) {
  const moment = { now: now.getTime(), today: todayIn(timeZone, now) }
  const own = consents.filter(({ aboutId }) => aboutId === invite.id)
  return (scope: ConsentScope) =>
    own.some((consent) => allows(consent, { scope, channel: 'event', textHash: null }, moment))
}

function writeProgramme(event: SpeakingEvent, rows: readonly Row[], looking: Looking): string {
  const standing = rows.filter(({ invite }) => ['accepted', 'confirmed', 'delivered'].includes(invite.state))
  return programmeText({
    event: event.name,
    when: readEventTime(event.startsAt, event.timeZone),
    place: placeOf(event),
    words: event.programme,
    items: standing.map((row) => {
      const may = allowedOf(row, looking)
      const { startsAt, minutes } = hourOf({ invite: row.invite, event })
      const at = `${wallClock(startsAt, event.timeZone).time} (${minutes} min)`
      return {
        when: row.invite.slotStartsAt ? at : '',
        title: row.invite.title,
        name: may('speaking') ? row.person : null,
        bio: may('speaking') ? row.invite.bio : null,
        isRecordable: may('video') || !event.isRecorded,
      }
    }),
  })
}
