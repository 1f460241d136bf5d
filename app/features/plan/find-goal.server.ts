import { and, count, eq, isNull, ne, sql } from 'drizzle-orm'
import { goalPriorityTitles, topGoalsAtMost } from '#app/domain/plan/goal.ts'
import { refuseFields } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import { goals, stakeholders } from '#db/schema/plan.ts'
import { statement } from '#db/statement.server.ts'
import type { Tx } from '#db/transaction.server.ts'

export type Goal = typeof goals.$inferSelect

const goalWithOwner = statement((db) =>
  db
    .select({ goal: goals, customerOwnerUserId: stakeholders.userId })
    .from(goals)
    .leftJoin(stakeholders, eq(stakeholders.id, goals.customerOwnerId))
    .where(and(eq(goals.id, sql.placeholder('goalId')), eq(goals.accountId, sql.placeholder('accountId'))))
    .prepare(),
)

/** A goal of this account together with the login of its customer owner, or undefined: foreign ones are missing. */
export function findGoal(db: Db, on: { accountId: string; goalId: string }) {
  const found = goalWithOwner(db).get(on)
  return found && { ...found.goal, customerOwnerUserId: found.customerOwnerUserId }
}

/** Refuses a fourth open top goal on the account; `except` is the goal that wants to be one. */
export function refuseFourthTop(tx: Tx, { accountId, except }: { accountId: string; except: string | null }) {
  const tops = tx
    .select({ number: count() })
    .from(goals)
    .where(
      and(
        eq(goals.accountId, accountId),
        eq(goals.priority, 'top'),
        isNull(goals.closedAt),
        except === null ? undefined : ne(goals.id, except),
      ),
    )
    .get()
  if ((tops?.number ?? 0) < topGoalsAtMost) return null
  return refuseFields({
    priority: `${topGoalsAtMost} goals are “${goalPriorityTitles.top}” already. Set one of them to “${goalPriorityTitles.normal}” first`,
  })
}
