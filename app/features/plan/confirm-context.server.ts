import { and, desc, eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayConfirmContext } from '#app/domain/access/plan-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { isStaleSince } from '#app/domain/care/gates/capture.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { contextVersions } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { ConfirmContext } from './context-form.ts'

/**
 * A customer says "yes, that is us" to the version they read, again too when that was said more than 365 days ago. Refuses
 * a version that is not the newest any more (`changed-meanwhile`), one that is confirmed (`already-done`) and one that
 * never was (`not-found`).
 */
export function confirmContext(
  tx: Tx,
  actor: PlanActor,
  input: ConfirmContext,
  at: Moment,
): Result<{ number: number }> {
  if (!mayConfirmContext(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  const newest = tx
    .select()
    .from(contextVersions)
    .where(eq(contextVersions.accountId, accountId))
    .orderBy(desc(contextVersions.number))
    .limit(1)
    .get()
  const number = Number(input.number)
  if (!newest || number > newest.number) return refuse('not-found')
  if (number < newest.number)
    return refuse('changed-meanwhile', {
      message: 'The text was changed while you were reading it. Read the newest version, then confirm it.',
    })
  if (newest.confirmedAt && !isStale(tx, { accountId, confirmedAt: newest.confirmedAt, now: at.now }))
    return refuse('already-done', { message: 'This version is confirmed already.' })
  tx.update(contextVersions)
    .set({ confirmedAt: at.now, confirmedBy: userId })
    .where(and(eq(contextVersions.id, newest.id), eq(contextVersions.accountId, accountId)))
    .run()
  const happened = { kind: 'context-confirmed' as const, contextId: newest.id, number }
  recordEvent(tx, { ...happened, accountId, actorId: userId, texts: {} }, at)
  return ok({ number })
}

type Confirmed = { accountId: string; confirmedAt: Date; now: Date }

/** Said so long ago, by the account's days, that no gate counts it any more. */
function isStale(tx: Tx, { accountId, confirmedAt, now }: Confirmed): boolean {
  const account = tx
    .select({ timeZone: accounts.timeZone })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .get()
  if (!account) return false
  return isStaleSince(todayIn(account.timeZone, confirmedAt), todayIn(account.timeZone, now))
}
