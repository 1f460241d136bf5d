import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '#db/client.server.ts'
import { migrate } from '#db/migrate.ts'

declare module 'vitest' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can extend another package's
  export interface ProvidedContext {
    /** A folder of this run with the migrated base database that every test copies. */
    testFolder: string
  }
}

/** Migrates one base database for the whole run. */
export default function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-test-'))
  const db = openDatabase(join(folder, 'base.sqlite'), { sync: 'OFF' })
  migrate(db)
  db.$client.pragma('wal_checkpoint(TRUNCATE)')
  db.$client.pragma('journal_mode = DELETE')
  db.$client.close()
  project.provide('testFolder', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
