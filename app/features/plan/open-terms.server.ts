import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { outcomes, outcomeTerms } from '#db/schema/outcomes.ts'
import { statement } from '#db/statement.server.ts'

const openTerms = statement((db) =>
  db
    .select({ outcomeId: outcomes.id, number: outcomes.termsNumber })
    .from(outcomes)
    .innerJoin(
      outcomeTerms,
      and(eq(outcomeTerms.outcomeId, outcomes.id), eq(outcomeTerms.number, outcomes.termsNumber)),
    )
    .where(
      and(
        eq(outcomes.accountId, sql.placeholder('accountId')),
        eq(outcomes.goalId, sql.placeholder('goalId')),
        isNull(outcomeTerms.agreedAt),
      ),
    )
    .orderBy(asc(outcomes.id))
    .prepare(),
)

/**
 * Which versions of its outcomes' terms nobody has agreed yet, as one text: whoever agrees a goal for the customer agrees
 * these with it, and names them, so that nobody agrees to what came a moment before. '' for none. One statement.
 */
export function openTermsOf(db: Db, goal: { accountId: string; goalId: string }): string {
  return openTerms(db)
    .all(goal)
    .map(({ outcomeId, number }) => `${outcomeId}:${number}`)
    .join(' ')
}
