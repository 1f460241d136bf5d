import { and, eq } from 'drizzle-orm'
import type { HandoffTick } from '#app/domain/care/handoff.ts'
import { type Result, refuse } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import { handoffs } from '#db/schema/care.ts'

export type Handoff = typeof handoffs.$inferSelect

/** A handing over of this account; a foreign id is not found. */
export function findHandoff(db: Db, on: { accountId: string; handoffId: string }): Handoff | undefined {
  return db
    .select()
    .from(handoffs)
    .where(and(eq(handoffs.id, on.handoffId), eq(handoffs.accountId, on.accountId)))
    .get()
}

/** Refuses what has been accepted or is not needed any more; null for one that waits. */
export function refuseSettled(handoff: Handoff): Exclude<Result<never>, { ok: true }> | null {
  if (handoff.acceptedAt)
    return refuse('already-done', { message: 'This was handed over already. Nothing has changed.' })
  if (handoff.cancelledAt)
    return refuse('gone', { message: 'This handoff is not needed any more. Nothing has changed.' })
  return null
}

/** Where each tick is kept. */
export const tickColumns = {
  context: 'contextReadAt',
  people: 'peopleMetAt',
  promises: 'promisesKnownAt',
} as const satisfies Record<HandoffTick, keyof Handoff>

/** A tick as the history calls it. */
export const tickNames: Record<HandoffTick, string> = {
  context: 'tick for the context',
  people: 'tick for the people',
  promises: 'tick for the promises',
}
