import { randomUUID } from 'node:crypto'
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import { registerReactions } from '#app/server/reactions.ts'
import { type Db, openDatabase } from '#db/client.server.ts'

// commands under test bring about everything that they do in the portal
registerReactions()

/** A fresh copy of the migrated base database, gone when the test has finished. */
export function openTestDatabase(): Db {
  const { db, close } = copyDatabase()
  onTestFinished(close)
  return db
}

/** A fresh copy that several tests of one file read in turn; `close` it after the last one. */
export function copyDatabase(): { db: Db; close: () => void } {
  const folder = inject('testFolder')
  const file = join(folder, `${randomUUID()}.sqlite`)
  copyFileSync(join(folder, 'base.sqlite'), file)
  const db = openDatabase(file, { sync: 'OFF' })
  const close = () => {
    db.$client.close()
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
  }
  return { db, close }
}
