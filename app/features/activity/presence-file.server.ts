import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'

/**
 * What the processes of one installation tell each other and nobody has to keep: who is here (`here`), and short
 * messages (`messages`). A file of its own, so that a heartbeat costs no fsync, waits for no writer and is in no backup.
 * It may be deleted whenever Cairn stands still.
 */
const tables = `
  create table if not exists here (
    stream text primary key, account text not null, user text not null, name text not null, side text not null,
    field text not null, field_at integer not null, beat_at integer not null, closed_at integer
  ) strict;
  create index if not exists here_account on here (account);
  create table if not exists messages (
    id integer primary key autoincrement, channel text not null, sender text not null, bytes blob not null,
    at integer not null default (unixepoch())
  ) strict;`

/**
 * Opens `presence.db` in the data folder: made when missing, and made anew when it is damaged. Where there can be none (a
 * full disk, a folder that takes no writes) the process keeps it in memory, and knows of itself alone.
 */
export function openPresenceFile(dataFolder: string): Sqlite.Database {
  const file = join(dataFolder, 'presence.db')
  try {
    mkdirSync(dataFolder, { recursive: true })
    return openOrRemake(file)
  } catch {
    return open(':memory:')
  }
}

function openOrRemake(file: string): Sqlite.Database {
  try {
    return open(file)
  } catch (error) {
    // a file that is only busy belongs to another process, which would go on with it unseen
    if (!isDamage(error)) throw error
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
    return open(file)
  }
}

function isDamage(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && /^SQLITE_(NOTADB|CORRUPT)/.test(error.code)
}

function open(file: string): Sqlite.Database {
  const client = new Sqlite(file, { timeout: 5000 })
  try {
    client.pragma('journal_mode = WAL')
    client.pragma('synchronous = OFF')
    client.pragma('secure_delete = ON')
    client.exec(tables)
    // a moment's wait for another process is longer than anybody's beat is worth
    client.pragma('busy_timeout = 1000')
    return client
  } catch (error) {
    client.close()
    throw error
  }
}
