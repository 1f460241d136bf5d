import { desc, eq, sql } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { allows, type ConsentScope, consentStateOf } from '#app/domain/advocacy/consent.ts'
import { readEventTime } from '#app/domain/advocacy/event-facts.ts'
import { inviteStateTitles, isLive, talkFormatTitles } from '#app/domain/advocacy/speaking.ts'
import { openAnswers, whyNot } from '#app/domain/advocacy/speaking-deeds.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { consentsAbout } from '#app/features/advocacy/consents/consents-about.server.ts'
import type { Db } from '#db/client.server.ts'
import { advocateProfiles } from '#db/schema/advocacy.ts'
import { speakerInvites, speakingEvents } from '#db/schema/advocacy-speaking.ts'
import { users } from '#db/schema/auth.ts'
import { statement } from '#db/statement.server.ts'
import { isTheirs } from './answer-invite.server.ts'
import { findInvite, hourOf, type Invited, inviteFacts } from './find-invite.server.ts'
import { organizerOf, placeOf } from './mail-talk.server.ts'
import { openOffersOf } from './offer-queries.server.ts'

const invitesByAccount = statement((db) =>
  db
    .select({ invite: speakerInvites, event: speakingEvents, person: users.name })
    .from(speakerInvites)
    .innerJoin(speakingEvents, eq(speakingEvents.id, speakerInvites.eventId))
    .innerJoin(users, eq(users.id, speakerInvites.userId))
    .where(eq(speakerInvites.accountId, sql.placeholder('accountId')))
    .orderBy(desc(speakingEvents.startsAt), desc(speakerInvites.id))
    .prepare(),
)

type Row = ReturnType<ReturnType<typeof invitesByAccount>['all']>[number]
export type ShownTalk = ReturnType<typeof shown>

/**
 * The talks of an account's people: a customer's own invitations and everybody's given talks, for the vendor all; and what
 * the reader offers. Two statements.
 */
export function talksPage(db: Db, actor: PlanActor, now: Date) {
  const { accountId, userId, side } = actor
  const rows = invitesByAccount(db).all({ accountId })
  const isOwn = ({ invite }: Row) => side === 'vendor' || invite.userId === userId
  const isAhead = ({ invite, event }: Row) => isLive(invite.state) && event.endsAt > now
  const isOver = (row: Row) => !isAhead(row) && (isOwn(row) || row.invite.state === 'delivered')
  return {
    ahead: rows.filter((row) => isOwn(row) && isAhead(row)).map((row) => shown(row, isOwn(row))),
    past: rows.filter(isOver).map((row) => shown(row, isOwn(row))),
    offers: openOffersOf(db, { accountId, userId }),
  }
}

function shown({ invite, event, person }: Row, isOpenable: boolean) {
  const { startsAt } = hourOf({ invite, event })
  return {
    ...{ id: invite.id, title: invite.title, event: event.name, person, isOpenable },
    ...{ state: invite.state, stateTitle: inviteStateTitles[invite.state] },
    when: readEventTime(startsAt, event.timeZone),
    place: placeOf({ ...event, link: '' }),
  }
}

const shownScopes = ['speaking', 'photo', 'video'] as const
export type TalkPageData = NonNullable<ReturnType<typeof talkPage>>

/**
 * One invitation as its speaker reads it, and whoever of the vendor has a place on the account; null for everybody else.
 * Three statements.
 */
export function talkPage(db: Db, actor: PlanActor, { inviteId, now }: { inviteId: string; now: Date }) {
  const invited = findInvite(db, inviteId)
  const mayRead = invited && (isTheirs(invited, actor) || isTheirVendor(invited, actor))
  if (!invited || !mayRead) return null
  const { invite, event, person } = invited
  const { startsAt, minutes } = hourOf(invited)
  const facts = inviteFacts(invited)
  const isMine = isTheirs(invited, actor)
  return {
    ...{ id: inviteId, askId: invite.askId, person, isMine, organizer: organizerOf(invited) },
    ...{ event: event.name, title: invite.title, message: invite.message, minutes, audience: event.audience },
    ...{ state: invite.state, stateTitle: inviteStateTitles[invite.state], link: event.link },
    format: talkFormatTitles[event.format],
    isRecorded: event.isRecorded,
    place: placeOf({ ...event, link: '' }),
    when: readEventTime(startsAt, event.timeZone),
    timeZone: event.timeZone,
    hasSlot: invite.slotStartsAt !== null,
    hasBegun: startsAt <= now,
    answers: isMine ? openAnswers(facts, now.getTime()) : [],
    mayConfirm: isMine && whyNot('confirmed', facts, now.getTime()) === null,
    /** What would be said to whoever answers once more. */
    closed: whyNot('accepted', facts, now.getTime()),
    bio: invite.bio || profileBio(db, invite.userId),
    shown: shownOf(db, invited, now),
  }
}

function isTheirVendor({ invite }: Invited, actor: PlanActor): boolean {
  return actor.side === 'vendor' && actor.accountId === invite.accountId
}

function profileBio(db: Db, userId: string): string {
  const profile = db
    .select({ bio: advocateProfiles.bio })
    .from(advocateProfiles)
    .where(eq(advocateProfiles.userId, userId))
    .get()
  return profile?.bio ?? ''
}

/** What of them may be shown now, and what was asked for, said no to or taken back. */
function shownOf(db: Db, { invite, event }: Invited, now: Date) {
  const moment = { now: now.getTime(), today: todayIn(event.timeZone, now) }
  const consents = consentsAbout(db, { about: 'talk', aboutId: invite.id })
  const isAllowed = (scope: ConsentScope) =>
    consents.some((one) => allows(one, { scope, channel: 'event', textHash: null }, moment))
  return shownScopes.map((scope) => {
    const states = consents.filter((one) => one.scope === scope).map((one) => consentStateOf(one, moment))
    return { scope, isAllowed: isAllowed(scope), wasWithdrawn: states.at(-1) === 'withdrawn' }
  })
}
