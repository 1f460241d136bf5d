import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAdvocate } from '#app/domain/access/advocacy-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { consents } from '#db/schema/advocacy-consents.ts'
import type { Tx } from '#db/transaction.server.ts'
import { isWaiting } from './consent-columns.server.ts'
import type { ThingChoice } from './consent-form.ts'
import { findConsentThing } from './consent-thing.server.ts'
import { basisOf } from './speakers-of.server.ts'

/**
 * A customer declines everything they are asked for about a thing: their own scopes, and the company's where they speak
 * for it. No reason is asked for. Refuses: not-allowed, not-found, already-done (nothing of theirs waits).
 */
export function declineConsents(
  tx: Tx,
  actor: PlanActor,
  { about, aboutId }: ThingChoice,
  at: Moment,
): Result<{ declined: number }> {
  if (!mayAdvocate(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  const thing = findConsentThing(tx, { accountId, about, aboutId })
  if (!thing) return refuse('not-found')
  const speaks = basisOf(tx, actor) !== null
  const isTheirs = or(eq(consents.personId, userId), speaks ? isNull(consents.personId) : undefined)
  const waiting = tx
    .select({ id: consents.id, scope: consents.scope })
    .from(consents)
    .where(
      and(
        eq(consents.accountId, accountId),
        ...[eq(consents.about, about), eq(consents.aboutId, aboutId), isWaiting, isTheirs],
      ),
    )
    .all()
  if (waiting.length === 0)
    return refuse('already-done', { message: 'Nothing here waits for your answer any more.' })
  const ids = waiting.map(({ id }) => id)
  tx.update(consents).set({ declinedAt: at.now, declinedBy: userId }).where(inArray(consents.id, ids)).run()
  const facts = { subjectKind: about, subjectId: aboutId, scopes: waiting.map(({ scope }) => scope) }
  const texts = { about: thing.title }
  recordEvent(tx, { kind: 'consent-declined', accountId, actorId: userId, ...facts, texts }, at)
  return ok({ declined: ids.length })
}
