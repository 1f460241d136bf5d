import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAdvocate } from '#app/domain/access/advocacy-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { consents } from '#db/schema/advocacy-consents.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { ConsentChoice } from './consent-form.ts'
import { findGivenOf } from './find-given.server.ts'
import { basisOf } from './speakers-of.server.ts'
import { pageOf } from './told-of-consents.server.ts'

/**
 * Somebody who speaks for the company confirms a consent whose giver has left, or a person their own after the work has
 * ended. Refuses: not-allowed, not-found, already-done (it is not in question, or over).
 */
export function keepConsent(
  tx: Tx,
  actor: PlanActor,
  { consentId }: ConsentChoice,
  at: Moment,
): Result<{ consentId: string }> {
  if (!mayAdvocate(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  const row = findGivenOf(tx, { accountId, consentId })
  const isOwn = row?.personId === userId
  if (!row?.grantedAt || (row.subject === 'person' && !isOwn)) return refuse('not-found')
  if (!isOwn && basisOf(tx, actor) === null) return refuse('not-allowed')
  const isOver = row.withdrawnAt !== null || row.supersededAt !== null
  if (!row.flaggedAt || row.flagSettledAt || isOver)
    return refuse('already-done', { message: 'This consent is not in question.' })
  tx.update(consents)
    .set({ flagSettledAt: at.now, flagSettledBy: userId })
    .where(eq(consents.id, row.id))
    .run()
  const facts = { subjectKind: row.about, subjectId: row.aboutId, scopes: [row.scope] }
  const texts = { about: pageOf(tx, row).title }
  recordEvent(tx, { kind: 'consent-kept', accountId, actorId: userId, ...facts, texts }, at)
  return ok({ consentId })
}
