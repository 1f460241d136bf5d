import { and, asc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { outcomes, outcomeTerms } from '#db/schema/outcomes.ts'
import { goals } from '#db/schema/plan.ts'
import { statement } from '#db/statement.server.ts'

const proposers = alias(users, 'proposers')
const agreers = alias(users, 'agreers')

const accountPart = {
  currency: accounts.currency,
  timeZone: accounts.timeZone,
  endedAt: accounts.endedAt,
}

const goalPart = { id: goals.id, title: goals.title, closedAt: goals.closedAt }

const outcomePart = {
  id: outcomes.id,
  name: outcomes.name,
  category: outcomes.category,
  unit: outcomes.unit,
  unitLabel: outcomes.unitLabel,
  kind: outcomes.kind,
  direction: outcomes.direction,
  cadence: outcomes.cadence,
  baselineValue: outcomes.baselineValue,
  baselineOn: outcomes.baselineOn,
  factors: outcomes.factors,
  rate: outcomes.rate,
  rateWords: outcomes.rateWords,
  times: outcomes.times,
  ownTimes: outcomes.ownTimes,
  nature: outcomes.nature,
  attributionShare: outcomes.attributionShare,
  margin: outcomes.margin,
  termsNumber: outcomes.termsNumber,
}

const agreementPart = { proposedAt: outcomeTerms.proposedAt, agreedAt: outcomeTerms.agreedAt }

const countedParts = {
  account: accountPart,
  outcome: outcomePart,
  goal: goalPart,
  agreement: agreementPart,
  proposedBy: proposers.name,
  agreedBy: agreers.name,
}

const ofAccount = statement((db) =>
  db
    .select(countedParts)
    .from(accounts)
    .leftJoin(outcomes, eq(outcomes.accountId, accounts.id))
    .leftJoin(goals, eq(goals.id, outcomes.goalId))
    .leftJoin(outcomeTerms, theTermsThatHold())
    .leftJoin(proposers, eq(proposers.id, outcomeTerms.proposedBy))
    .leftJoin(agreers, eq(agreers.id, outcomeTerms.agreedBy))
    .where(eq(accounts.id, sql.placeholder('accountId')))
    .orderBy(sql`${goals.closedAt} is not null`, asc(goals.createdAt), asc(goals.id), asc(outcomes.position))
    .prepare(),
)

const ofOutcome = statement((db) =>
  db
    .select(countedParts)
    .from(outcomes)
    .innerJoin(accounts, eq(accounts.id, outcomes.accountId))
    .innerJoin(goals, eq(goals.id, outcomes.goalId))
    .leftJoin(outcomeTerms, theTermsThatHold())
    .leftJoin(proposers, eq(proposers.id, outcomeTerms.proposedBy))
    .leftJoin(agreers, eq(agreers.id, outcomeTerms.agreedBy))
    .where(
      and(
        eq(outcomes.id, sql.placeholder('outcomeId')),
        eq(outcomes.accountId, sql.placeholder('accountId')),
      ),
    )
    .prepare(),
)

function theTermsThatHold() {
  return and(eq(outcomeTerms.outcomeId, outcomes.id), eq(outcomeTerms.number, outcomes.termsNumber))
}

/** An outcome with what says how it is counted; undefined on other accounts. One statement. */
export function countedOutcome(db: Db, ids: { accountId: string; outcomeId: string }) {
  return ofOutcome(db).get(ids)
}

export type CountedRow = NonNullable<ReturnType<typeof countedOutcome>>

/** The account and all its outcomes, open goals first; undefined and none for an account that is missing. One statement. */
export function countedOutcomes(
  db: Db,
  accountId: string,
): { account: CountedRow['account'] | undefined; rows: CountedRow[] } {
  const rows = ofAccount(db).all({ accountId })
  return {
    account: rows[0]?.account,
    rows: rows.flatMap(({ outcome, goal, ...rest }) => (outcome && goal ? [{ ...rest, outcome, goal }] : [])),
  }
}
