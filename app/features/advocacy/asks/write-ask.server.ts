import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAskForAdvocacy } from '#app/domain/access/advocacy-policy.ts'
import { askWeights } from '#app/domain/advocacy/budget.ts'
import { planEdit } from '#app/domain/edit.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { refuseClash } from '#app/features/activity/refuse-clash.server.ts'
import { asks } from '#db/schema/advocacy.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { EditAsk, WriteAsk } from './ask-form.ts'
import { findDraft } from './find-ask.server.ts'
import { gatherReadiness } from './gather-readiness.server.ts'

type Written = Result<{ askId: string }>

/** Writes an ask down to look at it before it is sent; it spends nothing. Refuses: not-allowed, not-found (no member). */
export function writeAsk(tx: Tx, actor: PlanActor, input: WriteAsk, at: Moment): Written {
  if (!mayAskForAdvocacy(actor)) return refuse('not-allowed')
  const { accountId, userId: createdBy } = actor
  const [person] = gatherReadiness(tx, { accountId, userId: input.userId, now: at.now }) ?? []
  if (!person) return refuse('not-found')
  const askId = at.newId()
  tx.insert(asks)
    .values({ id: askId, accountId, ...input, weight: askWeights[input.type], createdAt: at.now, createdBy })
    .run()
  return ok({ askId })
}

/** Changes the words of one that was not sent yet. Refuses: not-allowed, not-found, changed-meanwhile (with both texts). */
export function editAsk(tx: Tx, actor: PlanActor, { askId, edit }: EditAsk, at: Moment): Written {
  if (!mayAskForAdvocacy(actor)) return refuse('not-allowed')
  const draft = findDraft(tx, { accountId: actor.accountId, askId })
  if (!draft) return refuse('not-found')
  const { subject, message, editedBy, editedAt } = draft
  const { changes, clashes } = planEdit({ subject, message }, edit)
  if (clashes.length > 0) return refuseClash(tx, { clashes, editedBy, editedAt })
  tx.update(asks)
    .set({ ...changes, version: draft.version + 1, editedAt: at.now, editedBy: actor.userId })
    .where(eq(asks.id, askId))
    .run()
  return ok({ askId })
}

/** Throws away one that was not sent. Refuses: not-allowed, not-found. */
export function dropDraft(tx: Tx, actor: PlanActor, { askId }: { askId: string }, at: Moment): Written {
  if (!mayAskForAdvocacy(actor)) return refuse('not-allowed')
  const draft = findDraft(tx, { accountId: actor.accountId, askId })
  if (!draft) return refuse('not-found')
  tx.update(asks)
    .set({ withdrawnAt: at.now, withdrawnBy: actor.userId, version: draft.version + 1 })
    .where(eq(asks.id, askId))
    .run()
  return ok({ askId })
}
