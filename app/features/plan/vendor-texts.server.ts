import { and, asc, eq, sql } from 'drizzle-orm'
import { contextFields } from '#app/domain/plan/context.ts'
import type { Db } from '#db/client.server.ts'
import { users } from '#db/schema/auth.ts'
import { contextVersions, goals, milestones } from '#db/schema/plan.ts'
import { comments } from '#db/schema/plan-comments.ts'
import { solutions } from '#db/schema/plan-words.ts'
import { statement } from '#db/statement.server.ts'

const versions = statement((db) =>
  db
    .select({
      headline: contextVersions.headline,
      challenge: contextVersions.challenge,
      success: contextVersions.success,
      writerKind: users.kind,
    })
    .from(contextVersions)
    .leftJoin(users, eq(users.id, contextVersions.writtenBy))
    .where(eq(contextVersions.accountId, sql.placeholder('accountId')))
    .orderBy(asc(contextVersions.number))
    .prepare(),
)

const goalTexts = statement((db) =>
  db
    .select({ title: goals.title, why: goals.why })
    .from(goals)
    .innerJoin(users, and(eq(users.id, goals.createdBy), eq(users.kind, 'staff')))
    .where(eq(goals.accountId, sql.placeholder('accountId')))
    .prepare(),
)

const solutionTexts = statement((db) =>
  db
    .select({ capability: solutions.capability, how: solutions.how })
    .from(solutions)
    .where(eq(solutions.accountId, sql.placeholder('accountId')))
    .prepare(),
)

const stepTitles = statement((db) =>
  db
    .select({ title: milestones.title })
    .from(milestones)
    .innerJoin(users, and(eq(users.id, milestones.createdBy), eq(users.kind, 'staff')))
    .where(and(eq(milestones.accountId, sql.placeholder('accountId')), eq(milestones.visibility, 'shared')))
    .prepare(),
)

const commentTexts = statement((db) =>
  db
    .select({ text: comments.text })
    .from(comments)
    .innerJoin(users, and(eq(users.id, comments.authorId), eq(users.kind, 'staff')))
    .where(and(eq(comments.accountId, sql.placeholder('accountId')), eq(comments.visibility, 'shared')))
    .prepare(),
)

/**
 * What the vendor's people have written on an account where the customer can read it, with which a value statement is
 * compared: the context's fields that they changed, goals they added, every solution, their shared comments and steps.
 * Five statements.
 */
export function vendorTextsOf(db: Db, accountId: string): string[] {
  return [
    ...contextTexts(versions(db).all({ accountId })),
    ...goalTexts(db)
      .all({ accountId })
      .flatMap(({ title, why }) => [title, why]),
    ...solutionTexts(db)
      .all({ accountId })
      .flatMap(({ capability, how }) => [capability, how]),
    ...stepTitles(db)
      .all({ accountId })
      .map(({ title }) => title),
    ...commentTexts(db)
      .all({ accountId })
      .map(({ text }) => text),
  ].filter((text) => text !== '')
}

type Version = { headline: string; challenge: string; success: string; writerKind: string | null }

/** Fields that a version left as they were are not its writer's: a customer's challenge stays the customer's. */
function contextTexts(oldestFirst: readonly Version[]): string[] {
  return oldestFirst.flatMap((version, index) => {
    if (version.writerKind !== 'staff') return []
    const before = oldestFirst[index - 1]
    return contextFields.filter((field) => version[field] !== before?.[field]).map((field) => version[field])
  })
}
