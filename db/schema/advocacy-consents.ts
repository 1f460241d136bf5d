import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import {
  type ConsentChannel,
  consentAbouts,
  consentChannels,
  consentScopes,
  consentSubjects,
  consentWays,
} from '../../app/domain/advocacy/consent.ts'
import { calendarDate, id, instant, question } from '../columns.ts'
import { accounts } from './accounts.ts'
import { users } from './auth.ts'

/** A member who may give company consents: granted by an approver, with its basis ("head of marketing"). */
export const companySpeakers = sqliteTable(
  'company_speakers',
  {
    id: id(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    basis: text('basis').notNull(),
    grantedAt: instant('granted_at').notNull(),
    grantedBy: text('granted_by')
      .notNull()
      .references(() => users.id),
    endedAt: instant('ended_at'),
    endedBy: text('ended_by').references(() => users.id),
  },
  (t) => [uniqueIndex('company_speakers_open').on(t.accountId, t.userId).where(sql`ended_at is null`)],
)

/** One act of giving: the exact words that stood there, and the receipt whose link takes all of it back without a login. */
export const consentReceipts = sqliteTable(
  'consent_receipts',
  {
    id: id(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    /** The name and address at that time: the record stays readable when the person has gone. */
    name: text('name').notNull(),
    email: text('email').notNull(),
    /** Every word that was shown above the button. */
    words: text('words').notNull(),
    wordsHash: text('words_hash').notNull(),
    at: instant('at').notNull(),
    how: text('how', { enum: consentWays }).notNull(),
    /** Derived from the server's key; only its SHA-256 is kept. */
    tokenHash: text('token_hash').notNull(),
  },
  (t) => [
    uniqueIndex('consent_receipts_token').on(t.tokenHash),
    index('consent_receipts_user').on(t.userId, t.at),
  ],
)

/** Who allows what: one row per scope. Never deleted; what it is follows from its dated facts (`consentStateOf`). */
export const consents = sqliteTable(
  'consents',
  {
    id: id(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    subject: text('subject', { enum: consentSubjects }).notNull(),
    scope: text('scope', { enum: consentScopes }).notNull(),
    /** Whose it is to give: the person themself. Null for a company's, which any of its speakers gives. */
    personId: text('person_id').references(() => users.id),
    about: text('about', { enum: consentAbouts }).notNull(),
    /** The story, testimonial, speaker invite or account. */
    aboutId: text('about_id').notNull(),
    /** The exact text it is for (SHA-256, hex); null where no text is concerned. */
    textHash: text('text_hash'),
    channels: text('channels', { mode: 'json' }).$type<ConsentChannel[]>().notNull(),
    /** Regions it is limited to; empty for everywhere. */
    territory: text('territory', { mode: 'json' }).$type<string[]>().notNull().default([]),
    /** Its last day, in the account's zone. */
    expiresOn: calendarDate('expires_on'),
    requestedAt: instant('requested_at').notNull(),
    requestedBy: text('requested_by').references(() => users.id),
    receiptId: text('receipt_id').references(() => consentReceipts.id),
    grantedAt: instant('granted_at'),
    grantedBy: text('granted_by').references(() => users.id),
    /** What the giver's right to speak for the company rests on. */
    basis: text('basis').notNull().default(''),
    declinedAt: instant('declined_at'),
    declinedBy: text('declined_by').references(() => users.id),
    withdrawnAt: instant('withdrawn_at'),
    withdrawnBy: text('withdrawn_by').references(() => users.id),
    withdrawnHow: text('withdrawn_how', { enum: consentWays }),
    /** A newer text or a newer consent for the same thing has taken its place. */
    supersededAt: instant('superseded_at'),
    /** Whoever gave it has left, or the account has ended: another authorised person should look at it. */
    flaggedAt: instant('flagged_at'),
    flagSettledAt: instant('flag_settled_at'),
    flagSettledBy: text('flag_settled_by').references(() => users.id),
    reminded30At: instant('reminded_30_at'),
    reminded7At: instant('reminded_7_at'),
    /** When Cairn told about its end. */
    expiryToldAt: instant('expiry_told_at'),
  },
  (t) => [
    index('consents_about').on(t.about, t.aboutId),
    index('consents_account').on(t.accountId, t.requestedAt),
    index('consents_person').on(t.personId),
    index('consents_receipt').on(t.receiptId),
    index('consents_ending')
      .on(t.expiresOn)
      .where(
        sql`granted_at is not null and withdrawn_at is null and superseded_at is null and expires_on is not null`,
      ),
  ],
)

/** Where the vendor has put something outside Cairn (a sales deck, a post), so that it can be taken back. */
export const outsideCopies = sqliteTable(
  'outside_copies',
  {
    id: id(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    about: text('about', { enum: consentAbouts }).notNull(),
    aboutId: text('about_id').notNull(),
    channel: text('channel', { enum: consentChannels }).notNull(),
    /** Where it is, in words or as an address. */
    place: text('place').notNull(),
    notedAt: instant('noted_at').notNull(),
    notedBy: text('noted_by')
      .notNull()
      .references(() => users.id),
    removedAt: instant('removed_at'),
  },
  (t) => [
    index('outside_copies_about').on(t.about, t.aboutId),
    index('outside_copies_account').on(t.accountId),
  ],
)

/** A copy that must come down, because a consent for it has ended. */
export const takedowns = sqliteTable(
  'takedowns',
  {
    id: id(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    consentId: text('consent_id')
      .notNull()
      .references(() => consents.id),
    copyId: text('copy_id')
      .notNull()
      .references(() => outsideCopies.id),
    openedAt: instant('opened_at').notNull(),
    dueOn: calendarDate('due_on').notNull(),
    doneAt: instant('done_at'),
    doneBy: text('done_by').references(() => users.id),
    note: text('note').notNull().default(''),
  },
  (t) => [
    index('takedowns_open').on(t.dueOn).where(sql`done_at is null`),
    index('takedowns_account').on(t.accountId, t.openedAt),
    uniqueIndex('takedowns_copy').on(t.copyId, t.consentId),
  ],
)

/**
 * Counts every change that can alter a public page (triggers in the migration raise it): what is kept for the public is
 * kept under this number. One row.
 */
export const publication = sqliteTable('publication', {
  id: integer('id').primaryKey(),
  version: integer('version').notNull(),
})

/** How often a public thing was read on a day: a number, and nothing about who read it. */
export const readerDays = sqliteTable(
  'reader_days',
  {
    about: text('about', { enum: ['story', 'testimonial', 'wall'] }).notNull(),
    aboutId: text('about_id').notNull(),
    day: calendarDate('day').notNull(),
    readers: integer('readers').notNull(),
  },
  (t) => [primaryKey({ columns: [t.about, t.aboutId, t.day] })],
)

/** A foreign site that may show the wall. `origin` is scheme, host and port. */
export const embedSites = sqliteTable(
  'embed_sites',
  {
    id: id(),
    origin: text('origin').notNull(),
    addedAt: instant('added_at').notNull(),
    addedBy: text('added_by')
      .notNull()
      .references(() => users.id),
    removedAt: instant('removed_at'),
  },
  (t) => [uniqueIndex('embed_sites_open').on(t.origin).where(sql`removed_at is null`)],
)

/** A company's logo as it may be shown publicly, one that stands at a time. Consents for it are about the account. */
export const accountLogos = sqliteTable(
  'account_logos',
  {
    id: id(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    fileId: text('file_id').notNull(),
    addedAt: instant('added_at').notNull(),
    addedBy: text('added_by')
      .notNull()
      .references(() => users.id),
    removedAt: instant('removed_at'),
    /** Whether it stands on the wall among others, besides on stories. */
    isOnWall: question('is_on_wall').notNull().default(false),
  },
  (t) => [uniqueIndex('account_logos_open').on(t.accountId).where(sql`removed_at is null`)],
)
