import { and, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayNameDeputy } from '#app/domain/access/care-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import { readFullDate } from '#app/domain/reading.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { users } from '#db/schema/auth.ts'
import { deputies } from '#db/schema/care.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { RevokeDeputy } from './move-form.ts'
import { findPathAccount } from './path-account.server.ts'

/**
 * An approver ends that a colleague signs in an approver's place, their own or another's. What the deputy signed before
 * stays. Refuses: not-allowed, not-found, already-done (ended, or its last day is over).
 */
export function revokeDeputy(
  tx: Tx,
  actor: PlanActor,
  { deputyRowId }: RevokeDeputy,
  at: Moment,
): Result<{ deputyRowId: string }> {
  if (!mayNameDeputy(actor)) return refuse('not-allowed')
  const { accountId, userId: actorId } = actor
  const row = findDeputy(tx, accountId, deputyRowId)
  if (!row) return refuse('not-found')
  const { approver, deputy, endsOn } = row
  if (row.revokedAt)
    return refuse('already-done', { message: `${deputy} does not sign for ${approver} any more.` })
  if (endsOn < todayIn(findPathAccount(tx, accountId).timeZone, at.now))
    return refuse('already-done', { message: `That ended by itself on ${readFullDate(endsOn)}.` })
  tx.update(deputies).set({ revokedAt: at.now, revokedBy: actorId }).where(eq(deputies.id, deputyRowId)).run()
  recordEvent(
    tx,
    { kind: 'deputy-revoked', accountId, actorId, deputyRowId, texts: { approver, deputy } },
    at,
  )
  return ok({ deputyRowId })
}

const approver = alias(users, 'approver')

function findDeputy(tx: Tx, accountId: string, id: string) {
  return tx
    .select({
      approver: approver.name,
      deputy: users.name,
      endsOn: deputies.endsOn,
      revokedAt: deputies.revokedAt,
    })
    .from(deputies)
    .innerJoin(approver, eq(approver.id, deputies.approverId))
    .innerJoin(users, eq(users.id, deputies.deputyId))
    .where(and(eq(deputies.id, id), eq(deputies.accountId, accountId)))
    .get()
}
