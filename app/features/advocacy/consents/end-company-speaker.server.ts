import { and, eq, isNull } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayNameCompanySpeaker } from '#app/domain/access/advocacy-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { companySpeakers } from '#db/schema/advocacy-consents.ts'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { EndSpeaker } from './consent-form.ts'

/**
 * An approver ends that somebody speaks for the company. What they gave stays until somebody who does takes it back.
 * Refuses: not-allowed, not-found, already-done.
 */
export function endCompanySpeaker(
  tx: Tx,
  actor: PlanActor,
  { speakerId }: EndSpeaker,
  at: Moment,
): Result<{ speakerId: string }> {
  if (!mayNameCompanySpeaker(actor)) return refuse('not-allowed')
  const { accountId, userId: actorId } = actor
  const row = tx
    .select({ userId: companySpeakers.userId, name: users.name, endedAt: companySpeakers.endedAt })
    .from(companySpeakers)
    .innerJoin(users, eq(users.id, companySpeakers.userId))
    .where(and(eq(companySpeakers.id, speakerId), eq(companySpeakers.accountId, accountId)))
    .get()
  if (!row) return refuse('not-found')
  if (row.endedAt)
    return refuse('already-done', { message: `${row.name} does not speak for the company any more.` })
  const { userId, name } = row
  endSpeaking(tx, { accountId, userId, by: actorId }, at)
  const texts = { person: name }
  recordEvent(tx, { kind: 'company-speaker-ended', accountId, actorId, userId, texts }, at)
  return ok({ speakerId })
}

/** Closes the right to speak; whoever has left keeps no right that could come back with them. */
export function endSpeaking(
  tx: Tx,
  { accountId, userId, by }: { accountId: string; userId: string; by: string | null },
  at: Moment,
): void {
  tx.update(companySpeakers)
    .set({ endedAt: at.now, endedBy: by })
    .where(
      and(
        eq(companySpeakers.accountId, accountId),
        eq(companySpeakers.userId, userId),
        isNull(companySpeakers.endedAt),
      ),
    )
    .run()
}
