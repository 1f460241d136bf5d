import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAdvocate } from '#app/domain/access/advocacy-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { referralLinks } from '#db/schema/advocacy-voices.ts'
import type { Tx } from '#db/transaction.server.ts'
import { openLinkOf } from './open-link.server.ts'

/** A member closes their link: it opens nothing from now on. Refuses: not-allowed, already-done. */
export function closeLink(tx: Tx, actor: PlanActor, _input: object, at: Moment): Result<{ linkId: string }> {
  if (!mayAdvocate(actor)) return refuse('not-allowed')
  const link = openLinkOf(tx, actor)
  if (!link) return refuse('already-done', { message: 'There is no link that works.' })
  tx.update(referralLinks).set({ closedAt: at.now }).where(eq(referralLinks.id, link.id)).run()
  return ok({ linkId: link.id })
}
