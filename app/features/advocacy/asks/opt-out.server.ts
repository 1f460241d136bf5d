import { eq, sql } from 'drizzle-orm'
import type { Person } from '#app/domain/access/actor.ts'
import { mayOpenThemself } from '#app/domain/access/advocacy-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { advocateProfiles } from '#db/schema/advocacy.ts'
import type { Tx } from '#db/transaction.server.ts'
import { tellPlans } from '../tell-plans.server.ts'
import { closeOpenings } from './close-openings.server.ts'

/**
 * A customer takes everything back in one press: nothing is open any more, questions that wait are taken back, what is
 * queued is not sent, and nobody invites them again. What they said before stays until they withdraw it. Pressing
 * again changes nothing. Refuses: not-allowed (staff).
 */
export function optOut(tx: Tx, person: Person, _input: unknown, at: Moment): Result<null> {
  if (!mayOpenThemself(person)) return refuse('not-allowed')
  const { userId } = person
  const known = tx.select().from(advocateProfiles).where(eq(advocateProfiles.userId, userId)).get()
  if (known?.optedOutAt) return ok(null)
  closeOpenings(tx, { userId }, at)
  tx.insert(advocateProfiles)
    .values({ userId, optedOutAt: at.now })
    .onConflictDoUpdate({
      target: advocateProfiles.userId,
      set: { optedOutAt: at.now, version: sql`${advocateProfiles.version} + 1` },
    })
    .run()
  tellPlans(tx, { kind: 'opted-out', userId, texts: {} }, at)
  return ok(null)
}
