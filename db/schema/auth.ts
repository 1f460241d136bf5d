import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { staffRoles, userKinds } from '../../app/domain/accounts/member.ts'
import { edited, id, instant, question, version } from '../columns.ts'

/** People who sign in, on either side. */
export const users = sqliteTable(
  'users',
  {
    id: id(),
    kind: text('kind', { enum: userKinds }).notNull(),
    staffRole: text('staff_role', { enum: staffRoles }),
    email: text('email').notNull(),
    name: text('name').notNull(),
    title: text('title').notNull().default(''),
    timeZone: text('time_zone'),
    /** How dates and numbers are written for them ("en-GB"); null for the vendor's usual. */
    locale: text('locale'),
    /** When their working day begins and ends, in minutes after midnight, and its weekdays (1 is Monday). */
    workStarts: integer('work_starts').notNull().default(540),
    workEnds: integer('work_ends').notNull().default(1020),
    workDays: text('work_days').notNull().default('12345'),
    isDemo: question('is_demo').notNull().default(false),
    passwordHash: text('password_hash'),
    totpSecret: text('totp_secret'),
    totpConfirmedAt: instant('totp_confirmed_at'),
    /** The last 30-second step whose code was used: one code works once. */
    totpLastStep: integer('totp_last_step'),
    createdAt: instant('created_at').notNull(),
    deactivatedAt: instant('deactivated_at'),
    version: version(),
  },
  (t) => [
    uniqueIndex('users_email').on(t.email),
    // staff are few among many customers; partial on the role, so that it also serves "who is a lead"
    index('users_staff').on(t.staffRole).where(sql`staff_role is not null`),
  ],
)

/** Lucia's sessions. The id is the SHA-256 of the cookie's token. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    kind: text('kind', { enum: userKinds }).notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** What the browser called itself, shortened, so that its owner recognises it. */
    device: text('device').notNull().default(''),
  },
  (t) => [index('sessions_user').on(t.userId), index('sessions_expires').on(t.expiresAt)],
)

/** One request for a sign-in mail. Link token and code are derived from the server's secret; only hashes are stored. */
export const signInTokens = sqliteTable(
  'sign_in_tokens',
  {
    id: id(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    tokenHash: text('token_hash').notNull(),
    codeHash: text('code_hash').notNull(),
    /** SHA-256 of the cookie of the browser that asked. */
    browserHash: text('browser_hash').notNull(),
    goTo: text('go_to').notNull().default('/'),
    requestedAt: instant('requested_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    wrongCodes: integer('wrong_codes').notNull().default(0),
  },
  (t) => [
    uniqueIndex('sign_in_tokens_hash').on(t.tokenHash),
    index('sign_in_tokens_user').on(t.userId, t.requestedAt),
    index('sign_in_tokens_browser').on(t.browserHash, t.requestedAt),
  ],
)

/**
 * A browser in which somebody signed in before: with a mail that was sent to them it lets them in by one press. Only the
 * hash of its cookie is kept.
 */
export const rememberedDevices = sqliteTable(
  'remembered_devices',
  {
    tokenHash: text('token_hash').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    device: text('device').notNull().default(''),
    rememberedAt: instant('remembered_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    revokedAt: instant('revoked_at'),
  },
  (t) => [index('remembered_devices_user').on(t.userId)],
)

export const recoveryCodes = sqliteTable(
  'recovery_codes',
  {
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    codeHash: text('code_hash').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [primaryKey({ columns: [t.userId, t.codeHash] })],
)

/** What a form pressed twice did the first time. */
export const idempotencyKeys = sqliteTable(
  'idempotency_keys',
  {
    userId: text('user_id').notNull(),
    key: text('key').notNull(),
    /** SHA-256 of address and body: the same key with another body is a mistake, not a repetition. */
    bodyHash: text('body_hash').notNull(),
    result: text('result', { mode: 'json' }).notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.key] }), index('idempotency_keys_at').on(t.at)],
)

/** The one vendor of this deployment; the row is missing until set-up. */
export const vendor = sqliteTable('vendor', {
  id: integer('id').primaryKey().default(sql`1`),
  name: text('name').notNull(),
  logoFileId: text('logo_file_id'),
  accent: text('accent').notNull().default('#2B5C4D'),
  timeZone: text('time_zone').notNull(),
  currency: text('currency').notNull(),
  createdAt: instant('created_at').notNull(),
  ...edited(),
  version: version(),
})

/** A key for a program of the vendor's that sends figures. Only its hash is kept. */
export const apiTokens = sqliteTable(
  'api_tokens',
  {
    id: id(),
    name: text('name').notNull(),
    tokenHash: text('token_hash').notNull(),
    /** The last characters, so that people can tell keys apart. */
    ending: text('ending').notNull(),
    createdAt: instant('created_at').notNull(),
    createdBy: text('created_by')
      .notNull()
      .references(() => users.id),
    lastUsedAt: instant('last_used_at'),
    revokedAt: instant('revoked_at'),
    revokedBy: text('revoked_by').references(() => users.id),
  },
  (t) => [uniqueIndex('api_tokens_hash').on(t.tokenHash)],
)
