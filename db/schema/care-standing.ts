import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { sides } from '../../app/domain/accounts/account.ts'
import { auditAnswers } from '../../app/domain/care/audit.ts'
import { criterionKeys } from '../../app/domain/care/criteria.ts'
import { stages } from '../../app/domain/care/stages.ts'
import { calendarDate, id, instant, question } from '../columns.ts'
import { accounts } from './accounts.ts'
import { users } from './auth.ts'

/** One answer to one of the four tests when a vendor audits its book; the newest answer per stage counts. */
export const auditEntries = sqliteTable(
  'audit_entries',
  {
    id: id(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    stage: text('stage', { enum: stages }).notNull(),
    answer: text('answer', { enum: auditAnswers }).notNull(),
    note: text('note').notNull().default(''),
    answeredAt: instant('answered_at').notNull(),
    answeredBy: text('answered_by').references(() => users.id),
  },
  (t) => [index('audit_entries_account').on(t.accountId, t.stage, t.answeredAt)],
)

/**
 * Where an account stands, as lists need it: worked out from the evidence after every event that can change it, and
 * again on `lapsesOn`, the first day on which time alone changes something. Never read by a gate.
 */
export const accountStandings = sqliteTable(
  'account_standings',
  {
    accountId: text('account_id')
      .primaryKey()
      .references(() => accounts.id),
    metCount: integer('met_count').notNull(),
    criteriaCount: integer('criteria_count').notNull(),
    /** The first criterion that is neither met nor waived. */
    blocker: text('blocker', { enum: criterionKeys }),
    /** Every criterion met or waived; nothing but signatures is missing. */
    isReady: question('is_ready').notNull(),
    /** Whose signature an open move waits for first. */
    waitsFor: text('waits_for', { enum: sides }),
    isSlipping: question('is_slipping').notNull(),
    /** Unmet criteria of the stages before the one it was placed in. */
    gapCount: integer('gap_count').notNull(),
    isResting: question('is_resting').notNull(),
    /** Due day of the open shared or internal milestone that is due first. */
    nextDueOn: calendarDate('next_due_on'),
    /** `nextDueOn` was past on the day (in the account's zone) this was worked out: `lapsesOn` is the day after it at the latest. */
    isLate: question('is_late').notNull(),
    reviewDueOn: calendarDate('review_due_on'),
    openDisputes: integer('open_disputes').notNull(),
    /** Why the account needs its CSM (a key of domain/care/why-now.ts), and its place in the order: smaller first. */
    whyNow: text('why_now'),
    whyOrder: integer('why_order'),
    whySince: calendarDate('why_since'),
    /** Its account's name, for the sentence, as plain facts. */
    whyFacts: text('why_facts'),
    workedOutAt: instant('worked_out_at').notNull(),
    lapsesOn: calendarDate('lapses_on'),
  },
  (t) => [
    index('account_standings_why').on(t.whyOrder, t.accountId).where(sql`why_order is not null`),
    index('account_standings_ready').on(t.accountId).where(sql`is_ready = 1`),
    index('account_standings_resting').on(t.accountId).where(sql`is_resting = 1`),
    index('account_standings_slipping').on(t.accountId).where(sql`is_slipping = 1`),
    index('account_standings_due').on(t.nextDueOn).where(sql`next_due_on is not null`),
    index('account_standings_lapses').on(t.lapsesOn).where(sql`lapses_on is not null`),
  ],
)
