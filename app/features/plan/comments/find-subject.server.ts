import { and, eq, isNull } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { maySeeInternal } from '#app/domain/access/plan-policy.ts'
import type { Visibility } from '#app/domain/accounts/account.ts'
import { stageFacts } from '#app/domain/care/stages.ts'
import { type CommentSubject, readClaimSubject } from '#app/domain/plan/comment.ts'
import type { Db } from '#db/client.server.ts'
import { stageSpells } from '#db/schema/care.ts'
import { measurements, outcomes } from '#db/schema/outcomes.ts'
import { goals, stakeholders } from '#db/schema/plan.ts'
import { reviewItems } from '#db/schema/reviews.ts'
import { statement } from '#db/statement.server.ts'
import { findMilestone } from '../find-milestone.server.ts'

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
  claim: (db, actor, id) => {
    const { storyId = '', key = '' } = readClaimSubject(id) ?? {}
    const claim = claimOf(db).get({ accountId: actor.accountId, storyId, key })
    if (!claim || (!claim.isShared && !maySeeInternal(actor))) return undefined
    // what the customer does not know of yet is talked about on the vendor's side alone
    return { about: claim.about, visibility: claim.isShared ? 'shared' : 'internal' }
  },
  review_item: (db, { accountId }, id) =>
    shared(
      db
        .select({ about: reviewItems.title })
        .from(reviewItems)
        .where(
          and(eq(reviewItems.id, id), eq(reviewItems.accountId, accountId), isNull(reviewItems.removedAt)),
        )
        .get(),
    ),
}

/** A figure of a story in any of its texts, by the outcome it is bound to; shared once the customer was asked. */
const claimOf = statement((db) =>
  db.$client.prepare<
    { accountId: string; storyId: string; key: string },
    { about: string; isShared: number }
  >(`select o.name as about, exists (select 1 from story_steps known
      where known.story_id = s.id and known.state in ('invited', 'accepted')) as isShared
    from stories s
      join story_versions v on v.story_id = s.id
      join story_claims c on c.version_id = v.id and c.key = @key
      join outcomes o on o.id = c.outcome_id
    where s.id = @storyId and s.account_id = @accountId
    order by v.number desc limit 1`),
)

export function findSubject(db: Db, actor: PlanActor, on: { subject: CommentSubject; subjectId: string }) {
  return finders[on.subject](db, actor, on.subjectId)
}

function shared(row: { about: string } | undefined): Subject | undefined {
  return row && { ...row, visibility: 'shared' }
}
