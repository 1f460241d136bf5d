import { eq } from 'drizzle-orm'
import { wouldCircle } from '#app/domain/plan/reports-to.ts'
import { ok, type Result, refuseFields } from '#app/domain/refusal.ts'
import { stakeholders } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'

type Line = {
  accountId: string
  side: 'customer' | 'vendor'
  /** The person whose line it is; '' for one who is being added. */
  stakeholderId: string
  /** Whom they are to report to, '' for nobody. */
  reportsToId: string
}

/** The id of whom somebody may report to, or null for nobody. Refuses people of another account or side, and circles. */
export function checkReportsTo(
  tx: Tx,
  { accountId, side, stakeholderId, reportsToId }: Line,
): Result<string | null> {
  if (!reportsToId) return ok(null)
  const people = tx
    .select({
      id: stakeholders.id,
      name: stakeholders.name,
      side: stakeholders.side,
      reportsToId: stakeholders.reportsToId,
    })
    .from(stakeholders)
    .where(eq(stakeholders.accountId, accountId))
    .all()
  const boss = people.find(({ id }) => id === reportsToId)
  if (boss?.side !== side)
    return refuseFields({ reportsToId: 'Choose somebody of the same side, out of the list' })
  if (wouldCircle(people, stakeholderId, reportsToId))
    return refuseFields({
      reportsToId: `${boss.name} answers to this person already. Two people cannot report to each other`,
    })
  return ok(reportsToId)
}
