import { integer, text } from 'drizzle-orm/sqlite-core'

/** ULID primary key, made by `Moment.newId()`. */
export const id = () => text('id').primaryKey()

/** An instant in UTC, stored as milliseconds. */
export const instant = (name: string) => integer(name, { mode: 'timestamp_ms' })

/** A day, `YYYY-MM-DD`. */
export const calendarDate = (name: string) => text(name)

/** Counts the saves of an editable record, from 1. */
export const version = () => integer('version').notNull().default(1)

export const question = (name: string) => integer(name, { mode: 'boolean' })

/** Who saved an editable record last, shown to a late writer. */
export const edited = () => ({
  editedAt: integer('edited_at', { mode: 'timestamp_ms' }),
  editedBy: text('edited_by'),
})
