import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { sides } from '../../app/domain/accounts/account.ts'
import {
  claimFigures,
  freezeReasons,
  legalVerdicts,
  storySections,
  storyStates,
} from '../../app/domain/advocacy/story.ts'
import { calendarDate, edited, id, instant, version } from '../columns.ts'
import { accounts } from './accounts.ts'
import { users } from './auth.ts'
import { measurements, outcomes } from './outcomes.ts'

/** A case study, from the idea to the public page. */
export const stories = sqliteTable(
  'stories',
  {
    id: id(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    /** The last part of its public address. */
    slug: text('slug').notNull(),
    /** What it is called while it is made; readers see the title of its text. */
    title: text('title').notNull(),
    /** Whose story it is: the person who tells it. */
    advocateId: text('advocate_id').references(() => users.id),
    /** What its newest step says. */
    state: text('state', { enum: storyStates }).notNull(),
    interviewOn: calendarDate('interview_on'),
    /** The text the customer approved last; null while no approval holds. */
    approvedVersionId: text('approved_version_id'),
    /** The text readers see, until another is published or it is taken down. While a newer one is written it stays. */
    publishedVersionId: text('published_version_id'),
    /** When it first became public: from then on its address stays. */
    publishedAt: instant('published_at'),
    /** Taken down until approved again, because a figure in it no longer stands. */
    frozenAt: instant('frozen_at'),
    frozenBecause: text('frozen_because', { enum: freezeReasons }),
    createdAt: instant('created_at').notNull(),
    createdBy: text('created_by')
      .notNull()
      .references(() => users.id),
    ...edited(),
    version: version(),
  },
  (t) => [
    uniqueIndex('stories_slug').on(t.slug),
    index('stories_account').on(t.accountId),
    index('stories_state').on(t.state, t.publishedAt),
  ],
)

/** Every change of a story's state, append-only. */
export const storySteps = sqliteTable(
  'story_steps',
  {
    id: id(),
    storyId: text('story_id')
      .notNull()
      .references(() => stories.id),
    state: text('state', { enum: storyStates }).notNull(),
    at: instant('at').notNull(),
    /** Null when Cairn did it by itself. */
    by: text('by').references(() => users.id),
    note: text('note').notNull().default(''),
  },
  (t) => [index('story_steps_story').on(t.storyId, t.at)],
)

/** A text of a story, whole; never changed. The sections hold the story's own small markup (`story-text.ts`). */
export const storyVersions = sqliteTable(
  'story_versions',
  {
    id: id(),
    storyId: text('story_id')
      .notNull()
      .references(() => stories.id),
    number: integer('number').notNull(),
    title: text('title').notNull(),
    summary: text('summary').notNull().default(''),
    challenge: text('challenge').notNull().default(''),
    approach: text('approach').notNull().default(''),
    outcome: text('outcome').notNull().default(''),
    quote: text('quote').notNull().default(''),
    /** Under the quote: the name and title as printed. */
    quoteName: text('quote_name').notNull().default(''),
    quoteTitle: text('quote_title').notNull().default(''),
    /** What else stands on its page. */
    showsLogo: integer('shows_logo', { mode: 'boolean' }).notNull().default(false),
    showsPhoto: integer('shows_photo', { mode: 'boolean' }).notNull().default(false),
    /** SHA-256 (hex) of everything a reader would see, figures included: what consents are given to. */
    hash: text('hash').notNull(),
    writtenAt: instant('written_at').notNull(),
    writtenBy: text('written_by')
      .notNull()
      .references(() => users.id),
    side: text('side', { enum: sides }).notNull(),
  },
  (t) => [
    uniqueIndex('story_versions_number').on(t.storyId, t.number),
    index('story_versions_hash').on(t.hash),
  ],
)

/** A figure in a text: bound to an outcome of the account, and printed from it. */
export const storyClaims = sqliteTable(
  'story_claims',
  {
    versionId: text('version_id')
      .notNull()
      .references(() => storyVersions.id),
    /** Its name inside the text. */
    key: text('key').notNull(),
    outcomeId: text('outcome_id')
      .notNull()
      .references(() => outcomes.id),
    /** The verified figure it prints or counts up to. */
    measurementId: text('measurement_id').references(() => measurements.id),
    figure: text('figure', { enum: claimFigures }).notNull(),
    /** As printed ("from 14 to 2 days"), when the text was written. */
    printed: text('printed').notNull(),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.key] }), index('story_claims_outcome').on(t.outcomeId)],
)

/** A word on a story beside its text. Whoever came as a legal reviewer has no login, only their review. */
export const storyComments = sqliteTable(
  'story_comments',
  {
    id: id(),
    storyId: text('story_id')
      .notNull()
      .references(() => stories.id),
    versionId: text('version_id')
      .notNull()
      .references(() => storyVersions.id),
    section: text('section', { enum: storySections }).notNull(),
    body: text('body').notNull(),
    writtenAt: instant('written_at').notNull(),
    writtenBy: text('written_by').references(() => users.id),
    legalReviewId: text('legal_review_id').references(() => legalReviews.id),
    resolvedAt: instant('resolved_at'),
    resolvedBy: text('resolved_by').references(() => users.id),
  },
  (t) => [index('story_comments_story').on(t.storyId, t.writtenAt)],
)

/** Other words for one section, to be taken over or left with one press. */
export const storySuggestions = sqliteTable(
  'story_suggestions',
  {
    id: id(),
    storyId: text('story_id')
      .notNull()
      .references(() => stories.id),
    versionId: text('version_id')
      .notNull()
      .references(() => storyVersions.id),
    section: text('section', { enum: storySections }).notNull(),
    before: text('before').notNull(),
    after: text('after').notNull(),
    why: text('why').notNull().default(''),
    madeAt: instant('made_at').notNull(),
    madeBy: text('made_by').references(() => users.id),
    legalReviewId: text('legal_review_id').references(() => legalReviews.id),
    takenAt: instant('taken_at'),
    leftAt: instant('left_at'),
    settledBy: text('settled_by').references(() => users.id),
  },
  (t) => [index('story_suggestions_story').on(t.storyId, t.madeAt)],
)

/** An open door for one legal reviewer to one text, without a membership. The token is derived; only its hash is kept. */
export const legalReviews = sqliteTable(
  'legal_reviews',
  {
    id: id(),
    storyId: text('story_id')
      .notNull()
      .references(() => stories.id),
    versionId: text('version_id')
      .notNull()
      .references(() => storyVersions.id),
    name: text('name').notNull(),
    email: text('email').notNull(),
    tokenHash: text('token_hash').notNull(),
    invitedAt: instant('invited_at').notNull(),
    invitedBy: text('invited_by')
      .notNull()
      .references(() => users.id),
    expiresAt: instant('expires_at').notNull(),
    answeredAt: instant('answered_at'),
    verdict: text('verdict', { enum: legalVerdicts }),
    note: text('note').notNull().default(''),
    /** The text's hash as it was approved. */
    hash: text('hash'),
    revokedAt: instant('revoked_at'),
  },
  (t) => [
    uniqueIndex('legal_reviews_token').on(t.tokenHash),
    index('legal_reviews_story').on(t.storyId, t.invitedAt),
    index('legal_reviews_open').on(t.expiresAt).where(sql`answered_at is null and revoked_at is null`),
  ],
)
