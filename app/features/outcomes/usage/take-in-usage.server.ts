import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayReport } from '#app/domain/access/outcomes-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import { type Result, refuse } from '#app/domain/refusal.ts'
import { figureDrafts } from '#db/schema/outcomes.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findDraft } from '../bring/find-draft.server.ts'
import { findAccount } from '../find-outcome.server.ts'
import { importUsage } from './import-usage.server.ts'
import { judgeUsage } from './judge-usage.server.ts'
import type { TakeUsage } from './usage-form.ts'

/**
 * Takes waiting points of usage in; lines with problems stay out. Refuses: not-allowed, not-found, changed-meanwhile
 * (another count than the page said), invalid (nothing to take in).
 */
export function takeInUsage(
  tx: Tx,
  actor: PlanActor,
  { draftId, seen }: TakeUsage,
  at: Moment,
): Result<{ taken: number; changed: number; unchanged: number }> {
  if (!mayReport(actor)) return refuse('not-allowed')
  const { accountId } = actor
  const account = findAccount(tx, accountId)
  const draft = account && findDraft(tx, { ...actor, outcomeId: null, draftId })
  if (!draft) return refuse('not-found', { message: 'These lines have been taken in or cleared meanwhile.' })
  const judged = judgeUsage(tx, draft, todayIn(account.timeZone, at.now))
  if (judged.seen !== seen)
    return refuse('changed-meanwhile', { message: 'The usage changed while you were looking. Look again.' })
  const points = judged.rows.flatMap((row) => (row.ok ? [row] : []))
  if (points.length === 0) return refuse('invalid', { message: 'Nothing of this can come in as it is.' })
  tx.update(figureDrafts).set({ takenAt: at.now }).where(eq(figureDrafts.id, draftId)).run()
  return importUsage(tx, actor, { points, source: 'import' }, at)
}
