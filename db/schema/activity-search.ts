import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { visibilities } from '../../app/domain/accounts/account.ts'
import { foundKinds } from '../../app/domain/activity/found-kind.ts'

/**
 * What can be searched for: one row for each thing, in its words of now. Only triggers on the things' own tables write here
 * (migration 0014), and other triggers keep the word indexes over it (FTS5, one for each kind): no command can forget either.
 */
export const searchEntries = sqliteTable(
  'search_entries',
  {
    id: integer('id').primaryKey(),
    kind: text('kind', { enum: foundKinds }).notNull(),
    /** The thing's own id; for context and team notes the account's. */
    subjectId: text('subject_id').notNull(),
    accountId: text('account_id').notNull(),
    /** `internal`: only the vendor's side finds it. */
    visibility: text('visibility', { enum: visibilities }).notNull(),
    /** The milestone or story it stands beside: where that is internal, this is too. */
    besideId: text('beside_id'),
    /** Its name, which counts before the rest; '' for what has none. */
    title: text('title').notNull(),
    body: text('body').notNull(),
  },
  (t) => [
    uniqueIndex('search_entries_subject').on(t.subjectId, t.kind),
    index('search_entries_kind').on(t.kind),
  ],
)
