import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { migrate as migrateWith } from 'drizzle-orm/better-sqlite3/migrator'
import { env } from '../app/config/env.server.ts'
import { type Db, openDatabase } from './client.server.ts'

const folder = new URL('./migrations', import.meta.url).pathname

/** How many migrations this code knows. */
export function knownMigrations(): number {
  const journal = JSON.parse(readFileSync(`${folder}/meta/_journal.json`, 'utf8')) as { entries: unknown[] }
  return journal.entries.length
}

/** How many migrations the database has been through; 0 for an empty file. */
export function appliedMigrations(db: Db): number {
  const table = db.$client.prepare("select 1 from sqlite_schema where name = '__drizzle_migrations'").get()
  if (!table) return 0
  return db.$client.prepare('select count(*) from __drizzle_migrations').pluck().get() as number
}

/** Brings the schema forward, each migration in the transaction; refuses a database newer than this code. */
export function migrate(db: Db): void {
  if (appliedMigrations(db) > knownMigrations()) {
    throw new Error(
      'This database was written by a newer Cairn. Start that version, or restore a backup of this one.',
    )
  }
  migrateWith(db, { migrationsFolder: folder })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const db = openDatabase(env().databaseFile)
  migrate(db)
  db.$client.close()
}
