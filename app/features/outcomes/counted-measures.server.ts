import { and, asc, eq, sql } from 'drizzle-orm'
import { valuationSentence } from '#app/domain/outcomes/valuation-sentence.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { outcomes, outcomeTerms } from '#db/schema/outcomes.ts'
import { statement } from '#db/statement.server.ts'
import { toldOf } from './told-outcome.ts'

const measuresOfGoal = statement((db) =>
  db
    .select({ outcome: outcomes, currency: accounts.currency, agreedAt: outcomeTerms.agreedAt })
    .from(outcomes)
    .innerJoin(accounts, eq(accounts.id, outcomes.accountId))
    .innerJoin(
      outcomeTerms,
      and(eq(outcomeTerms.outcomeId, outcomes.id), eq(outcomeTerms.number, outcomes.termsNumber)),
    )
    .where(
      and(
        eq(outcomes.accountId, sql.placeholder('accountId')),
        eq(outcomes.goalId, sql.placeholder('goalId')),
      ),
    )
    .orderBy(asc(outcomes.position), asc(outcomes.id))
    .prepare(),
)

/** How each outcome of a goal is counted, in a sentence, and whether the customer agreed that. One statement. */
export function countedMeasures(db: Db, goal: { accountId: string; goalId: string }) {
  return measuresOfGoal(db)
    .all(goal)
    .map(({ outcome, currency, agreedAt }) => ({
      id: outcome.id,
      name: outcome.name,
      counted: valuationSentence(toldOf(outcome), currency),
      isAgreed: agreedAt !== null,
    }))
}
