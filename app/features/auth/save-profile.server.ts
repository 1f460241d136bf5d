import { eq, sql } from 'drizzle-orm'
import type { Person } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findActiveUser } from './find-user.server.ts'

/** A person's own name, title and time zone ('' for their account's). Refuses `not-found` once they have left. */
export function saveProfile(
  tx: Tx,
  person: Person,
  input: { name: string; title: string; timeZone: string },
  at: Moment,
): Result<null> {
  const user = findActiveUser(tx, person.userId)
  if (!user) return refuse('not-found')
  const { name, title, timeZone } = input
  tx.update(users)
    .set({ name, title, timeZone: timeZone || null, version: sql`${users.version} + 1` })
    .where(eq(users.id, user.id))
    .run()
  if (name !== user.name) {
    const texts = { from: user.name, to: name }
    recordEvent(tx, { kind: 'name-changed', accountId: null, actorId: user.id, userId: user.id, texts }, at)
  }
  return ok(null)
}
