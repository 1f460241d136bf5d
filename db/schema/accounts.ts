import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { investmentTiers, visibilities } from '../../app/domain/accounts/account.ts'
import { memberRoles, staffRoles } from '../../app/domain/accounts/member.ts'
import { stages } from '../../app/domain/care/stages.ts'
import { calendarDate, edited, id, instant, version } from '../columns.ts'
import { users } from './auth.ts'

/** A customer company. */
export const accounts = sqliteTable(
  'accounts',
  {
    id: id(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    /** What another system calls the account: the key under which an import finds it again. */
    externalId: text('external_id'),
    domain: text('domain'),
    industry: text('industry').notNull().default(''),
    currency: text('currency').notNull(),
    timeZone: text('time_zone').notNull(),
    investment: text('investment', { enum: investmentTiers }).notNull(),
    /** 1 to 5 each; the tier is proposed from both, and a person decides. */
    potential: integer('potential'),
    readiness: integer('readiness'),
    stage: text('stage', { enum: stages }).notNull(),
    stageEnteredOn: calendarDate('stage_entered_on').notNull(),
    createdAt: instant('created_at').notNull(),
    createdBy: text('created_by').references(() => users.id),
    endedAt: instant('ended_at'),
    ...edited(),
    version: version(),
  },
  (t) => [
    uniqueIndex('accounts_slug').on(t.slug),
    uniqueIndex('accounts_external').on(t.externalId).where(sql`external_id is not null`),
    index('accounts_stage').on(t.stage, t.stageEnteredOn),
    index('accounts_domain').on(t.domain),
    index('accounts_name').on(sql`lower(${t.name})`, t.id),
  ],
)

/** A customer's user on an account, from `createdAt` until `removedAt`. */
export const memberships = sqliteTable(
  'memberships',
  {
    id: id(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    role: text('role', { enum: memberRoles }).notNull(),
    createdAt: instant('created_at').notNull(),
    removedAt: instant('removed_at'),
    removedBy: text('removed_by').references(() => users.id),
    version: version(),
  },
  (t) => [
    uniqueIndex('memberships_live').on(t.userId, t.accountId).where(sql`removed_at is null`),
    index('memberships_account').on(t.accountId),
  ],
)

/** The vendor's people who look after an account, from `addedAt` until `removedAt`. */
export const teamMembers = sqliteTable(
  'team_members',
  {
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    addedAt: instant('added_at').notNull(),
    addedBy: text('added_by').references(() => users.id),
    removedAt: instant('removed_at'),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.userId] }), index('team_members_user').on(t.userId)],
)

/** An open door for one address: to an account as a member, or to the vendor's side as staff. */
export const invitations = sqliteTable(
  'invitations',
  {
    id: id(),
    accountId: text('account_id').references(() => accounts.id),
    email: text('email').notNull(),
    name: text('name').notNull(),
    role: text('role', { enum: memberRoles }),
    staffRole: text('staff_role', { enum: staffRoles }),
    /** The person on the plan this invitation gives a login to. */
    stakeholderId: text('stakeholder_id'),
    tokenHash: text('token_hash').notNull(),
    invitedBy: text('invited_by').references(() => users.id),
    invitedAt: instant('invited_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    usedBy: text('used_by').references(() => users.id),
    revokedAt: instant('revoked_at'),
  },
  (t) => [
    uniqueIndex('invitations_token').on(t.tokenHash),
    index('invitations_account').on(t.accountId, t.email),
    index('invitations_email').on(t.email),
  ],
)

/** What stands at `data/files/<sha256>`; a row per account that refers to it. */
export const files = sqliteTable(
  'files',
  {
    id: id(),
    accountId: text('account_id').references(() => accounts.id),
    sha256: text('sha256').notNull(),
    name: text('name').notNull(),
    type: text('type').notNull(),
    size: integer('size').notNull(),
    visibility: text('visibility', { enum: visibilities }).notNull(),
    uploadedBy: text('uploaded_by').references(() => users.id),
    uploadedAt: instant('uploaded_at').notNull(),
  },
  (t) => [index('files_account').on(t.accountId), index('files_sha256').on(t.sha256)],
)

/** A stretch of a contract and its whole price, in minor units of the account's currency. Only the vendor sees it. */
export const contractPeriods = sqliteTable(
  'contract_periods',
  {
    id: id(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    startsOn: calendarDate('starts_on').notNull(),
    /** The last day. */
    endsOn: calendarDate('ends_on').notNull(),
    price: integer('price').notNull(),
    createdAt: instant('created_at').notNull(),
    createdBy: text('created_by').references(() => users.id),
    removedAt: instant('removed_at'),
    removedBy: text('removed_by').references(() => users.id),
    ...edited(),
    version: version(),
  },
  (t) => [index('contract_periods_account').on(t.accountId, t.startsOn)],
)

/**
 * What an account's contract is on one of its days: written after every change of its periods, and by a job on `changesOn`,
 * when a period begins or ends. Lists read nothing else.
 */
export const contractStandings = sqliteTable(
  'contract_standings',
  {
    accountId: text('account_id')
      .primaryKey()
      .references(() => accounts.id),
    /** Price of a year of the period that holds, in minor units of the account's currency; 0 while none does. */
    yearly: integer('yearly').notNull(),
    renewsOn: calendarDate('renews_on'),
    /** The next day on which time alone changes something; null when nothing is ahead. */
    changesOn: calendarDate('changes_on'),
  },
  (t) => [index('contract_standings_changes').on(t.changesOn)],
)

/** What one unit of a currency was worth in another from a day on, until the next row. Decimal in text. */
export const exchangeRates = sqliteTable(
  'exchange_rates',
  {
    id: id(),
    currency: text('currency').notNull(),
    toCurrency: text('to_currency').notNull(),
    startsOn: calendarDate('starts_on').notNull(),
    rate: text('rate').notNull(),
    createdAt: instant('created_at').notNull(),
    createdBy: text('created_by').references(() => users.id),
  },
  (t) => [uniqueIndex('exchange_rates_day').on(t.currency, t.toCurrency, t.startsOn)],
)
