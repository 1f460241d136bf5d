import { and, asc, eq, max, sql } from 'drizzle-orm'
import type { Stage } from '#app/domain/care/stages.ts'
import { milestones } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'

type Where = { accountId: string; stage: Stage }

/** The order of a stage's steps: by hand where somebody put them so, by due day before that, undated ones last. */
export const stepOrder = [
  asc(milestones.position),
  sql`${milestones.dueOn} is null`,
  asc(milestones.dueOn),
  asc(milestones.id),
]

/** The position of a step that comes into a stage: last where people ordered it by hand, else by its due day (0). */
export function comingPosition(tx: Tx, { accountId, stage }: Where): number {
  const last = tx
    .select({ position: max(milestones.position) })
    .from(milestones)
    .where(and(eq(milestones.accountId, accountId), eq(milestones.stage, stage)))
    .get()?.position
  return last ? last + 1 : 0
}

/** Every step of a stage in its order, internal ones too. */
export function stepsInOrder(tx: Tx, { accountId, stage }: Where) {
  return tx
    .select({ id: milestones.id, position: milestones.position, visibility: milestones.visibility })
    .from(milestones)
    .where(and(eq(milestones.accountId, accountId), eq(milestones.stage, stage)))
    .orderBy(...stepOrder)
    .all()
}
