import { and, eq } from 'drizzle-orm'
import { todayIn } from '#app/domain/calendar-date.ts'
import { dueOnProblem } from '#app/domain/plan/milestone.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { stakeholders } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'

type Doing = {
  accountId: string
  ownerId: string
  dueOn: string
  timeZone: string
  accountCreatedAt: Date
  now: Date
}

/**
 * Whether somebody can do it by then; '' for nobody and no day. Refuses: not-found (people of other accounts), invalid
 * (people who have left, a day before the plan began or too far ahead).
 */
export function checkDoing(tx: Tx, doing: Doing): Result<{ ownerId: string | null; dueOn: string | null }> {
  const { accountId, ownerId, dueOn, timeZone } = doing
  const days = { beganOn: todayIn(timeZone, doing.accountCreatedAt), today: todayIn(timeZone, doing.now) }
  const problem = dueOnProblem(dueOn, days)
  if (problem) return refuseFields({ dueOn: problem })
  if (ownerId) {
    const owner = tx
      .select({ departedAt: stakeholders.departedAt })
      .from(stakeholders)
      .where(and(eq(stakeholders.id, ownerId), eq(stakeholders.accountId, accountId)))
      .get()
    if (!owner) return refuse('not-found')
    if (owner.departedAt) return refuseFields({ ownerId: 'This person has left. Choose somebody else' })
  }
  return ok({ ownerId: ownerId || null, dueOn: dueOn || null })
}
