import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { mailChoices, noticeKinds } from '../../app/domain/activity/notice.ts'
import { id, instant, question } from '../columns.ts'
import { accounts } from './accounts.ts'
import { events } from './activity.ts'
import { users } from './auth.ts'

/** What a person is told in the product: one line of the history that concerns them, with its own reading state. */
export const notices = sqliteTable(
  'notices',
  {
    id: id(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    kind: text('kind', { enum: noticeKinds }).notNull(),
    eventId: integer('event_id')
      .notNull()
      .references(() => events.id),
    /** Notices about the same thing stand together: "outcome 01J…". */
    about: text('about').notNull(),
    at: instant('at').notNull(),
    readAt: instant('read_at'),
    /** What it asked for has been done, by this person or somebody else. */
    settledAt: instant('settled_at'),
  },
  (t) => [
    index('notices_user').on(t.userId, t.at),
    index('notices_unread').on(t.userId).where(sql`read_at is null`),
    index('notices_about').on(t.accountId, t.about),
  ],
)

/** What a person chose about one kind of notice: on all accounts (account '') or on one. Missing rows mean the default. */
export const noticeChoices = sqliteTable(
  'notice_choices',
  {
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    accountId: text('account_id').notNull().default(''),
    kind: text('kind', { enum: noticeKinds }).notNull(),
    mail: text('mail', { enum: mailChoices }).notNull(),
    isShown: question('is_shown').notNull().default(true),
    chosenAt: instant('chosen_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.accountId, t.kind] })],
)

/** How far the weekly digest of a person has come. */
export const digests = sqliteTable('digests', {
  userId: text('user_id')
    .primaryKey()
    .references(() => users.id),
  /** The newest line of the history (over all chains) that their last digest knew. */
  throughEventId: integer('through_event_id').notNull(),
  /** When it was last looked whether there is something to say, and when something last was. */
  consideredAt: instant('considered_at').notNull(),
  sentAt: instant('sent_at'),
})

/** How much of an account's history a person has seen: what is newer is marked "since you were last here". */
export const planVisits = sqliteTable(
  'plan_visits',
  {
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    /** The newest line there was when they last looked. */
    seenNumber: integer('seen_number').notNull(),
    seenAt: instant('seen_at').notNull(),
    /** The newest line at the end of the visit before: what the present visit marks as new. */
    beforeNumber: integer('before_number').notNull().default(0),
    beforeAt: instant('before_at'),
  },
  (t) => [primaryKey({ columns: [t.userId, t.accountId] })],
)

/** An address that a mail server refused for good. Cleared when the address takes a mail again. */
export const refusedAddresses = sqliteTable('refused_addresses', {
  email: text('email').primaryKey(),
  /** The server's answer: "550 5.1.1". */
  code: text('code').notNull(),
  firstAt: instant('first_at').notNull(),
  lastAt: instant('last_at').notNull(),
  times: integer('times').notNull().default(1),
})
