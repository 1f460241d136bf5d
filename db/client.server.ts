import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import * as schema from './schema/index.ts'

export type Db = BetterSQLite3Database<typeof schema> & { $client: Sqlite.Database }

/**
 * Opens the database file (made when missing) with what TRUST.md promises: WAL, one fsync per acknowledged write,
 * foreign keys, deleted rows overwritten, and a wait of up to 5 s for another process's write.
 * `sync: 'OFF'` is for tests and bulk building only.
 */
export function openDatabase(file: string, options: { sync?: 'FULL' | 'OFF'; readonly?: boolean } = {}): Db {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const client = new Sqlite(file, { readonly: options.readonly ?? false, timeout: 5000 })
  if (!options.readonly) client.pragma('journal_mode = WAL')
  client.pragma(`synchronous = ${options.sync ?? 'FULL'}`)
  client.pragma('foreign_keys = ON')
  client.pragma('secure_delete = ON')
  client.pragma('cache_size = -32000')
  return drizzle(client, { schema })
}
