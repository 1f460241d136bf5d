import { and, asc, eq, isNull, sql } from 'drizzle-orm'
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
    .where(
      and(
        eq(comments.accountId, sql.placeholder('accountId')),
        eq(comments.visibility, 'shared'),
        isNull(comments.deletedAt),
      ),
    )
    .prepare(),
)

/** Words beside other things: what was said in reviews, promised, or noted as evidence; by whoever wrote them last. */
const notes = statement((db) =>
  db.$client
    .prepare<{ accountId: string }, string>(`
    select r.notes from reviews r join users u on u.id = coalesce(r.edited_by, r.created_by) and u.kind = 'staff'
      where r.account_id = @accountId and r.cancelled_at is null
    union all
    select i.notes from reviews r cross join review_items i on i.review_id = r.id and i.removed_at is null
      join users u on u.id = coalesce(i.edited_by, i.created_by) and u.kind = 'staff'
      where r.account_id = @accountId
    union all
    select p.text from sales_promises p join users u on u.id = p.added_by and u.kind = 'staff'
      where p.account_id = @accountId and p.visibility = 'shared'
    union all
    select m.evidence_note from milestones m join users u on u.id = m.completed_by and u.kind = 'staff'
      where m.account_id = @accountId and m.visibility = 'shared'
    union all
    select f.note from outcomes o cross join measurements f on f.outcome_id = o.id
      join users u on u.id = f.author_id and u.kind = 'staff'
      where o.account_id = @accountId`)
    .pluck(),
)

/**
 * What the vendor's people have written on an account where the customer can read it, with which a value statement is
 * compared: the context's fields that they changed, goals they added, every solution, their shared comments and steps,
 * what they noted in reviews and as evidence, what they say was promised. Six statements.
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
    ...notes(db).all({ accountId }),
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
