import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { askTypes } from '../../app/domain/advocacy/ask.ts'
import { askAnswers } from '../../app/domain/advocacy/ask-state.ts'
import { rewardAbouts, rewardStates } from '../../app/domain/advocacy/reward.ts'
import type { talkFormats } from '../../app/domain/advocacy/speaking.ts'
import { calendarDate, edited, id, instant, version } from '../columns.ts'
import { accounts, files } from './accounts.ts'
import { users } from './auth.ts'

/** What a person has opened themself to be asked for, from `openedAt` until `closedAt`. It is theirs alone. */
export const advocateOpenings = sqliteTable(
  'advocate_openings',
  {
    id: id(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    type: text('type', { enum: askTypes }).notNull(),
    openedAt: instant('opened_at').notNull(),
    closedAt: instant('closed_at'),
  },
  (t) => [
    uniqueIndex('advocate_openings_open').on(t.userId, t.type).where(sql`closed_at is null`),
    index('advocate_openings_user').on(t.userId),
  ],
)

/** How a person wants to be asked, and who they are on a stage. Theirs alone; the row is missing until they say something. */
export const advocateProfiles = sqliteTable('advocate_profiles', {
  userId: text('user_id')
    .primaryKey()
    .references(() => users.id),
  /** What they like to talk about, a topic each. */
  topics: text('topics', { mode: 'json' }).$type<string[]>().notNull().default([]),
  formats: text('formats', { mode: 'json' }).$type<(typeof talkFormats)[number][]>().notNull().default([]),
  /** Where they would go, in their words ("DACH, online"). */
  regions: text('regions').notNull().default(''),
  bio: text('bio').notNull().default(''),
  photoFileId: text('photo_file_id').references(() => files.id),
  /** The last day on which nobody asks them anything. */
  quietUntil: calendarDate('quiet_until'),
  /** Their own limit of points in 90 days; null for the usual one, and never above it. */
  pointLimit: integer('point_limit'),
  /** When they took everything back in one press; null again once they open something. */
  optedOutAt: instant('opted_out_at'),
  ...edited(),
  version: version(),
})

/** Somebody was invited to open their profile: not an ask, and at most once in 180 days. */
export const profileInvitations = sqliteTable(
  'profile_invitations',
  {
    id: id(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    sentAt: instant('sent_at').notNull(),
    sentBy: text('sent_by')
      .notNull()
      .references(() => users.id),
  },
  (t) => [index('profile_invitations_user').on(t.userId, t.sentAt)],
)

/** A lead lets people of an account be asked before it is in Elevate. */
export const askWaivers = sqliteTable(
  'ask_waivers',
  {
    id: id(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    reason: text('reason').notNull(),
    grantedAt: instant('granted_at').notNull(),
    grantedBy: text('granted_by')
      .notNull()
      .references(() => users.id),
    endedAt: instant('ended_at'),
    endedBy: text('ended_by').references(() => users.id),
  },
  (t) => [uniqueIndex('ask_waivers_open').on(t.accountId).where(sql`ended_at is null`)],
)

/** Words a vendor asks with; Cairn ships one of each type, these are the vendor's own. */
export const askTemplates = sqliteTable('ask_templates', {
  id: id(),
  type: text('type', { enum: askTypes }).notNull(),
  title: text('title').notNull(),
  subject: text('subject').notNull(),
  message: text('message').notNull(),
  createdAt: instant('created_at').notNull(),
  createdBy: text('created_by')
    .notNull()
    .references(() => users.id),
  archivedAt: instant('archived_at'),
  ...edited(),
  version: version(),
})

/** The vendor's request to one person. What it is follows from its dated facts (`askStateOf`). */
export const asks = sqliteTable(
  'asks',
  {
    id: id(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    type: text('type', { enum: askTypes }).notNull(),
    subject: text('subject').notNull(),
    message: text('message').notNull(),
    /** Points it takes from the budgets, as it was sent. */
    weight: integer('weight').notNull(),
    /** What it is about where that exists already: a story or an event. */
    storyId: text('story_id'),
    eventId: text('event_id'),
    createdAt: instant('created_at').notNull(),
    createdBy: text('created_by')
      .notNull()
      .references(() => users.id),
    sentAt: instant('sent_at'),
    sentBy: text('sent_by').references(() => users.id),
    /** When the person first looked at it. */
    openedAt: instant('opened_at'),
    /** The one reminder it may get. */
    remindedAt: instant('reminded_at'),
    answer: text('answer', { enum: askAnswers }),
    answeredAt: instant('answered_at'),
    withdrawnAt: instant('withdrawn_at'),
    withdrawnBy: text('withdrawn_by').references(() => users.id),
    expiredAt: instant('expired_at'),
    fulfilledAt: instant('fulfilled_at'),
    ...edited(),
    version: version(),
  },
  (t) => [
    index('asks_user').on(t.userId, t.sentAt),
    index('asks_account').on(t.accountId, t.sentAt),
    /** All that the hub counts: a year of asks is summed without reading their words. */
    index('asks_sent').on(
      ...([t.sentAt, t.accountId, t.userId, t.weight, t.answer] as const),
      ...([t.answeredAt, t.openedAt, t.withdrawnAt, t.expiredAt, t.fulfilledAt] as const),
    ),
    index('asks_waiting')
      .on(t.sentAt)
      .where(
        sql`sent_at is not null and answered_at is null and withdrawn_at is null and expired_at is null`,
      ),
  ],
)

/** A thank-you for a referral, a testimonial or a story. Public things beside it carry a line that says so. */
export const rewards = sqliteTable(
  'rewards',
  {
    id: id(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    about: text('about', { enum: rewardAbouts }).notNull(),
    aboutId: text('about_id').notNull(),
    /** What it is, in words ("A donation in your name"). */
    what: text('what').notNull(),
    /** Minor units, where it has a price. */
    amount: integer('amount'),
    currency: text('currency'),
    state: text('state', { enum: rewardStates }).notNull().default('pending'),
    proposedAt: instant('proposed_at').notNull(),
    proposedBy: text('proposed_by')
      .notNull()
      .references(() => users.id),
    settledAt: instant('settled_at'),
    settledBy: text('settled_by').references(() => users.id),
    issuedAt: instant('issued_at'),
    reversedAt: instant('reversed_at'),
    note: text('note').notNull().default(''),
    version: version(),
  },
  (t) => [
    index('rewards_about').on(t.about, t.aboutId),
    index('rewards_account').on(t.accountId, t.proposedAt),
  ],
)
