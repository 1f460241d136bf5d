import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { answeringUserId } from '#app/domain/care/answering.ts'
import { type Stage, stageFacts, stages } from '#app/domain/care/stages.ts'
import { handoffPath } from '#app/domain/paths.ts'
import type { Db } from '#db/client.server.ts'
import { teamMembers } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { statement } from '#db/statement.server.ts'
import { stageOwnersOf, waitingHandoff } from './answering-queries.server.ts'

const teamOfAccount = statement((db) =>
  db
    .select({ userId: users.id, name: users.name, title: users.title })
    .from(teamMembers)
    .innerJoin(users, eq(users.id, teamMembers.userId))
    .where(and(eq(teamMembers.accountId, sql.placeholder('accountId')), isNull(teamMembers.removedAt)))
    .orderBy(asc(sql`lower(${users.name})`), asc(users.id))
    .prepare(),
)

type Account = { id: string; slug: string; stage: Stage }

/** Who answers for the account now, who is named for which stage, and who can be. Three statements. */
export function stageTeamPage(db: Db, account: Account) {
  const team = teamOfAccount(db).all({ accountId: account.id })
  const named = stageOwnersOf(db, account.id)
  const waiting = waitingHandoff(db, account.id)
  const owners = Object.fromEntries(Object.entries(named).map(([stage, owner]) => [stage, owner.userId]))
  const answering = answeringUserId({ stage: account.stage, owners, openHandoff: waiting })
  const nameOf = (userId: string | null) =>
    team.find((person) => person.userId === userId)?.name ??
    Object.values(named).find((owner) => owner.userId === userId)?.name ??
    ''
  return {
    current: account.stage,
    answering: nameOf(answering),
    waiting: waiting && {
      ...{ href: handoffPath(account.slug, waiting.handoffId), stage: stageFacts[waiting.stage].title },
      ...{
        from: nameOf(waiting.fromUserId),
        to: nameOf(waiting.toUserId),
        hasGiverLeft: waiting.hasGiverLeft,
      },
    },
    people: team.map(({ userId, name, title }) => ({
      value: userId,
      label: title ? `${name} · ${title}` : name,
    })),
    rows: stages.map((stage) => ({
      ...{ stage, title: stageFacts[stage].title, purpose: stageFacts[stage].purpose },
      userId: named[stage]?.userId ?? '',
    })),
  }
}

export type StageTeam = ReturnType<typeof stageTeamPage>
