import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { measurementSources } from '../../app/domain/outcomes/measurement.ts'
import {
  cadences,
  outcomeCategories,
  outcomeDirections,
  outcomeKinds,
  outcomeUnits,
} from '../../app/domain/outcomes/outcome.ts'
import { calendarDate, edited, id, instant, version } from '../columns.ts'
import { accounts, files } from './accounts.ts'
import { users } from './auth.ts'
import { goals } from './plan.ts'

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
    /** The line of a template it was made from. */
    templateItemId: text('template_item_id'),
    createdAt: instant('created_at').notNull(),
    createdBy: text('created_by').references(() => users.id),
    ...edited(),
    version: version(),
  },
  (t) => [index('outcomes_account').on(t.accountId, t.goalId)],
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
    measuredOn: calendarDate('measured_on').notNull(),
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
    supersededById: text('superseded_by_id'),
  },
  (t) => [
    index('measurements_outcome').on(t.outcomeId, t.measuredOn),
    index('measurements_waiting')
      .on(t.accountId, t.measuredOn)
      .where(sql`verified_at is null and disputed_at is null and superseded_at is null`),
    index('measurements_verified')
      .on(t.accountId, t.outcomeId, t.measuredOn)
      .where(sql`verified_at is not null and superseded_at is null`),
    index('measurements_disputed')
      .on(t.accountId)
      .where(sql`disputed_at is not null and superseded_at is null`),
  ],
)
