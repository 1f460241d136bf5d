import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { MadeBefore } from '#app/domain/plan/template-plan.ts'
import type { Db } from '#db/client.server.ts'
import { outcomes } from '#db/schema/outcomes.ts'
import { goals, milestones } from '#db/schema/plan.ts'
import { statement } from '#db/statement.server.ts'

const accountId = sql.placeholder('accountId')

const madeGoals = statement((db) =>
  db
    .select({ itemId: goals.templateItemId, goalId: goals.id, closedAt: goals.closedAt })
    .from(goals)
    .where(and(eq(goals.accountId, accountId), isNotNull(goals.templateItemId)))
    .prepare(),
)
const madeSteps = statement((db) =>
  db
    .select({ itemId: milestones.templateItemId })
    .from(milestones)
    .where(and(eq(milestones.accountId, accountId), isNotNull(milestones.templateItemId)))
    .prepare(),
)
const madeOutcomes = statement((db) =>
  db
    .select({ itemId: outcomes.templateItemId })
    .from(outcomes)
    .where(and(eq(outcomes.accountId, accountId), isNotNull(outcomes.templateItemId)))
    .prepare(),
)

/** What stands on an account's plan from lines of templates, whatever became of it since. Three statements. */
export function madeFromTemplates(db: Db, account: string): MadeBefore {
  const on = { accountId: account }
  const idsOf = (rows: { itemId: string | null }[]) => new Set(rows.flatMap(({ itemId }) => itemId ?? []))
  const made = madeGoals(db).all(on)
  return {
    goals: new Map(
      made.map(({ itemId, goalId, closedAt }) => [itemId ?? '', { goalId, isClosed: closedAt !== null }]),
    ),
    steps: idsOf(madeSteps(db).all(on)),
    outcomes: idsOf(madeOutcomes(db).all(on)),
  }
}
