import { sql } from 'drizzle-orm'
import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { visibilities } from '../../app/domain/accounts/account.ts'
import { id, instant } from '../columns.ts'

/**
 * The append-only history (triggers in the migration refuse UPDATE and DELETE). One hash chain per account and one
 * (chain '') for the deployment. `facts` holds ids, numbers and salted digests; erasable text lies in `event_texts`.
 */
export const events = sqliteTable(
  'events',
  {
    /** Order over all chains; live updates follow it. */
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** The account's id, or '' for the deployment. */
    chain: text('chain').notNull(),
    /** Position in its chain, from 1. */
    number: integer('number').notNull(),
    kind: text('kind').notNull(),
    actorId: text('actor_id'),
    visibility: text('visibility', { enum: visibilities }).notNull(),
    at: instant('at').notNull(),
    facts: text('facts').notNull(),
    /** SHA-256 over the predecessor's hash and this row. */
    hash: blob('hash', { mode: 'buffer' }).notNull(),
  },
  (t) => [uniqueIndex('events_chain').on(t.chain, t.number)],
)

/** Words of an event that may have to be erased; the event keeps their salted digest. */
export const eventTexts = sqliteTable(
  'event_texts',
  {
    eventId: integer('event_id')
      .notNull()
      .references(() => events.id),
    field: text('field').notNull(),
    salt: text('salt').notNull(),
    text: text('text'),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.field] })],
)

/** Mail to be sent, written in the transaction of what it tells about. Tokens are derived when rendering, never stored. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: id(),
    kind: text('kind').notNull(),
    to: text('to').notNull(),
    accountId: text('account_id'),
    facts: text('facts', { mode: 'json' }).notNull(),
    createdAt: instant('created_at').notNull(),
    dueAt: instant('due_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    leasedUntil: instant('leased_until'),
    leasedBy: text('leased_by'),
    sentAt: instant('sent_at'),
    /** Given up: an admin sees it and can try again. */
    deadAt: instant('dead_at'),
    /** Not sent on purpose: the invitation was revoked, the link used, the person removed. */
    droppedAt: instant('dropped_at'),
    lastError: text('last_error'),
  },
  (t) => [
    index('outbox_dead').on(t.deadAt).where(sql`dead_at is not null`),
    index('outbox_due').on(t.dueAt).where(sql`sent_at is null and dead_at is null and dropped_at is null`),
  ],
)
