import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayKeepPromises, maySeeInternal } from '#app/domain/access/plan-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { excerptOf } from '#app/domain/plan/comment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { salesPromises } from '#db/schema/plan-words.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { AddPromise } from './promise-form.ts'

/** Writes down what was promised before the sale. Refuses: not-allowed (viewers; customers who want it internal). */
export function addPromise(
  tx: Tx,
  actor: PlanActor,
  { text, origin, visibility }: AddPromise,
  at: Moment,
): Result<{ promiseId: string }> {
  if (!mayKeepPromises(actor)) return refuse('not-allowed')
  if (visibility === 'internal' && !maySeeInternal(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  const promiseId = at.newId()
  tx.insert(salesPromises)
    .values({ id: promiseId, accountId, text, origin, visibility, addedAt: at.now, addedBy: userId })
    .run()
  const happened = { kind: 'promise-added' as const, visibility, promiseId }
  recordEvent(tx, { ...happened, accountId, actorId: userId, texts: { promise: excerptOf(text) } }, at)
  return ok({ promiseId })
}
