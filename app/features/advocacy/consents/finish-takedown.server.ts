import { and, eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAskForAdvocacy } from '#app/domain/access/advocacy-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { outsideCopies, takedowns } from '#db/schema/advocacy-consents.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { FinishTakedown } from './consent-form.ts'
import { findConsentThing } from './consent-thing.server.ts'

/** The vendor notes that a copy outside is down, and how. Refuses: not-allowed, not-found, already-done. */
export function finishTakedown(
  tx: Tx,
  actor: PlanActor,
  { takedownId, note }: FinishTakedown,
  at: Moment,
): Result<{ takedownId: string }> {
  if (!mayAskForAdvocacy(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  const row = tx
    .select({
      doneAt: takedowns.doneAt,
      copyId: takedowns.copyId,
      place: outsideCopies.place,
      about: outsideCopies.about,
      aboutId: outsideCopies.aboutId,
    })
    .from(takedowns)
    .innerJoin(outsideCopies, eq(outsideCopies.id, takedowns.copyId))
    .where(and(eq(takedowns.id, takedownId), eq(takedowns.accountId, accountId)))
    .get()
  if (!row) return refuse('not-found')
  if (row.doneAt) return refuse('already-done', { message: 'This copy is down already.' })
  tx.update(takedowns).set({ doneAt: at.now, doneBy: userId, note }).where(eq(takedowns.id, takedownId)).run()
  tx.update(outsideCopies).set({ removedAt: at.now }).where(eq(outsideCopies.id, row.copyId)).run()
  const about = findConsentThing(tx, { accountId, about: row.about, aboutId: row.aboutId })?.title ?? ''
  const told = { accountId, actorId: userId, takedownId, visibility: 'internal' as const }
  recordEvent(tx, { kind: 'takedown-done', ...told, texts: { place: row.place, about } }, at)
  return ok({ takedownId })
}
