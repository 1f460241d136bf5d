import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { expansionStates } from '../../app/domain/insights/expansion.ts'
import { calendarDate, edited, id, instant, version } from '../columns.ts'
import { accounts } from './accounts.ts'
import { users } from './auth.ts'
import { goals } from './plan.ts'

/** An opportunity for more revenue from an account. Only the vendor sees it. */
export const expansions = sqliteTable(
  'expansions',
  {
    id: id(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    goalId: text('goal_id').references(() => goals.id),
    title: text('title').notNull(),
    /** Minor units of the account's currency. */
    amount: integer('amount').notNull(),
    state: text('state', { enum: expansionStates }).notNull().default('open'),
    openedOn: calendarDate('opened_on').notNull(),
    closedOn: calendarDate('closed_on'),
    note: text('note').notNull().default(''),
    createdAt: instant('created_at').notNull(),
    createdBy: text('created_by').references(() => users.id),
    ...edited(),
    version: version(),
  },
  (t) => [index('expansions_account').on(t.accountId, t.openedOn)],
)
