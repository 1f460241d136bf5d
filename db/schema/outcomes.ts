import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { sides } from '../../app/domain/accounts/account.ts'
import { measurementSources } from '../../app/domain/outcomes/measurement.ts'
import {
  cadences,
  outcomeCategories,
  outcomeDirections,
  outcomeKinds,
  outcomeUnits,
} from '../../app/domain/outcomes/outcome.ts'
import { valuationTimes, valueNatures } from '../../app/domain/outcomes/valuation.ts'
import { calendarDate, edited, id, instant, version } from '../columns.ts'
import { accounts, files } from './accounts.ts'
import { apiTokens, users } from './auth.ts'
import { goals } from './plan.ts'

/**
 * How improvement becomes money, and how much of it the customer puts down to the product: with baseline and cadence the
 * terms of an outcome (DOMAIN.md §2). Decimals in text, money in the account's currency.
 */
const valuation = () => ({
  /** What one unit is multiplied by, in words and numbers: JSON of `ValuationFactor[]`. */
  factors: text('factors').notNull().default('[]'),
  /** Money for one unit of the last factor, or of the outcome itself; null while nothing says what it is worth. */
  rate: text('rate'),
  /** What the rate is for: "an hour". */
  rateWords: text('rate_words').notNull().default(''),
  times: text('times', { enum: valuationTimes }).notNull().default('monthly'),
  /** How many times a year, where `times` is `own`. */
  ownTimes: text('own_times').notNull().default(''),
  nature: text('nature', { enum: valueNatures }).notNull().default('cash'),
  /** Per cent, "60"; null until the customer says. */
  attributionShare: text('attribution_share'),
  /** Per cent of revenue that counts in the ROI multiple; null until the customer says. */
  margin: text('margin'),
})

/** What is measured for a goal. Values are exact decimals in text. */
export const outcomes = sqliteTable(
  'outcomes',
  {
    id: id(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    goalId: text('goal_id')
      .notNull()
      .references(() => goals.id),
    /** Order within the goal; the first (0) is the primary outcome, whose progress is the goal's. */
    position: integer('position').notNull().default(0),
    name: text('name').notNull(),
    category: text('category', { enum: outcomeCategories }).notNull(),
    unit: text('unit', { enum: outcomeUnits }).notNull(),
    /** What is counted, for the unit `count` ("regions"), or the currency for `currency`. */
    unitLabel: text('unit_label').notNull().default(''),
    direction: text('direction', { enum: outcomeDirections }).notNull(),
    kind: text('kind', { enum: outcomeKinds }).notNull(),
    cadence: text('cadence', { enum: cadences }).notNull(),
    baselineValue: text('baseline_value').notNull(),
    baselineOn: calendarDate('baseline_on').notNull(),
    targetValue: text('target_value').notNull(),
    targetOn: calendarDate('target_on').notNull(),
    ...valuation(),
    /** The version of its terms that holds: a row of `outcome_terms`, which says whether they are agreed. */
    termsNumber: integer('terms_number').notNull().default(1),
    /** The line of a template it was made from. */
    templateItemId: text('template_item_id'),
    /** The entry of the catalogue it was made from. */
    catalogueKey: text('catalogue_key'),
    createdAt: instant('created_at').notNull(),
    createdBy: text('created_by').references(() => users.id),
    ...edited(),
    version: version(),
  },
  (t) => [index('outcomes_account').on(t.accountId, t.goalId)],
)

/** Every version of an outcome's terms, with who proposed and who agreed it. Never changed but for being agreed. */
export const outcomeTerms = sqliteTable(
  'outcome_terms',
  {
    outcomeId: text('outcome_id')
      .notNull()
      .references(() => outcomes.id),
    /** From 1. */
    number: integer('number').notNull(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    baselineValue: text('baseline_value').notNull(),
    baselineOn: calendarDate('baseline_on').notNull(),
    cadence: text('cadence', { enum: cadences }).notNull(),
    ...valuation(),
    proposedAt: instant('proposed_at').notNull(),
    proposedBy: text('proposed_by').references(() => users.id),
    proposedSide: text('proposed_side', { enum: sides }).notNull(),
    agreedAt: instant('agreed_at'),
    agreedBy: text('agreed_by').references(() => users.id),
  },
  (t) => [
    primaryKey({ columns: [t.outcomeId, t.number] }),
    index('outcome_terms_open').on(t.accountId).where(sql`agreed_at is null`),
  ],
)

/** One dated value. Append-only but for its dated facts: who confirmed, disputed or superseded it. */
export const measurements = sqliteTable(
  'measurements',
  {
    id: id(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    outcomeId: text('outcome_id')
      .notNull()
      .references(() => outcomes.id),
    /** The day it was true; for an amount the last day of its period. */
    measuredOn: calendarDate('measured_on').notNull(),
    /** The first day of an amount's period; null for a level. */
    periodFrom: calendarDate('period_from'),
    value: text('value').notNull(),
    source: text('source', { enum: measurementSources }).notNull(),
    note: text('note').notNull().default(''),
    link: text('link').notNull().default(''),
    fileId: text('file_id').references(() => files.id),
    authorId: text('author_id')
      .notNull()
      .references(() => users.id),
    recordedAt: instant('recorded_at').notNull(),
    verifiedAt: instant('verified_at'),
    verifiedBy: text('verified_by').references(() => users.id),
    disputedAt: instant('disputed_at'),
    disputedBy: text('disputed_by').references(() => users.id),
    disputeReason: text('dispute_reason').notNull().default(''),
    supersededAt: instant('superseded_at'),
    /** The correction that took its place; null where it was withdrawn instead. */
    supersededById: text('superseded_by_id'),
    withdrawnBy: text('withdrawn_by').references(() => users.id),
    /** The token of the program that sent it, and what that program calls it: sending it again changes nothing. */
    tokenId: text('token_id').references(() => apiTokens.id),
    externalId: text('external_id'),
  },
  (t) => [
    index('measurements_outcome').on(t.outcomeId, t.measuredOn),
    index('measurements_waiting')
      .on(t.accountId, t.measuredOn)
      .where(sql`verified_at is null and disputed_at is null and superseded_at is null`),
    index('measurements_verified')
      .on(t.accountId, t.outcomeId, t.measuredOn)
      .where(sql`verified_at is not null and superseded_at is null`),
    uniqueIndex('measurements_external').on(t.outcomeId, t.externalId).where(sql`external_id is not null`),
    index('measurements_disputed')
      .on(t.accountId)
      .where(sql`disputed_at is not null and superseded_at is null`),
  ],
)

/** A named number out of the vendor's product. Context behind outcomes, never counted as value. */
export const usageSeries = sqliteTable(
  'usage_series',
  {
    id: id(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    name: text('name').notNull(),
    /** The name folded for finding it again: trimmed, lower case. */
    key: text('key').notNull(),
    createdAt: instant('created_at').notNull(),
    createdBy: text('created_by').references(() => users.id),
  },
  (t) => [uniqueIndex('usage_series_key').on(t.accountId, t.key)],
)

/** One number of a series on one day: importing the day again replaces it. */
export const usagePoints = sqliteTable(
  'usage_points',
  {
    seriesId: text('series_id')
      .notNull()
      .references(() => usageSeries.id),
    on: calendarDate('on').notNull(),
    value: text('value').notNull(),
    source: text('source', { enum: measurementSources }).notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.seriesId, t.on] })],
)

/** Which series is drawn behind which outcome. */
export const outcomeUsage = sqliteTable('outcome_usage', {
  outcomeId: text('outcome_id')
    .primaryKey()
    .references(() => outcomes.id),
  seriesId: text('series_id')
    .notNull()
    .references(() => usageSeries.id),
})

/** Figures somebody pasted or uploaded, kept between the look at them and taking them in; cleared after a day. */
export const figureDrafts = sqliteTable(
  'figure_drafts',
  {
    id: id(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    /** Null for usage series. */
    outcomeId: text('outcome_id').references(() => outcomes.id),
    fileName: text('file_name').notNull().default(''),
    content: text('content').notNull(),
    /** How columns, numbers and dates are read, as JSON. */
    reading: text('reading').notNull().default('{}'),
    createdAt: instant('created_at').notNull(),
    createdBy: text('created_by')
      .notNull()
      .references(() => users.id),
    takenAt: instant('taken_at'),
  },
  (t) => [index('figure_drafts_created').on(t.createdAt)],
)

/**
 * What each account's outcomes were worth on one of its days: written after every event that touches value, and by a job
 * when the day has changed. Minor units of the account's currency.
 */
export const valueStandings = sqliteTable(
  'value_standings',
  {
    accountId: text('account_id')
      .primaryKey()
      .references(() => accounts.id),
    asOf: calendarDate('as_of').notNull(),
    currency: text('currency').notNull(),
    verifiedCash: integer('verified_cash').notNull(),
    verifiedCapacity: integer('verified_capacity').notNull(),
    reportedCash: integer('reported_cash').notNull(),
    reportedCapacity: integer('reported_capacity').notNull(),
    /** The whole `LedgerSummary`, as JSON. */
    summary: text('summary').notNull(),
    /** Contract cost by day until `asOf`, and what of the verified cash counts against it. */
    contractCost: integer('contract_cost').notNull().default(0),
    roiValue: integer('roi_value').notNull().default(0),
  },
  (t) => [index('value_standings_as_of').on(t.asOf), index('value_standings_currency').on(t.currency)],
)
