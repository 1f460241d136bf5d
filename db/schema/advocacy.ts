import { sql } from 'drizzle-orm'
import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { askTypes } from '../../app/domain/advocacy/ask.ts'
import { id, instant } from '../columns.ts'
import { users } from './auth.ts'

/** What a person has opened themself to be asked for, from `openedAt` until `closedAt`. It is theirs alone. */
export const advocateOpenings = sqliteTable(
  'advocate_openings',
  {
    id: id(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    type: text('type', { enum: askTypes }).notNull(),
    openedAt: instant('opened_at').notNull(),
    closedAt: instant('closed_at'),
  },
  (t) => [
    uniqueIndex('advocate_openings_open').on(t.userId, t.type).where(sql`closed_at is null`),
    index('advocate_openings_user').on(t.userId),
  ],
)
