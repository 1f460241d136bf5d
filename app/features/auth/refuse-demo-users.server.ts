import { count, eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { users } from '#db/schema/auth.ts'

/** Throws, so that production does not start, while people of the demo story (whose passwords are public) are in the database. */
export function refuseDemoUsers(db: Db): void {
  const demo = db.select({ found: count() }).from(users).where(eq(users.isDemo, true)).get()
  if (!demo || demo.found === 0) return
  throw new Error(
    `This database holds people of the demo story (${demo.found}), whose passwords everybody knows. ` +
      'Production does not start on it: set DATA_DIR to an empty folder, or restore a backup of your own.',
  )
}
