import { asc, desc, eq, sql } from 'drizzle-orm'
import { type Stage, stages } from '#app/domain/care/stages.ts'
import type { Db } from '#db/client.server.ts'
import { users } from '#db/schema/auth.ts'
import { auditEntries } from '#db/schema/care-standing.ts'
import { statement } from '#db/statement.server.ts'

const entriesOf = statement((db) =>
  db
    .select({
      id: auditEntries.id,
      stage: auditEntries.stage,
      answer: auditEntries.answer,
      note: auditEntries.note,
      answeredAt: auditEntries.answeredAt,
      by: users.name,
    })
    .from(auditEntries)
    .leftJoin(users, eq(users.id, auditEntries.answeredBy))
    .where(eq(auditEntries.accountId, sql.placeholder('accountId')))
    .orderBy(asc(auditEntries.stage), desc(auditEntries.answeredAt), desc(auditEntries.id))
    .prepare(),
)

export type AuditEntry = ReturnType<ReturnType<typeof entriesOf>['all']>[number]

/** Every answer to the four tests, newest first: the first of each list is the one that counts. Vendor's side only. */
export function auditEntriesOf(db: Db, accountId: string): Record<Stage, AuditEntry[]> {
  const entries = entriesOf(db).all({ accountId })
  const lists = stages.map((stage) => [stage, entries.filter((entry) => entry.stage === stage)])
  return Object.fromEntries(lists)
}
