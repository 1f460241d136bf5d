import { sql } from 'drizzle-orm'
import { blob, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { sharedTextKinds } from '../../app/domain/activity/shared-text.ts'
import { id, instant } from '../columns.ts'
import { accounts } from './accounts.ts'
import { users } from './auth.ts'

/**
 * A long text that several people write at once: the document (Yjs) as of `throughUpdateId`, and what it says. The record
 * it belongs to (a version of the context, a story, a review) gets its words when they settle, through that record's own
 * command.
 */
export const sharedTexts = sqliteTable(
  'shared_texts',
  {
    id: id(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    kind: text('kind', { enum: sharedTextKinds }).notNull(),
    /** The record: the account for its context and team notes, else the story, review or item. */
    subjectId: text('subject_id').notNull(),
    document: blob('document', { mode: 'buffer' }).notNull(),
    throughUpdateId: integer('through_update_id').notNull().default(0),
    /** What each part of the text says now, as the record would keep it: JSON by field. */
    fields: text('fields', { mode: 'json' }).$type<Record<string, string>>().notNull(),
    /** What the record said when document and record last agreed: JSON by field. */
    settledFields: text('settled_fields', { mode: 'json' }).$type<Record<string, string>>().notNull(),
    /** When words were first written that the record does not have yet; null when they agree. */
    waitingSince: instant('waiting_since'),
    changedAt: instant('changed_at').notNull(),
  },
  (t) => [
    uniqueIndex('shared_texts_subject').on(t.kind, t.subjectId),
    index('shared_texts_waiting').on(t.waitingSince).where(sql`waiting_since is not null`),
  ],
)

/** Every change to such a document, written before anybody else hears of it. Folded into the document now and then. */
export const sharedTextUpdates = sqliteTable(
  'shared_text_updates',
  {
    /** Order over all texts; other processes on the same database follow it. */
    id: integer('id').primaryKey({ autoIncrement: true }),
    textId: text('text_id')
      .notNull()
      .references(() => sharedTexts.id),
    update: blob('update', { mode: 'buffer' }).notNull(),
    /** Who wrote it; null for what the record itself brought in. */
    writtenBy: text('written_by').references(() => users.id),
    at: instant('at').notNull(),
    /** When its words went into the record. */
    settledAt: instant('settled_at'),
  },
  (t) => [index('shared_text_updates_text').on(t.textId, t.id)],
)

/** The vendor's own notes about an account, in one living text: a new row for every version. Internal. */
export const teamNotes = sqliteTable(
  'team_notes',
  {
    id: id(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    number: integer('number').notNull(),
    text: text('text').notNull(),
    writtenBy: text('written_by')
      .notNull()
      .references(() => users.id),
    writtenAt: instant('written_at').notNull(),
  },
  (t) => [uniqueIndex('team_notes_number').on(t.accountId, t.number)],
)
