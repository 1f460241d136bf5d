import { accessSync, constants } from 'node:fs'
import { monotonicFactory } from 'ulid'
import { type Db, openDatabase } from '../../db/client.server.ts'
import { appliedMigrations, knownMigrations, migrate } from '../../db/migrate.ts'
import type { Env } from '../config/env.server.ts'
import type { Moment } from '../domain/moment.ts'
import { type Log, makeLog } from './log.ts'
import { registerReactions } from './reactions.ts'
import { readSecret } from './secret.ts'

/** What one process of the server lives in: database, settings, key, clock, log. */
export type World = {
  db: Db
  env: Env
  secret: string
  log: Log
  clock: () => Moment
  /** Where our own pages' forms may come from. */
  ownOrigins: string[]
  /** True while the database takes writes, its schema is this code's, and the process is not stopping. */
  isReady: () => boolean
  stopping: AbortController
}

/** Opens the database, brings its schema forward and gathers the rest. Throws when the database is newer than the code. */
export function openWorld(env: Env): World {
  registerReactions()
  const db = openDatabase(env.databaseFile)
  migrate(db)
  const ulid = monotonicFactory()
  const stopping = new AbortController()
  return {
    db,
    env,
    secret: readSecret(env),
    log: makeLog(env.logLevel),
    clock: () => {
      const now = new Date()
      return { now, newId: () => ulid(now.getTime()) }
    },
    ownOrigins: [
      new URL(env.baseUrl).origin,
      ...(env.isProduction ? [] : [`http://localhost:${env.port}`, `http://127.0.0.1:${env.port}`]),
    ],
    isReady: () => !stopping.signal.aborted && canWrite(db, env),
    stopping,
  }
}

/** Takes and gives back the write lock; reads the schema's number; asks the folder. */
function canWrite(db: Db, env: Env): boolean {
  try {
    db.$client.transaction(() => undefined).immediate()
    accessSync(env.dataFolder, constants.W_OK)
    return appliedMigrations(db) === knownMigrations()
  } catch {
    return false
  }
}
