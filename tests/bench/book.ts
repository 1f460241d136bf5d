import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { monotonicFactory } from 'ulid'
import { startSession } from '#app/features/auth/sessions.server.ts'
import { openDatabase } from '#db/client.server.ts'
import { users } from '#db/schema/auth.ts'

const folder = new URL('../../.cache/bench', import.meta.url).pathname

/**
 * The data folder of a large book with so many accounts, built once and kept. Its database is a link to the kept file;
 * the benches only add sessions, and edits to the measured account.
 */
export function bookFolder(accounts: number): string {
  const file = join(folder, `book-${accounts}.sqlite`)
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true })
    const seed = spawnSync(
      process.execPath,
      ['db/seed/scale.ts', '--accounts', String(accounts), '--file', file],
      { stdio: 'inherit' },
    )
    if (seed.status !== 0) throw new Error('the large book could not be built')
  }
  const data = join(folder, `data-${accounts}`)
  mkdirSync(data, { recursive: true })
  if (!existsSync(join(data, 'cairn.sqlite'))) symlinkSync(file, join(data, 'cairn.sqlite'))
  return data
}

/** The cookie of a new session of the measured account's approver. */
export async function sessionCookie(data: string, email = 'measured@example.com'): Promise<string> {
  const db = openDatabase(join(data, 'cairn.sqlite'))
  const user = db.select().from(users).where(eq(users.email, email)).get()
  if (!user) throw new Error(`the book has no ${email}`)
  const cookie = await startSession({ db, now: new Date(), isSecure: false }, user, 'bench')
  db.$client.close()
  return cookie.split(';')[0] ?? ''
}

const ulid = monotonicFactory()
/** Ids of the benches' own. */
export const benchId = () => ulid()
