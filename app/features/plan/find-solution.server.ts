import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { goals } from '#db/schema/plan.ts'
import { solutions } from '#db/schema/plan-words.ts'

/** A solution of this account with the title of its goal, or undefined: foreign ones are missing. */
export function findSolution(db: Db, { accountId, solutionId }: { accountId: string; solutionId: string }) {
  const here = and(eq(solutions.id, solutionId), eq(solutions.accountId, accountId))
  const found = db
    .select({ solution: solutions, goalTitle: goals.title })
    .from(solutions)
    .innerJoin(goals, eq(goals.id, solutions.goalId))
    .where(here)
    .get()
  return found && { ...found.solution, goalTitle: found.goalTitle }
}
