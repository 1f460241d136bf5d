import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { sides } from '../../app/domain/accounts/account.ts'
import { reviewItemAnswers, reviewItemKinds } from '../../app/domain/reviews/agenda.ts'
import { documentKinds, paperSizes } from '../../app/domain/reviews/document.ts'
import { calendarDate, edited, id, instant, version } from '../columns.ts'
import { accounts, files } from './accounts.ts'
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
    /** Counts the changes that calendars must hear of (iCalendar's SEQUENCE), from 0. */
    sequence: integer('sequence').notNull().default(0),
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
    /** When whoever looks after the account was asked to plan the next one, because this one soon stops counting. */
    nextAskedForAt: instant('next_asked_for_at'),
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

/** One thing on a review's agenda: made from what changed since the last one, or written by hand. Edited by both sides. */
export const reviewItems = sqliteTable(
  'review_items',
  {
    id: id(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    reviewId: text('review_id')
      .notNull()
      .references(() => reviews.id),
    position: integer('position').notNull(),
    kind: text('kind', { enum: reviewItemKinds }).notNull(),
    /** The goal, outcome or milestone it is about; null for what people wrote by hand. */
    subjectId: text('subject_id'),
    title: text('title').notNull(),
    /** What was said about it: shared. */
    notes: text('notes').notNull().default(''),
    /** For goals: whether it still holds. */
    answer: text('answer', { enum: reviewItemAnswers }),
    /** For decisions and next steps: who does it, and by when. */
    ownerId: text('owner_id').references(() => stakeholders.id),
    dueOn: calendarDate('due_on'),
    /** The step that it became when the review was held. */
    milestoneId: text('milestone_id'),
    createdAt: instant('created_at').notNull(),
    createdBy: text('created_by').references(() => users.id),
    removedAt: instant('removed_at'),
    ...edited(),
    version: version(),
  },
  (t) => [
    index('review_items_review').on(t.reviewId, t.position),
    uniqueIndex('review_items_subject')
      .on(t.reviewId, t.kind, t.subjectId)
      .where(sql`subject_id is not null`),
  ],
)

/** Who was told of a review's date by calendar mail, and up to which change: who is dropped later gets a cancellation. */
export const reviewInvitations = sqliteTable(
  'review_invitations',
  {
    reviewId: text('review_id')
      .notNull()
      .references(() => reviews.id),
    stakeholderId: text('stakeholder_id')
      .notNull()
      .references(() => stakeholders.id),
    email: text('email').notNull(),
    sequence: integer('sequence').notNull(),
    toldAt: instant('told_at').notNull(),
    cancelledAt: instant('cancelled_at'),
  },
  (t) => [primaryKey({ columns: [t.reviewId, t.stakeholderId] })],
)

/** A document that is made in the background, with its progress, and the file once it is there. */
export const documents = sqliteTable(
  'documents',
  {
    id: id(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    kind: text('kind', { enum: documentKinds }).notNull(),
    /** The review it is of; null for the value summary. */
    reviewId: text('review_id').references(() => reviews.id),
    paper: text('paper', { enum: paperSizes }).notNull().default('a4'),
    requestedAt: instant('requested_at').notNull(),
    requestedBy: text('requested_by')
      .notNull()
      .references(() => users.id),
    /** Somebody is at it until then. */
    leasedUntil: instant('leased_until'),
    tries: integer('tries').notNull().default(0),
    /** 0 to 100. */
    progress: integer('progress').notNull().default(0),
    finishedAt: instant('finished_at'),
    failedAt: instant('failed_at'),
    fileId: text('file_id').references(() => files.id),
  },
  (t) => [
    index('documents_account').on(t.accountId, t.requestedAt),
    index('documents_waiting').on(t.requestedAt).where(sql`finished_at is null and failed_at is null`),
  ],
)
