import { and, eq, isNull } from 'drizzle-orm'
import type { Person } from '#app/domain/access/actor.ts'
import { mayOpenThemself } from '#app/domain/access/advocacy-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { advocateOpenings } from '#db/schema/advocacy.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { AskTypeChoice } from './opening-form.ts'
import { tellPlans } from './tell-plans.server.ts'

/** A customer takes their opening back. Refuses: not-allowed (staff), already-done (not open). */
export function closeToAsk(
  tx: Tx,
  person: Person,
  { type }: AskTypeChoice,
  at: Moment,
): Result<{ type: string }> {
  if (!mayOpenThemself(person)) return refuse('not-allowed')
  const { userId } = person
  const closed = tx
    .update(advocateOpenings)
    .set({ closedAt: at.now })
    .where(
      and(
        eq(advocateOpenings.userId, userId),
        eq(advocateOpenings.type, type),
        isNull(advocateOpenings.closedAt),
      ),
    )
    .run()
  if (closed.changes === 0) return refuse('already-done', { message: 'You are not open to this.' })
  tellPlans(tx, { kind: 'ask-type-closed', userId, type }, at)
  return ok({ type })
}
