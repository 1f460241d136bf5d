import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Stage } from '#app/domain/care/stages.ts'
import type { Moment } from '#app/domain/moment.ts'
import { users } from '#db/schema/auth.ts'
import { handoffs, stageOwners } from '#db/schema/care.ts'
import type { Tx } from '#db/transaction.server.ts'
import { beginHandoff } from './begin-handoff.server.ts'
import { cancelOpenHandoff } from './enter-stage.server.ts'
import type { PathAccount } from './path-account.server.ts'

type HandingOver = {
  account: PathAccount
  fromStage: Stage
  toStage: Stage
  transitionId: string
  by: string
}

/**
 * Begins the handing over where another person answers for the new stage. The giver is who answers for the account
 * until now: the giver of a handoff that was never accepted, else the owner of the stage that was left. Nothing where
 * nobody is named for either stage, or one person for both. Returns the handoff's id, or null.
 */
export function openHandoff(tx: Tx, handing: HandingOver, at: Moment): string | null {
  const { account, fromStage, toStage, transitionId, by } = handing
  const accountId = account.id
  const owners = findOwners(tx, accountId, [fromStage, toStage])
  const unaccepted = findUnaccepted(tx, accountId)
  const giver = unaccepted ?? owners.find(({ stage }) => stage === fromStage)
  const receiver = owners.find(({ stage, deactivatedAt }) => stage === toStage && deactivatedAt === null)
  if (!giver || !receiver) return null
  if (giver.userId === receiver.userId) {
    cancelOpenHandoff(tx, accountId, at)
    return null
  }
  const people = { fromUserId: giver.userId, toUserId: receiver.userId }
  return beginHandoff(tx, { account, stage: toStage, transitionId, ...people, by }, at)
}

function findOwners(tx: Tx, accountId: string, stages: Stage[]) {
  return tx
    .select({ stage: stageOwners.stage, userId: users.id, deactivatedAt: users.deactivatedAt })
    .from(stageOwners)
    .innerJoin(users, eq(users.id, stageOwners.userId))
    .where(and(eq(stageOwners.accountId, accountId), inArray(stageOwners.stage, stages)))
    .all()
}

/** The giver of a handoff that waits: until it is accepted they answer for the account. */
function findUnaccepted(tx: Tx, accountId: string) {
  return tx
    .select({ userId: handoffs.fromUserId })
    .from(handoffs)
    .where(and(eq(handoffs.accountId, accountId), isNull(handoffs.acceptedAt), isNull(handoffs.cancelledAt)))
    .get()
}
