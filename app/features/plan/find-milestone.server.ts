import { and, eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { maySeeInternal } from '#app/domain/access/plan-policy.ts'
import type { Db } from '#db/client.server.ts'
import { milestones } from '#db/schema/plan.ts'

export type Milestone = typeof milestones.$inferSelect

/** A step of the actor's account, or undefined: foreign ones, and for customers the vendor's internal ones, are missing. */
export function findMilestone(db: Db, actor: PlanActor, milestoneId: string): Milestone | undefined {
  const found = db
    .select()
    .from(milestones)
    .where(and(eq(milestones.id, milestoneId), eq(milestones.accountId, actor.accountId)))
    .get()
  return found?.visibility === 'internal' && !maySeeInternal(actor) ? undefined : found
}
