import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAskForWaiver } from '#app/domain/access/care-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { waivers } from '#db/schema/care.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findLeads } from './find-signers.server.ts'
import { findWaivable, goneAlready } from './find-waivable.server.ts'
import type { AskForWaiver } from './move-form.ts'

/**
 * Asks the leads, by mail, to let a criterion of the present stage go, with a reason. The vendor's own business until
 * one of them answers. Refuses: not-allowed, already-done (asked or let go already), invalid (a criterion of another
 * stage, the last stage, or the account has ended).
 */
export function askForWaiver(
  tx: Tx,
  actor: PlanActor,
  { criterion, reason }: AskForWaiver,
  at: Moment,
): Result<{ waiverId: string }> {
  if (!mayAskForWaiver(actor)) return refuse('not-allowed')
  const found = findWaivable(tx, { accountId: actor.accountId, criterion })
  if (!found.ok) return found
  const { account, spellId, standing } = found.value
  if (standing?.grantedAt) return goneAlready
  if (standing)
    return refuse('already-done', { message: 'The leads have been asked already. They answer on this page.' })
  const { accountId, userId: actorId, name } = actor
  const waiverId = at.newId()
  tx.insert(waivers)
    .values({ id: waiverId, accountId, spellId, criterion, reason, askedAt: at.now, askedBy: actorId })
    .run()
  const ids = { accountId, actorId, waiverId, criterion }
  recordEvent(tx, { kind: 'waiver-asked', visibility: 'internal', ...ids, texts: { reason } }, at)
  const place = { account: account.name, accountSlug: account.slug, fromStage: account.stage }
  const facts = { waiverId, ...place, criterion, person: name, reason }
  for (const { userId, email: to } of findLeads(tx))
    if (userId !== actorId) enqueueEmail(tx, { kind: 'care-waiver-asked', facts, to, accountId }, at)
  return ok({ waiverId })
}
