import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { id, instant } from '../columns.ts'
import { users } from './auth.ts'

/** One file of the vendor's book on its way in: uploaded, mapped, checked, then applied as a whole. */
export const imports = sqliteTable(
  'imports',
  {
    id: id(),
    fileName: text('file_name').notNull(),
    /** Where the file stands among the stored uploads. */
    sha256: text('sha256').notNull(),
    size: integer('size').notNull(),
    /** How the file is read (encoding, delimiter, date and number style), as JSON. */
    reading: text('reading', { mode: 'json' }).notNull(),
    /** Which column is which field, as JSON; null until chosen. */
    mapping: text('mapping', { mode: 'json' }),
    /** Stands for the header line: the mapping of an earlier file with the same one is offered again. */
    headerKey: text('header_key').notNull(),
    rowCount: integer('row_count').notNull(),
    uploadedAt: instant('uploaded_at').notNull(),
    uploadedBy: text('uploaded_by').references(() => users.id),
    /** Every row was looked at; bad ones are listed in `import_problems`. */
    checkedAt: instant('checked_at'),
    badRows: integer('bad_rows'),
    /** Somebody pressed "Import": the worker takes it from here and resumes after a stop. */
    startedAt: instant('started_at'),
    startedBy: text('started_by').references(() => users.id),
    leasedUntil: instant('leased_until'),
    /** How many of the file's rows are in, and what they did. */
    appliedRows: integer('applied_rows').notNull().default(0),
    accountsMade: integer('accounts_made').notNull().default(0),
    accountsChanged: integer('accounts_changed').notNull().default(0),
    peopleMade: integer('people_made').notNull().default(0),
    peopleChanged: integer('people_changed').notNull().default(0),
    finishedAt: instant('finished_at'),
    cancelledAt: instant('cancelled_at'),
    failedAt: instant('failed_at'),
    failure: text('failure').notNull().default(''),
  },
  (t) => [
    index('imports_uploaded').on(t.uploadedAt),
    index('imports_header').on(t.headerKey, t.uploadedAt),
    index('imports_running')
      .on(t.startedAt)
      .where(sql`started_at is not null and finished_at is null and failed_at is null`),
  ],
)

/** Why a line of the file was left out. */
export const importProblems = sqliteTable(
  'import_problems',
  {
    importId: text('import_id')
      .notNull()
      .references(() => imports.id),
    /** Line of the file, from 1, as an editor counts it. */
    line: integer('line').notNull(),
    /** Order within the line. */
    place: integer('place').notNull(),
    column: text('column').notNull(),
    value: text('value').notNull(),
    reason: text('reason').notNull(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.line, t.place] })],
)
