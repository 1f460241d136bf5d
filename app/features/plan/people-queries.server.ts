import { and, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { maySeeInternal } from '#app/domain/access/plan-policy.ts'
import type { Db } from '#db/client.server.ts'
import { memberships, teamMembers } from '#db/schema/accounts.ts'
import { goals, milestones, stakeholderNotes, stakeholders } from '#db/schema/plan.ts'
import { statement } from '#db/statement.server.ts'

const accountId = sql.placeholder('accountId')

const peopleOfAccount = statement((db) =>
  db
    .select({
      id: stakeholders.id,
      name: stakeholders.name,
      title: stakeholders.title,
      email: stakeholders.email,
      side: stakeholders.side,
      userId: stakeholders.userId,
      reportsToId: stakeholders.reportsToId,
      doesInfluenceRenewal: stakeholders.doesInfluenceRenewal,
      doesUncoverUseCases: stakeholders.doesUncoverUseCases,
      doesControlBudget: stakeholders.doesControlBudget,
      departedAt: stakeholders.departedAt,
      roles: sql<string>`coalesce((select group_concat(r.role) from stakeholder_roles r where r.stakeholder_id = ${stakeholders.id}), '')`,
      hasLogin: sql<number>`(${memberships.id} is not null or ${teamMembers.userId} is not null)`,
    })
    .from(stakeholders)
    .leftJoin(
      memberships,
      and(
        eq(memberships.userId, stakeholders.userId),
        eq(memberships.accountId, stakeholders.accountId),
        isNull(memberships.removedAt),
      ),
    )
    .leftJoin(
      teamMembers,
      and(
        eq(teamMembers.accountId, stakeholders.accountId),
        eq(teamMembers.userId, stakeholders.userId),
        isNull(teamMembers.removedAt),
      ),
    )
    .where(eq(stakeholders.accountId, accountId))
    .orderBy(sql`lower(${stakeholders.name})`, stakeholders.id)
    .prepare(),
)

export type PersonOfPlan = ReturnType<typeof peopleOf>[number]

/** Everybody on the plan, the departed too, by name: the half both sides see. One statement. */
export function peopleOf(db: Db, account: { accountId: string }) {
  return peopleOfAccount(db)
    .all({ accountId: account.accountId })
    .map((person) => ({ ...person, hasLogin: person.hasLogin === 1 }))
}

const owner = alias(stakeholders, 'owner')

const orphanedGoals = statement((db) =>
  db
    .select({ ownerId: owner.id, id: goals.id, title: goals.title })
    .from(owner)
    .innerJoin(
      goals,
      and(
        eq(goals.accountId, owner.accountId),
        sql`${owner.id} in (${goals.customerOwnerId}, ${goals.vendorOwnerId})`,
        isNull(goals.closedAt),
      ),
    )
    .where(and(eq(owner.accountId, accountId), sql`${owner.departedAt} is not null`))
    .prepare(),
)

const orphanedMilestones = statement((db) =>
  db
    .select({
      ownerId: owner.id,
      id: milestones.id,
      title: milestones.title,
      visibility: milestones.visibility,
    })
    .from(owner)
    .innerJoin(
      milestones,
      and(
        eq(milestones.accountId, owner.accountId),
        eq(milestones.ownerId, owner.id),
        isNull(milestones.completedAt),
      ),
    )
    .where(
      and(
        eq(owner.accountId, accountId),
        sql`${owner.departedAt} is not null`,
        sql`(${milestones.visibility} = 'shared' or ${sql.placeholder('seesInternal')} = 1)`,
      ),
    )
    .prepare(),
)

/** What stands open in the name of people who have left, as far as the actor sees it. Two statements. */
export function ownedByDeparted(db: Db, actor: PlanActor) {
  const seesInternal = maySeeInternal(actor) ? 1 : 0
  const goalRows = orphanedGoals(db).all({ accountId: actor.accountId })
  const milestoneRows = orphanedMilestones(db).all({ accountId: actor.accountId, seesInternal })
  return [
    ...goalRows.map((goal) => ({ ...goal, kind: 'goal' as const })),
    ...milestoneRows.map(({ ownerId, id, title }) => ({ ownerId, id, title, kind: 'milestone' as const })),
  ]
}

const privateHalf = statement((db) =>
  db
    .select({
      isBlocker: stakeholderNotes.isBlocker,
      influence: stakeholderNotes.influence,
      sentiment: stakeholderNotes.sentiment,
      lastContactOn: stakeholderNotes.lastContactOn,
      note: stakeholderNotes.note,
    })
    .from(stakeholderNotes)
    .innerJoin(stakeholders, eq(stakeholders.id, stakeholderNotes.stakeholderId))
    .where(
      and(
        eq(stakeholderNotes.stakeholderId, sql.placeholder('stakeholderId')),
        eq(stakeholders.accountId, accountId),
      ),
    )
    .prepare(),
)

/** What the vendor's side privately keeps of a person; for customers null without asking the database. One statement. */
export function privateHalfOf(db: Db, actor: PlanActor, stakeholderId: string) {
  if (!maySeeInternal(actor)) return null
  const known = privateHalf(db).get({ accountId: actor.accountId, stakeholderId })
  const { isBlocker, influence, sentiment, lastContactOn, note } = known ?? unknownPerson
  return {
    isBlocker: isBlocker ? 'yes' : 'no',
    influence,
    sentiment,
    lastContactOn: lastContactOn ?? '',
    note,
  }
}

const unknownPerson = {
  isBlocker: false,
  influence: 'medium',
  sentiment: 'unknown',
  lastContactOn: null,
  note: '',
} as const
