import { eq, sql } from 'drizzle-orm'
import type { Person } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findActiveUser } from './find-user.server.ts'
import type { SaveReading } from './reading-form.ts'

/** How a person reads dates and numbers, and their working hours and days. Refuses `not-found` once they have left. */
export function saveReading(tx: Tx, person: Person, input: SaveReading, _at: Moment): Result<null> {
  const user = findActiveUser(tx, person.userId)
  if (!user) return refuse('not-found')
  const { locale, workStarts, workEnds, workDays } = input
  const days = [...new Set(workDays)].sort().join('')
  tx.update(users)
    .set({ locale: locale || null, workStarts, workEnds, workDays: days, version: sql`${users.version} + 1` })
    .where(eq(users.id, user.id))
    .run()
  return ok(null)
}
