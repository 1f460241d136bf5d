import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { sides } from '../../app/domain/accounts/account.ts'
import { calendarDate, edited, id, instant, version } from '../columns.ts'
import { accounts } from './accounts.ts'
import { users } from './auth.ts'
import { stakeholders } from './plan.ts'

/** A dated meeting of both sides about what was measured; when held it is frozen and both sides sign. */
export const reviews = sqliteTable(
  'reviews',
  {
    id: id(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    title: text('title').notNull(),
    startsAt: instant('starts_at').notNull(),
    /** Length in minutes. */
    minutes: integer('minutes').notNull().default(60),
    /** A room or a link. */
    place: text('place').notNull().default(''),
    /** What both sides want to talk about, and what was said: shared. */
    notes: text('notes').notNull().default(''),
    createdAt: instant('created_at').notNull(),
    createdBy: text('created_by').references(() => users.id),
    cancelledAt: instant('cancelled_at'),
    cancelledBy: text('cancelled_by').references(() => users.id),
    /** The day it was held, in the account's zone; the rhythm counts from it. */
    heldOn: calendarDate('held_on'),
    heldAt: instant('held_at'),
    heldBy: text('held_by').references(() => users.id),
    /** What the meeting saw, as canonical JSON, and its SHA-256 (hex): never changed afterwards. */
    snapshot: text('snapshot'),
    snapshotHash: text('snapshot_hash'),
    ...edited(),
    version: version(),
  },
  (t) => [
    index('reviews_account').on(t.accountId, t.startsAt),
    index('reviews_held').on(t.accountId, t.heldOn).where(sql`held_on is not null`),
  ],
)

export const reviewAttendees = sqliteTable(
  'review_attendees',
  {
    reviewId: text('review_id')
      .notNull()
      .references(() => reviews.id),
    stakeholderId: text('stakeholder_id')
      .notNull()
      .references(() => stakeholders.id),
  },
  (t) => [primaryKey({ columns: [t.reviewId, t.stakeholderId] })],
)

/** A side's signature under a frozen review. */
export const reviewSignatures = sqliteTable(
  'review_signatures',
  {
    id: id(),
    reviewId: text('review_id')
      .notNull()
      .references(() => reviews.id),
    side: text('side', { enum: sides }).notNull(),
    signedBy: text('signed_by')
      .notNull()
      .references(() => users.id),
    signedAt: instant('signed_at').notNull(),
    hash: text('hash').notNull(),
    /** The approver a deputy signed for. */
    deputyFor: text('deputy_for').references(() => users.id),
  },
  (t) => [uniqueIndex('review_signatures_side').on(t.reviewId, t.side)],
)
