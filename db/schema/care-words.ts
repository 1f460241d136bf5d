import { sql } from 'drizzle-orm'
import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { termKinds } from '../../app/domain/care/term.ts'
import { id, instant } from '../columns.ts'
import { accounts } from './accounts.ts'
import { users } from './auth.ts'

const accountId = () =>
  text('account_id')
    .notNull()
    .references(() => accounts.id)

const userId = (name: string) => text(name).references(() => users.id)

/** The vendor's own words: product names, feature names, aliases. */
export const vocabularyTerms = sqliteTable(
  'vocabulary_terms',
  {
    id: id(),
    term: text('term').notNull(),
    /** The term as the matcher compares it: two that fold alike are one. */
    folded: text('folded').notNull(),
    kind: text('kind', { enum: termKinds }).notNull(),
    addedAt: instant('added_at').notNull(),
    addedBy: userId('added_by'),
    removedAt: instant('removed_at'),
    removedBy: userId('removed_by'),
  },
  (t) => [
    uniqueIndex('vocabulary_terms_live').on(t.folded).where(sql`removed_at is null`),
    index('vocabulary_terms_added').on(t.addedAt),
  ],
)

/** A vocabulary term that is a plain word for this customer, with the reason. */
export const allowedWords = sqliteTable(
  'allowed_words',
  {
    id: id(),
    accountId: accountId(),
    term: text('term').notNull(),
    folded: text('folded').notNull(),
    reason: text('reason').notNull(),
    allowedAt: instant('allowed_at').notNull(),
    allowedBy: userId('allowed_by'),
    endedAt: instant('ended_at'),
    endedBy: userId('ended_by'),
  },
  (t) => [uniqueIndex('allowed_words_live').on(t.accountId, t.folded).where(sql`ended_at is null`)],
)
