import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { referralStates, referralWays } from '../../app/domain/advocacy/referral.ts'
import { testimonialStates } from '../../app/domain/advocacy/testimonial.ts'
import { calendarDate, edited, id, instant, version } from '../columns.ts'
import { accounts } from './accounts.ts'
import { asks } from './advocacy.ts'
import { users } from './auth.ts'

/** A few sentences under a name. */
export const testimonials = sqliteTable(
  'testimonials',
  {
    id: id(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    askId: text('ask_id').references(() => asks.id),
    state: text('state', { enum: testimonialStates }).notNull(),
    quote: text('quote').notNull().default(''),
    /** 1 to 5, or null. */
    rating: integer('rating'),
    /** The name, title and company as they would stand under it. */
    name: text('name').notNull().default(''),
    title: text('title').notNull().default(''),
    company: text('company').notNull().default(''),
    /** SHA-256 (hex) of everything a reader would see: what consents are given to. */
    hash: text('hash').notNull().default(''),
    requestedAt: instant('requested_at').notNull(),
    submittedAt: instant('submitted_at'),
    approvedAt: instant('approved_at'),
    approvedBy: text('approved_by').references(() => users.id),
    rejectedAt: instant('rejected_at'),
    rejectedBy: text('rejected_by').references(() => users.id),
    rejectedBecause: text('rejected_because').notNull().default(''),
    publishedAt: instant('published_at'),
    publishedBy: text('published_by').references(() => users.id),
    unpublishedAt: instant('unpublished_at'),
    ...edited(),
    version: version(),
  },
  (t) => [
    index('testimonials_account').on(t.accountId, t.requestedAt),
    index('testimonials_user').on(t.userId),
    index('testimonials_state').on(t.state, t.publishedAt),
  ],
)

/** A person's own link (`/r/<code>`) by which others let themselves be contacted. */
export const referralLinks = sqliteTable(
  'referral_links',
  {
    id: id(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    code: text('code').notNull(),
    createdAt: instant('created_at').notNull(),
    closedAt: instant('closed_at'),
  },
  (t) => [
    uniqueIndex('referral_links_code').on(t.code),
    uniqueIndex('referral_links_open').on(t.userId, t.accountId).where(sql`closed_at is null`),
  ],
)

/**
 * A peer who may gain from it too. Until the referred person acts themself no name and no address of theirs is here;
 * after 90 days without that the company is erased as well (`erasedAt`), and what came of it stays as numbers.
 */
export const referrals = sqliteTable(
  'referrals',
  {
    id: id(),
    /** The referrer's account, and the referrer. */
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    referrerId: text('referrer_id')
      .notNull()
      .references(() => users.id),
    way: text('way', { enum: referralWays }).notNull(),
    linkId: text('link_id').references(() => referralLinks.id),
    askId: text('ask_id').references(() => asks.id),
    state: text('state', { enum: referralStates }).notNull(),
    company: text('company').notNull().default(''),
    companyDomain: text('company_domain').notNull().default(''),
    /** The company's name folded (`companyKey`), to find the same one again. */
    companyKey: text('company_key').notNull().default(''),
    role: text('role').notNull().default(''),
    /** Why the referrer thought of them. */
    why: text('why').notNull().default(''),
    /** What the referred person wrote in themself, and nothing before that. */
    name: text('name').notNull().default(''),
    email: text('email').notNull().default(''),
    phone: text('phone').notNull().default(''),
    message: text('message').notNull().default(''),
    /** The address of an introduction, derived; only its hash is kept. */
    tokenHash: text('token_hash'),
    ownerId: text('owner_id').references(() => users.id),
    /** Minor units, when won. */
    amount: integer('amount'),
    currency: text('currency'),
    lostBecause: text('lost_because').notNull().default(''),
    duplicateOfId: text('duplicate_of_id'),
    submittedAt: instant('submitted_at').notNull(),
    acceptedAt: instant('accepted_at'),
    closedOn: calendarDate('closed_on'),
    /** When it lapses unless the referred person has acted. */
    expiresAt: instant('expires_at').notNull(),
    erasedAt: instant('erased_at'),
    ...edited(),
    version: version(),
  },
  (t) => [
    uniqueIndex('referrals_token').on(t.tokenHash).where(sql`token_hash is not null`),
    index('referrals_account').on(t.accountId, t.submittedAt),
    index('referrals_referrer').on(t.referrerId),
    index('referrals_state').on(t.state, t.submittedAt),
    index('referrals_domain').on(t.companyDomain),
    index('referrals_company').on(t.companyKey),
    index('referrals_lapsing').on(t.expiresAt).where(sql`accepted_at is null and erased_at is null`),
  ],
)

/** A referrer who wants no mails about what comes of their referrals; gone again when they want them. */
export const referralMailStops = sqliteTable('referral_mail_stops', {
  userId: text('user_id')
    .primaryKey()
    .references(() => users.id),
  stoppedAt: instant('stopped_at').notNull(),
})

/** Every change of a referral's state, append-only: what the referrer is told follows from it. */
export const referralSteps = sqliteTable(
  'referral_steps',
  {
    id: id(),
    referralId: text('referral_id')
      .notNull()
      .references(() => referrals.id),
    state: text('state', { enum: referralStates }).notNull(),
    at: instant('at').notNull(),
    by: text('by').references(() => users.id),
    note: text('note').notNull().default(''),
  },
  (t) => [index('referral_steps_referral').on(t.referralId, t.at)],
)
