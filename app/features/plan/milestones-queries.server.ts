import { and, asc, eq, isNull, or, sql } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { maySeeInternal } from '#app/domain/access/plan-policy.ts'
import { stages } from '#app/domain/care/stages.ts'
import type { Db } from '#db/client.server.ts'
import { users } from '#db/schema/auth.ts'
import { goals, milestones, stakeholders } from '#db/schema/plan.ts'
import { statement } from '#db/statement.server.ts'

const isVisible = or(eq(milestones.visibility, 'shared'), eq(sql.placeholder('seesInternal'), 1))
const byDueDate = [sql`${milestones.dueOn} is null`, asc(milestones.dueOn), asc(milestones.id)]

const openSteps = statement((db) =>
  db
    .select({
      id: milestones.id,
      title: milestones.title,
      dueOn: milestones.dueOn,
      stage: milestones.stage,
      visibility: milestones.visibility,
      ownerId: milestones.ownerId,
      owner: stakeholders.name,
    })
    .from(milestones)
    .leftJoin(stakeholders, eq(stakeholders.id, milestones.ownerId))
    .where(
      and(eq(milestones.accountId, sql.placeholder('accountId')), isNull(milestones.completedAt), isVisible),
    )
    .orderBy(...byDueDate)
    .limit(sql.placeholder('limit'))
    .prepare(),
)

/** The open steps that are due first, undated ones last; internal ones only for the vendor's side. One statement. */
export function nextSteps(db: Db, actor: PlanActor, limit: number) {
  return openSteps(db).all({ ...readerOf(actor), limit })
}

const milestoneColumns = {
  id: milestones.id,
  title: milestones.title,
  stage: milestones.stage,
  dueOn: milestones.dueOn,
  visibility: milestones.visibility,
  ownerId: milestones.ownerId,
  owner: stakeholders.name,
  ownerDepartedAt: stakeholders.departedAt,
  goalId: milestones.goalId,
  goal: goals.title,
  completedAt: milestones.completedAt,
  completedBy: users.name,
}

const allMilestones = statement((db) =>
  db
    .select(milestoneColumns)
    .from(milestones)
    .leftJoin(stakeholders, eq(stakeholders.id, milestones.ownerId))
    .leftJoin(goals, eq(goals.id, milestones.goalId))
    .leftJoin(users, eq(users.id, milestones.completedBy))
    .where(and(eq(milestones.accountId, sql.placeholder('accountId')), isVisible))
    .orderBy(sql`${milestones.completedAt} is not null`, ...byDueDate)
    .prepare(),
)

/** Every step the actor may see, by stage in the method's order, open ones first by due date. One statement. */
export function milestonesByStage(db: Db, actor: PlanActor) {
  const rows = allMilestones(db).all(readerOf(actor))
  return stages.map((stage) => ({ stage, milestones: rows.filter((row) => row.stage === stage) }))
}

const milestoneById = statement((db) =>
  db
    .select(milestoneColumns)
    .from(milestones)
    .leftJoin(stakeholders, eq(stakeholders.id, milestones.ownerId))
    .leftJoin(goals, eq(goals.id, milestones.goalId))
    .leftJoin(users, eq(users.id, milestones.completedBy))
    .where(
      and(
        eq(milestones.id, sql.placeholder('milestoneId')),
        eq(milestones.accountId, sql.placeholder('accountId')),
        isVisible,
      ),
    )
    .prepare(),
)

/** One step, or undefined: foreign ones, and internal ones for customers, are missing. One statement. */
export function milestoneDetails(db: Db, actor: PlanActor, milestoneId: string) {
  return milestoneById(db).get({ ...readerOf(actor), milestoneId })
}

export type MilestoneRow = NonNullable<ReturnType<typeof milestoneDetails>>

function readerOf(actor: PlanActor) {
  return { accountId: actor.accountId, seesInternal: maySeeInternal(actor) ? 1 : 0 }
}
