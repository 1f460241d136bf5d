import { and, desc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { lifecycleOf } from '#app/domain/plan/goal.ts'
import type { Db } from '#db/client.server.ts'
import { files } from '#db/schema/accounts.ts'
import { apiTokens, users } from '#db/schema/auth.ts'
import { measurements, outcomes } from '#db/schema/outcomes.ts'
import { goals, stakeholders } from '#db/schema/plan.ts'
import { statement } from '#db/statement.server.ts'
import { outcomeTexts } from './outcome-columns.ts'

const outcomeOfAccount = statement((db) =>
  db
    .select({
      outcome: outcomes,
      goal: {
        id: goals.id,
        title: goals.title,
        agreedAt: goals.agreedAt,
        closedAt: goals.closedAt,
        proposedSide: goals.proposedSide,
      },
      ownerName: stakeholders.name,
      customerOwnerUserId: stakeholders.userId,
    })
    .from(outcomes)
    .innerJoin(goals, eq(goals.id, outcomes.goalId))
    .leftJoin(stakeholders, eq(stakeholders.id, goals.customerOwnerId))
    .where(
      and(
        eq(outcomes.id, sql.placeholder('outcomeId')),
        eq(outcomes.accountId, sql.placeholder('accountId')),
      ),
    )
    .prepare(),
)

const authors = alias(users, 'authors')
const verifiers = alias(users, 'verifiers')
const disputers = alias(users, 'disputers')

const figureColumns = {
  id: measurements.id,
  measuredOn: measurements.measuredOn,
  periodFrom: measurements.periodFrom,
  value: measurements.value,
  source: measurements.source,
  note: measurements.note,
  link: measurements.link,
  tokenName: apiTokens.name,
  fileId: measurements.fileId,
  fileName: files.name,
  authorId: measurements.authorId,
  author: authors.name,
  authorKind: authors.kind,
  recordedAt: measurements.recordedAt,
  verifiedAt: measurements.verifiedAt,
  verifier: verifiers.name,
  disputedAt: measurements.disputedAt,
  disputedBy: measurements.disputedBy,
  disputer: disputers.name,
  disputeReason: measurements.disputeReason,
  supersededAt: measurements.supersededAt,
  supersededById: measurements.supersededById,
  withdrawnBy: measurements.withdrawnBy,
}

const figuresOfOutcome = statement((db) =>
  db
    .select(figureColumns)
    .from(measurements)
    .innerJoin(authors, eq(authors.id, measurements.authorId))
    .leftJoin(verifiers, eq(verifiers.id, measurements.verifiedBy))
    .leftJoin(disputers, eq(disputers.id, measurements.disputedBy))
    .leftJoin(apiTokens, eq(apiTokens.id, measurements.tokenId))
    .leftJoin(files, eq(files.id, measurements.fileId))
    .where(
      and(
        eq(measurements.outcomeId, sql.placeholder('outcomeId')),
        eq(measurements.accountId, sql.placeholder('accountId')),
      ),
    )
    .orderBy(desc(measurements.measuredOn), desc(measurements.recordedAt), desc(measurements.id))
    .prepare(),
)

/** One outcome of the account with its goal and that goal's customer owner; undefined on other accounts. One statement. */
export function findOutcomePage(db: Db, { accountId, outcomeId }: { accountId: string; outcomeId: string }) {
  return outcomeOfAccount(db).get({ accountId, outcomeId })
}

export type OutcomePage = NonNullable<ReturnType<typeof findOutcomePage>>

/** Every figure of an outcome, newest first, superseded ones too; none on other accounts. One statement. */
export function listFigures(db: Db, { accountId, outcomeId }: { accountId: string; outcomeId: string }) {
  return figuresOfOutcome(db).all({ accountId, outcomeId })
}

export type FigureRow = ReturnType<typeof listFigures>[number]

/** What the form for editing an outcome begins with, or null on other accounts. One statement. */
export function findOutcomeToEdit(db: Db, ids: { accountId: string; outcomeId: string }) {
  const found = findOutcomePage(db, ids)
  if (!found) return null
  const { outcome, goal } = found
  const isAgreed = lifecycleOf({ proposedAt: null, ...goal }) === 'agreed'
  return { outcomeId: outcome.id, isAgreed, texts: outcomeTexts(outcome) }
}
