import { and, asc, eq, isNull } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Visibility } from '#app/domain/accounts/account.ts'
import { circleSentence, circleThrough, listed } from '#app/domain/plan/dependencies.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import { milestoneDependencies, milestones } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findMilestone, type Milestone } from './find-milestone.server.ts'

/** What a step waits for, as its form holds it: ids in order, with commas between. */
export function dependsOnText(db: Db, milestoneId: string): string {
  return db
    .select({ id: milestoneDependencies.dependsOnId })
    .from(milestoneDependencies)
    .where(eq(milestoneDependencies.milestoneId, milestoneId))
    .orderBy(asc(milestoneDependencies.dependsOnId))
    .all()
    .map(({ id }) => id)
    .join(',')
}

type Wished = { milestoneId: string; visibility: Visibility; dependsOn: string }

/**
 * The steps that one step may wait for. Refuses: ids that this person cannot see on this account (`not-found`); for a step
 * that both sides see, ones that only the vendor sees; and a circle, with the names of the steps in it (`invalid`).
 */
export function findDependencies(tx: Tx, actor: PlanActor, wished: Wished): Result<string[]> {
  const { milestoneId, visibility, dependsOn } = wished
  const ids = dependsOn === '' ? [] : dependsOn.split(',')
  const found: Milestone[] = []
  for (const id of ids) {
    const step = findMilestone(tx, actor, id)
    if (!step) return refuse('not-found')
    found.push(step)
  }
  const hidden = visibility === 'shared' ? found.filter((step) => step.visibility === 'internal') : []
  if (hidden.length > 0) return refuseFields({ dependsOn: hiddenSentence(hidden) })
  const circle = circleThrough(dependenciesOn(tx, actor.accountId), milestoneId, ids)
  if (!circle) return ok(ids)
  const titles = circle.map((id) => findMilestone(tx, actor, id)?.title ?? 'another step')
  return refuseFields({ dependsOn: circleSentence(titles) })
}

function hiddenSentence(hidden: readonly Milestone[]): string {
  const names = listed(hidden.map(({ title }) => title))
  return `Only your side sees ${names}. A step both sides see can only wait for steps both sides see`
}

function dependenciesOn(tx: Tx, accountId: string) {
  return tx.select().from(milestoneDependencies).where(eq(milestoneDependencies.accountId, accountId)).all()
}

/** Lets a step wait for exactly these; they come from `findDependencies`. */
export function saveDependencies(
  tx: Tx,
  { accountId, milestoneId, ids }: { accountId: string; milestoneId: string; ids: readonly string[] },
): void {
  tx.delete(milestoneDependencies).where(eq(milestoneDependencies.milestoneId, milestoneId)).run()
  for (const dependsOnId of ids)
    tx.insert(milestoneDependencies).values({ accountId, milestoneId, dependsOnId }).run()
}

/** Titles of what has to be done before a step can be: done is enough, whether accepted yet or not. */
export function openPrerequisites(tx: Tx, milestoneId: string): string[] {
  return tx
    .select({ title: milestones.title })
    .from(milestoneDependencies)
    .innerJoin(milestones, eq(milestones.id, milestoneDependencies.dependsOnId))
    .where(and(eq(milestoneDependencies.milestoneId, milestoneId), isNull(milestones.completedAt)))
    .orderBy(asc(milestones.dueOn), asc(milestones.id))
    .all()
    .map(({ title }) => title)
}

type Turned = { accountId: string; milestoneId: string; visibility: Visibility }

/**
 * Why a step cannot change who sees it because of what it is tied to, or null. A step that others, which the customer
 * sees, wait for stays in sight; one that waits for internal steps stays out of it.
 */
export function tiedProblem(tx: Tx, { accountId, milestoneId, visibility }: Turned): string | null {
  const isHiding = visibility === 'internal'
  const { milestoneId: waiting, dependsOnId: before } = milestoneDependencies
  const tied = tx
    .select({ title: milestones.title })
    .from(milestoneDependencies)
    .innerJoin(milestones, eq(milestones.id, isHiding ? waiting : before))
    .where(
      and(
        eq(milestoneDependencies.accountId, accountId),
        eq(isHiding ? before : waiting, milestoneId),
        eq(milestones.visibility, isHiding ? 'shared' : 'internal'),
      ),
    )
    .orderBy(asc(milestones.id))
    .all()
  if (tied.length === 0) return null
  const names = listed(tied.map(({ title }) => title))
  if (!isHiding) return `It waits for ${names}, which only your side sees. Take that out of it first`
  const verb = tied.length === 1 ? 'waits' : 'wait'
  return `${names} ${verb} for this step, and both sides see ${tied.length === 1 ? 'it' : 'them'}. Untie that first`
}
