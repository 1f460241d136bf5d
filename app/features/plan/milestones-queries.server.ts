import { and, asc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayEditPlan, maySeeInternal } from '#app/domain/access/plan-policy.ts'
import { otherSideOf } from '#app/domain/plan/milestone.ts'
import type { Db } from '#db/client.server.ts'
import { files } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { goals, milestoneDependencies, milestones, stakeholders } from '#db/schema/plan.ts'
import { statement } from '#db/statement.server.ts'
import { stepOrder } from './milestone-place.server.ts'

const completer = alias(users, 'completer')
const acceptor = alias(users, 'acceptor')

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

const waitingSteps = statement((db) =>
  db
    .select({
      id: milestones.id,
      title: milestones.title,
      version: milestones.version,
      note: milestones.evidenceNote,
      completedAt: milestones.completedAt,
      completedBy: users.name,
    })
    .from(milestones)
    .leftJoin(users, eq(users.id, milestones.completedBy))
    .where(
      and(
        eq(milestones.accountId, sql.placeholder('accountId')),
        eq(milestones.visibility, 'shared'),
        isNotNull(milestones.completedAt),
        isNull(milestones.acceptedAt),
        eq(milestones.completedSide, sql.placeholder('completedSide')),
        or(
          eq(milestones.needsAcceptance, true),
          and(eq(milestones.isFirstValue, true), eq(milestones.completedSide, 'vendor')),
        ),
      ),
    )
    .orderBy(asc(milestones.completedAt), asc(milestones.id))
    .prepare(),
)

/**
 * Done steps that wait for this reader's acceptance, the longest waiting first: what `acceptanceWaitsFor` says, in SQL.
 * `version` is what accepting names as seen. One statement; none for those who may accept nothing.
 */
export function stepsToAccept(db: Db, actor: PlanActor) {
  if (!mayEditPlan(actor)) return []
  return waitingSteps(db).all({ accountId: actor.accountId, completedSide: otherSideOf(actor.side) })
}

const milestoneColumns = {
  id: milestones.id,
  title: milestones.title,
  stage: milestones.stage,
  dueOn: milestones.dueOn,
  visibility: milestones.visibility,
  isRequired: milestones.isRequired,
  isFirstValue: milestones.isFirstValue,
  needsAcceptance: milestones.needsAcceptance,
  ownerId: milestones.ownerId,
  owner: stakeholders.name,
  ownerUserId: stakeholders.userId,
  ownerSide: stakeholders.side,
  ownerDepartedAt: stakeholders.departedAt,
  goalId: milestones.goalId,
  goal: goals.title,
  completedAt: milestones.completedAt,
  completedBy: completer.name,
  completedSide: milestones.completedSide,
  acceptedAt: milestones.acceptedAt,
  acceptedBy: acceptor.name,
  version: milestones.version,
}

const allMilestones = statement((db) =>
  db
    .select(milestoneColumns)
    .from(milestones)
    .leftJoin(stakeholders, eq(stakeholders.id, milestones.ownerId))
    .leftJoin(goals, eq(goals.id, milestones.goalId))
    .leftJoin(completer, eq(completer.id, milestones.completedBy))
    .leftJoin(acceptor, eq(acceptor.id, milestones.acceptedBy))
    .where(and(eq(milestones.accountId, sql.placeholder('accountId')), isVisible))
    .orderBy(...stepOrder)
    .prepare(),
)

/** Every step the actor may see, in the order of its stage. One statement. */
export function stepsOf(db: Db, actor: PlanActor) {
  return allMilestones(db).all(readerOf(actor))
}

export type MilestoneRow = ReturnType<typeof stepsOf>[number]

const milestoneById = statement((db) =>
  db
    .select({
      evidenceNote: milestones.evidenceNote,
      evidenceLink: milestones.evidenceLink,
      evidenceFileId: milestones.evidenceFileId,
      evidenceFile: files.name,
    })
    .from(milestones)
    .leftJoin(files, eq(files.id, milestones.evidenceFileId))
    .where(and(eq(milestones.id, sql.placeholder('milestoneId')), isVisible))
    .prepare(),
)

/** What a step's completion rests on; for steps that `stepsOf` lists. One statement. */
export function evidenceOf(db: Db, actor: PlanActor, milestoneId: string) {
  return milestoneById(db).get({ ...readerOf(actor), milestoneId })
}

const dependencies = statement((db) =>
  db
    .select({
      milestoneId: milestoneDependencies.milestoneId,
      dependsOnId: milestoneDependencies.dependsOnId,
    })
    .from(milestoneDependencies)
    .where(eq(milestoneDependencies.accountId, sql.placeholder('accountId')))
    .prepare(),
)

/** Which step waits for which, internal ones too: pages keep only pairs of steps they show. One statement. */
export function dependenciesOf(db: Db, actor: PlanActor) {
  return dependencies(db).all({ accountId: actor.accountId })
}

function readerOf(actor: PlanActor) {
  return { accountId: actor.accountId, seesInternal: maySeeInternal(actor) ? 1 : 0 }
}
