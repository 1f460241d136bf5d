import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { solutions } from '#db/schema/plan-words.ts'
import { statement } from '#db/statement.server.ts'

const solutionsByGoal = statement((db) =>
  db
    .select({ id: solutions.id, capability: solutions.capability, how: solutions.how })
    .from(solutions)
    .where(
      and(
        eq(solutions.accountId, sql.placeholder('accountId')),
        eq(solutions.goalId, sql.placeholder('goalId')),
        isNull(solutions.removedAt),
      ),
    )
    .orderBy(asc(solutions.id))
    .prepare(),
)

/** What of the vendor's serves one goal, oldest first. One statement. */
export function solutionsOf(db: Db, on: { accountId: string; goalId: string }) {
  return solutionsByGoal(db).all(on)
}

export type ShownSolution = ReturnType<typeof solutionsOf>[number]
