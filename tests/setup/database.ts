import { randomUUID } from 'node:crypto'
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import { type Db, openDatabase } from '#db/client.server.ts'

/** A fresh copy of the migrated base database, gone when the test has finished. */
export function openTestDatabase(): Db {
  const folder = inject('testFolder')
  const file = join(folder, `${randomUUID()}.sqlite`)
  copyFileSync(join(folder, 'base.sqlite'), file)
  const db = openDatabase(file, { sync: 'OFF' })
  onTestFinished(() => {
    db.$client.close()
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
  })
  return db
}
