import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { inviteStates, talkFormats } from '../../app/domain/advocacy/speaking.ts'
import { edited, id, instant, question, version } from '../columns.ts'
import { accounts } from './accounts.ts'
import { asks } from './advocacy.ts'
import { users } from './auth.ts'

/** Something people come together for, where advocates may speak. The vendor's. */
export const speakingEvents = sqliteTable(
  'speaking_events',
  {
    id: id(),
    name: text('name').notNull(),
    /** A town and a house, or ''. */
    place: text('place').notNull().default(''),
    isOnline: question('is_online').notNull().default(false),
    link: text('link').notNull().default(''),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    /** An IANA name. */
    timeZone: text('time_zone').notNull(),
    audience: text('audience').notNull().default(''),
    format: text('format', { enum: talkFormats }).notNull(),
    topics: text('topics', { mode: 'json' }).$type<string[]>().notNull().default([]),
    region: text('region').notNull().default(''),
    programme: text('programme').notNull().default(''),
    /** Since when the programme stands, so that speakers can confirm. */
    programmeSetAt: instant('programme_set_at'),
    isRecorded: question('is_recorded').notNull().default(false),
    createdAt: instant('created_at').notNull(),
    createdBy: text('created_by')
      .notNull()
      .references(() => users.id),
    cancelledAt: instant('cancelled_at'),
    ...edited(),
    version: version(),
  },
  (t) => [index('speaking_events_starts').on(t.startsAt)],
)

/** One person asked to speak at one event. */
export const speakerInvites = sqliteTable(
  'speaker_invites',
  {
    id: id(),
    eventId: text('event_id')
      .notNull()
      .references(() => speakingEvents.id),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    /** The ask that carried it; null when the person offered themself. */
    askId: text('ask_id').references(() => asks.id),
    state: text('state', { enum: inviteStates }).notNull(),
    /** What they would talk about. */
    title: text('title').notNull().default(''),
    message: text('message').notNull().default(''),
    bio: text('bio').notNull().default(''),
    slotStartsAt: instant('slot_starts_at'),
    slotMinutes: integer('slot_minutes'),
    /** Counts the changes that calendars must hear of (iCalendar's SEQUENCE), from 0. */
    sequence: integer('sequence').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    createdBy: text('created_by').references(() => users.id),
    invitedAt: instant('invited_at'),
    answeredAt: instant('answered_at'),
    confirmedAt: instant('confirmed_at'),
    endedAt: instant('ended_at'),
    /** The note on the day before, and the thanks, once each. */
    notedAt: instant('noted_at'),
    thankedAt: instant('thanked_at'),
    deliveredAt: instant('delivered_at'),
    outcomeNote: text('outcome_note').notNull().default(''),
    ...edited(),
    version: version(),
  },
  (t) => [
    uniqueIndex('speaker_invites_person').on(t.eventId, t.userId),
    index('speaker_invites_account').on(t.accountId, t.createdAt),
    index('speaker_invites_user').on(t.userId),
    index('speaker_invites_state').on(t.state),
  ],
)

/** Somebody offers to speak, at any stage, until it is taken up or taken back. */
export const speakingOffers = sqliteTable(
  'speaking_offers',
  {
    id: id(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    topic: text('topic').notNull(),
    note: text('note').notNull().default(''),
    offeredAt: instant('offered_at').notNull(),
    closedAt: instant('closed_at'),
  },
  (t) => [
    index('speaking_offers_account').on(t.accountId, t.offeredAt),
    index('speaking_offers_user').on(t.userId),
  ],
)
