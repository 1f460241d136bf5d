import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { monotonicFactory } from 'ulid'
import { startSession } from '#app/features/auth/sessions.server.ts'
import { openDatabase } from '#db/client.server.ts'
import { users } from '#db/schema/auth.ts'

const folder = new URL('../../.cache/bench', import.meta.url).pathname

/** What a book is made from: it is built anew when one of these files has changed. */
const sources = ['db/seed/scale', 'db/migrations'].map(
  (path) => new URL(`../../${path}`, import.meta.url).pathname,
)

function keyOfSources(): string {
  const hash = createHash('sha256')
  for (const source of sources)
    for (const name of readdirSync(source).sort())
      if (/\.(ts|sql)$/.test(name)) hash.update(name).update(readFileSync(join(source, name)))
  return hash.digest('hex').slice(0, 8)
}

/**
 * The data folder of a large book with so many accounts, built once and kept for as long as its sources stay the same.
 * Its database is a link to the kept file; the benches only add sessions, and edits to the measured account.
 */
export function bookFolder(accounts: number): string {
  const name = `book-${accounts}-${keyOfSources()}`
  const file = join(folder, `${name}.sqlite`)
  const data = join(folder, `data-${accounts}`)
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true })
    removeOld(accounts)
    rmSync(data, { recursive: true, force: true })
    const seed = spawnSync(
      process.execPath,
      ['db/seed/scale.ts', '--accounts', String(accounts), '--file', file],
      { stdio: 'inherit' },
    )
    if (seed.status !== 0) throw new Error('the large book could not be built')
  }
  mkdirSync(data, { recursive: true })
  if (!existsSync(join(data, 'cairn.sqlite'))) symlinkSync(file, join(data, 'cairn.sqlite'))
  return data
}

/** Books of this size from other sources: two gigabytes each. */
function removeOld(accounts: number): void {
  const isOld = new RegExp(`^book-${accounts}(-[0-9a-f]{8})?\\.sqlite`)
  for (const name of readdirSync(folder)) if (isOld.test(name)) rmSync(join(folder, name), { force: true })
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
