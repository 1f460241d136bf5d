import { and, eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayKeepPromises, maySeeInternal } from '#app/domain/access/plan-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { excerptOf } from '#app/domain/plan/comment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { salesPromises } from '#db/schema/plan-words.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { SettlePromise } from './promise-form.ts'

/**
 * Says how a promise ended: confirmed, refuted or dropped, with a note. Refuses: not-found (foreign ones, and the
 * vendor's internal ones for customers), not-allowed, already-done.
 */
export function settlePromise(
  tx: Tx,
  actor: PlanActor,
  { promiseId, as, note }: SettlePromise,
  at: Moment,
): Result<{ promiseId: string }> {
  const { accountId, userId } = actor
  const here = and(eq(salesPromises.id, promiseId), eq(salesPromises.accountId, accountId))
  const promise = tx.select().from(salesPromises).where(here).get()
  if (!promise || (promise.visibility === 'internal' && !maySeeInternal(actor))) return refuse('not-found')
  if (!mayKeepPromises(actor)) return refuse('not-allowed')
  if (promise.settledAt)
    return refuse('already-done', {
      message: 'Somebody has said how it ended already. Reload the page to see it.',
    })
  tx.update(salesPromises)
    .set({ settledAt: at.now, settledBy: userId, settledAs: as, settledNote: note })
    .where(here)
    .run()
  const { text, visibility } = promise
  const happened = { kind: 'promise-settled' as const, visibility, promiseId, as }
  recordEvent(tx, { ...happened, accountId, actorId: userId, texts: { promise: excerptOf(text) } }, at)
  return ok({ promiseId })
}
