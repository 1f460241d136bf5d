import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { files } from '#db/schema/accounts.ts'
import { statement } from '#db/statement.server.ts'
import { filesFolder } from './file-place.server.ts'

/** An upload has this long to get its row: far longer than any request. */
const graceInMs = 3_600_000

const rowOf = statement((db) =>
  db
    .select({ id: files.id })
    .from(files)
    .where(eq(files.sha256, sql.placeholder('sha256')))
    .limit(1)
    .prepare(),
)

/** Removes stored files no row refers to, and halves of uploads, once they are an hour old. Returns how many. */
export async function sweepOrphans(db: Db, dataFolder: string, now: Date): Promise<number> {
  const folder = filesFolder(dataFolder)
  const names = await readdir(folder).catch(() => [])
  let swept = 0
  for (const name of names) {
    if (rowOf(db).get({ sha256: name })) continue
    const place = join(folder, name)
    const { mtimeMs } = await stat(place)
    if (now.getTime() - mtimeMs < graceInMs) continue
    await rm(place, { force: true })
    swept += 1
  }
  return swept
}
