import { and, eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { maySeeInternal } from '#app/domain/access/plan-policy.ts'
import type { Visibility } from '#app/domain/accounts/account.ts'
import { stageFacts } from '#app/domain/care/stages.ts'
import type { CommentSubject } from '#app/domain/plan/comment.ts'
import type { Db } from '#db/client.server.ts'
import { stageSpells } from '#db/schema/care.ts'
import { measurements, outcomes } from '#db/schema/outcomes.ts'
import { goals, stakeholders } from '#db/schema/plan.ts'
import { findMilestone } from './find-milestone.server.ts'

/** What a comment stands beside: how it is called, and who may see it at all. */
export type Subject = { about: string; visibility: Visibility }

type Find = (db: Db, actor: PlanActor, id: string) => Subject | undefined

/** One way per kind, each through the account; foreign ids and what the actor may not see are missing. */
const finders: Record<CommentSubject, Find> = {
  goal: (db, { accountId }, id) =>
    shared(
      db
        .select({ about: goals.title })
        .from(goals)
        .where(and(eq(goals.id, id), eq(goals.accountId, accountId)))
        .get(),
    ),
  outcome: (db, { accountId }, id) =>
    shared(
      db
        .select({ about: outcomes.name })
        .from(outcomes)
        .where(and(eq(outcomes.id, id), eq(outcomes.accountId, accountId)))
        .get(),
    ),
  measurement: (db, { accountId }, id) =>
    shared(
      db
        .select({ about: outcomes.name })
        .from(measurements)
        .innerJoin(outcomes, eq(outcomes.id, measurements.outcomeId))
        .where(and(eq(measurements.id, id), eq(measurements.accountId, accountId)))
        .get(),
    ),
  milestone: (db, actor, id) => {
    const milestone = findMilestone(db, actor, id)
    return milestone && { about: milestone.title, visibility: milestone.visibility }
  },
  stakeholder: (db, { accountId }, id) =>
    shared(
      db
        .select({ about: stakeholders.name })
        .from(stakeholders)
        .where(and(eq(stakeholders.id, id), eq(stakeholders.accountId, accountId)))
        .get(),
    ),
  stage: (db, actor, id) => {
    // what is noted beside a stage is the vendor's; both sides talk beside goals and steps
    if (!maySeeInternal(actor)) return undefined
    const isHere = and(eq(stageSpells.id, id), eq(stageSpells.accountId, actor.accountId))
    const spell = db.select({ stage: stageSpells.stage }).from(stageSpells).where(isHere).get()
    return spell && { about: stageFacts[spell.stage].title, visibility: 'internal' }
  },
}

export function findSubject(db: Db, actor: PlanActor, on: { subject: CommentSubject; subjectId: string }) {
  return finders[on.subject](db, actor, on.subjectId)
}

function shared(row: { about: string } | undefined): Subject | undefined {
  return row && { ...row, visibility: 'shared' }
}
