import { and, eq, isNull } from 'drizzle-orm'
import { refuse } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { measurements, outcomes } from '#db/schema/outcomes.ts'
import { goals, stakeholders } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'

/** What commands need of the account an outcome is on. */
const accountPart = {
  id: accounts.id,
  slug: accounts.slug,
  name: accounts.name,
  timeZone: accounts.timeZone,
  currency: accounts.currency,
}

/** An outcome with its goal and account, and the login behind the goal's customer owner; nothing on other accounts. */
export function findOutcome(db: Db, { accountId, outcomeId }: { accountId: string; outcomeId: string }) {
  return db
    .select({
      outcome: outcomes,
      goal: goals,
      account: accountPart,
      customerOwnerUserId: stakeholders.userId,
    })
    .from(outcomes)
    .innerJoin(goals, eq(goals.id, outcomes.goalId))
    .innerJoin(accounts, eq(accounts.id, outcomes.accountId))
    .leftJoin(stakeholders, eq(stakeholders.id, goals.customerOwnerId))
    .where(and(eq(outcomes.id, outcomeId), eq(outcomes.accountId, accountId)))
    .get()
}

export type FoundOutcome = NonNullable<ReturnType<typeof findOutcome>>

type Wanted = { accountId: string; measurementId: string }

/** A figure that still stands, with its outcome; superseded ones are not found, like those of other accounts. */
export function findMeasurement(tx: Tx, { accountId, measurementId }: Wanted) {
  const row = tx
    .select({ measurement: measurements, authorKind: users.kind })
    .from(measurements)
    .innerJoin(users, eq(users.id, measurements.authorId))
    .where(
      and(
        eq(measurements.id, measurementId),
        eq(measurements.accountId, accountId),
        isNull(measurements.supersededAt),
      ),
    )
    .get()
  const found = row && findOutcome(tx, { accountId, outcomeId: row.measurement.outcomeId })
  return found && { ...found, measurement: { ...row.measurement, isOfVendor: row.authorKind === 'staff' } }
}

export type FoundMeasurement = NonNullable<ReturnType<typeof findMeasurement>>

/** What the history keeps of a figure: its ids and its days. */
export function figureFacts(figure: {
  id: string
  outcomeId: string
  measuredOn: string
  periodFrom: string | null
}) {
  const { id: measurementId, outcomeId, measuredOn, periodFrom } = figure
  return { measurementId, outcomeId, measuredOn, ...(periodFrom !== null && { periodFrom }) }
}

/** The account, for the commands that start from nothing else. */
export function findAccount(tx: Tx, accountId: string) {
  return tx.select(accountPart).from(accounts).where(eq(accounts.id, accountId)).get()
}

/** The one answer for figures that are foreign, missing or corrected meanwhile. */
export const noSuchFigure = refuse('not-found', {
  message:
    'This figure is not on this plan, or was corrected meanwhile. Reload the page to see what stands now.',
})
