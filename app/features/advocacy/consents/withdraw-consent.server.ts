import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAdvocate } from '#app/domain/access/advocacy-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { type Result, refuse } from '#app/domain/refusal.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { ConsentChoice } from './consent-form.ts'
import { findGivenOf } from './find-given.server.ts'
import { basisOf } from './speakers-of.server.ts'
import { takeBack } from './take-back.server.ts'

/**
 * On the plan: a person takes back their own, and whoever speaks for the company one of its consents, whoever gave it.
 * Refuses: not-allowed (vendor's side, or they do not speak for it), not-found (also another person's), already-done.
 */
export function withdrawConsent(
  tx: Tx,
  actor: PlanActor,
  { consentId }: ConsentChoice,
  at: Moment,
): Result<{ withdrawn: number }> {
  if (!mayAdvocate(actor)) return refuse('not-allowed')
  const row = findGivenOf(tx, { accountId: actor.accountId, consentId })
  const isOwn = row?.personId === actor.userId
  if (!row?.grantedAt || (row.subject === 'person' && !isOwn)) return refuse('not-found')
  if (!isOwn && basisOf(tx, actor) === null) return refuse('not-allowed')
  return takeBack(tx, { rows: [row], by: actor.userId, how: 'page' }, at)
}
