import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { visibilities } from '../../app/domain/accounts/account.ts'
import { promiseEnds } from '../../app/domain/plan/sales-promise.ts'
import { edited, id, instant, version } from '../columns.ts'
import { accounts } from './accounts.ts'
import { users } from './auth.ts'
import { goals } from './plan.ts'

const accountId = () =>
  text('account_id')
    .notNull()
    .references(() => accounts.id)

/** A capability of the vendor tied to a goal, and how it should help. */
export const solutions = sqliteTable(
  'solutions',
  {
    id: id(),
    accountId: accountId(),
    goalId: text('goal_id')
      .notNull()
      .references(() => goals.id),
    capability: text('capability').notNull(),
    how: text('how').notNull().default(''),
    createdAt: instant('created_at').notNull(),
    createdBy: text('created_by').references(() => users.id),
    removedAt: instant('removed_at'),
    removedBy: text('removed_by').references(() => users.id),
    ...edited(),
    version: version(),
  },
  (t) => [index('solutions_account').on(t.accountId, t.goalId)],
)

/** A customer member's own words on how the product helps a goal. A new row for every edit; the newest counts. */
export const valueStatements = sqliteTable(
  'value_statements',
  {
    id: id(),
    accountId: accountId(),
    goalId: text('goal_id')
      .notNull()
      .references(() => goals.id),
    number: integer('number').notNull(),
    text: text('text').notNull(),
    words: integer('words').notNull(),
    /** Share of its 5-word shingles that stood in vendor-written text of the account when it was written, 0 to 100. */
    copiedPercent: integer('copied_percent').notNull(),
    writtenAt: instant('written_at').notNull(),
    writtenBy: text('written_by')
      .notNull()
      .references(() => users.id),
  },
  (t) => [
    uniqueIndex('value_statements_number').on(t.goalId, t.number),
    index('value_statements_account').on(t.accountId, t.goalId),
  ],
)

/** What was promised before the sale; each is confirmed, refuted or dropped during Capture. */
export const salesPromises = sqliteTable(
  'sales_promises',
  {
    id: id(),
    accountId: accountId(),
    text: text('text').notNull(),
    /** Who promised it, when and where, as far as known. */
    origin: text('origin').notNull().default(''),
    visibility: text('visibility', { enum: visibilities }).notNull().default('shared'),
    addedAt: instant('added_at').notNull(),
    addedBy: text('added_by').references(() => users.id),
    settledAt: instant('settled_at'),
    settledBy: text('settled_by').references(() => users.id),
    settledAs: text('settled_as', { enum: promiseEnds }),
    settledNote: text('settled_note').notNull().default(''),
  },
  (t) => [index('sales_promises_account').on(t.accountId, t.addedAt)],
)
