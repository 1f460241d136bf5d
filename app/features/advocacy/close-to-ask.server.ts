import type { Person } from '#app/domain/access/actor.ts'
import { mayOpenThemself } from '#app/domain/access/advocacy-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import type { Tx } from '#db/transaction.server.ts'
import { closeOpenings } from './asks/close-openings.server.ts'
import type { AskTypeChoice } from './opening-form.ts'

/**
 * A customer takes their opening back; a question of that kind that waits for them is taken back with it. Refuses:
 * not-allowed (staff), already-done (not open).
 */
export function closeToAsk(
  tx: Tx,
  person: Person,
  { type }: AskTypeChoice,
  at: Moment,
): Result<{ type: string }> {
  if (!mayOpenThemself(person)) return refuse('not-allowed')
  const closed = closeOpenings(tx, { userId: person.userId, types: [type] }, at)
  if (closed.length === 0) return refuse('already-done', { message: 'You are not open to this.' })
  return ok({ type })
}
