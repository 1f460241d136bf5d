import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { investmentTiers } from '../../app/domain/accounts/account.ts'
import { stages } from '../../app/domain/care/stages.ts'
import { calendarDate, question } from '../columns.ts'
import { accounts } from './accounts.ts'

/** What an account is paid and worth, in minor units of its currency: `contract_standings` and `value_standings` repeated. */
const money = () => ({
  currency: text('currency').notNull().default(''),
  /** Contract value per year, of the period that holds. */
  yearly: integer('yearly').notNull().default(0),
  verifiedCash: integer('verified_cash').notNull().default(0),
  verifiedCapacity: integer('verified_capacity').notNull().default(0),
  reportedCash: integer('reported_cash').notNull().default(0),
  reportedCapacity: integer('reported_capacity').notNull().default(0),
  /** What the contract has cost so far. */
  contractCost: integer('contract_cost').notNull().default(0),
})

/**
 * What the portfolio's lists filter and order by, one row per account: an index over several tables, which is why
 * triggers keep it (migration 0003) and no feature writes it. Every list is then a short range of one of its indexes,
 * however many accounts there are.
 */
export const portfolioEntries = sqliteTable(
  'portfolio_entries',
  {
    /** The rowid of the account in `portfolio_search`, the index of names (made in migration 0003). */
    number: integer('number').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    /** lower(accounts.name) */
    name: text('name').notNull(),
    investment: text('investment', { enum: investmentTiers }).notNull(),
    stage: text('stage', { enum: stages }).notNull(),
    stageEnteredOn: calendarDate('stage_entered_on').notNull(),
    /** 0 ready, 1 ready while an earlier stage slips, 2 slipping, 3 none of them, 4 resting: the order of the map. */
    state: integer('state').notNull().default(3),
    isLate: question('is_late').notNull().default(false),
    /** `why_order` and `why_since` of its standing as one text to sort by; null when nothing asks for the CSM. */
    whyPlace: text('why_place'),
    /** One of the four tests has no answer, and nobody has signed a move yet. */
    awaitsAudit: question('awaits_audit').notNull().default(true),
    ...money(),
  },
  (t) => [
    uniqueIndex('portfolio_entries_account').on(t.accountId),
    index('portfolio_entries_name').on(t.investment, t.stage, t.name, t.accountId),
    index('portfolio_entries_state').on(t.investment, t.stage, t.state, t.name, t.accountId),
    index('portfolio_entries_late').on(t.investment, t.stage, t.name, t.accountId).where(sql`is_late = 1`),
    index('portfolio_entries_map').on(t.investment, t.stage, t.state, t.stageEnteredOn, t.accountId),
    index('portfolio_entries_late_map')
      .on(t.investment, t.stage, t.state, t.stageEnteredOn, t.accountId)
      .where(sql`is_late = 1`),
    index('portfolio_entries_why')
      .on(t.investment, t.stage, t.whyPlace, t.accountId)
      .where(sql`why_place is not null`),
    index('portfolio_entries_audit')
      .on(t.investment, t.stage, t.name, t.accountId)
      .where(sql`awaits_audit = 1`),
    index('portfolio_entries_days').on(t.investment, t.stage, t.stageEnteredOn),
    index('portfolio_entries_value').on(t.currency, sql`verified_cash + reported_cash`, t.accountId),
  ],
)

/** How many accounts share each combination of what can be filtered by: at most a few hundred rows, kept by triggers. */
export const portfolioCounts = sqliteTable(
  'portfolio_counts',
  {
    investment: text('investment', { enum: investmentTiers }).notNull(),
    stage: text('stage', { enum: stages }).notNull(),
    state: integer('state').notNull(),
    isLate: question('is_late').notNull(),
    needsYou: question('needs_you').notNull(),
    awaitsAudit: question('awaits_audit').notNull(),
    accounts: integer('accounts').notNull(),
  },
  (t) => [primaryKey({ columns: [t.investment, t.stage, t.state, t.isLate, t.needsYou, t.awaitsAudit] })],
)

/** The money of all accounts of a tier, a stage and a currency: at most a few hundred rows, kept by triggers (migration 0006). */
export const portfolioSums = sqliteTable(
  'portfolio_sums',
  {
    investment: text('investment', { enum: investmentTiers }).notNull(),
    stage: text('stage', { enum: stages }).notNull(),
    accounts: integer('accounts').notNull(),
    /** Those with a contract that holds. */
    contracted: integer('contracted').notNull(),
    ...money(),
  },
  (t) => [primaryKey({ columns: [t.investment, t.stage, t.currency] })],
)
