import { and, asc, count, desc, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import type { Mapping } from '#app/domain/accounts/import/fields.ts'
import type { Db } from '#db/client.server.ts'
import { users } from '#db/schema/auth.ts'
import { importProblems, imports } from '#db/schema/imports.ts'
import { statement } from '#db/statement.server.ts'

const recent = statement((db) =>
  db
    .select({
      id: imports.id,
      fileName: imports.fileName,
      rowCount: imports.rowCount,
      badRows: imports.badRows,
      mapping: imports.mapping,
      uploadedAt: imports.uploadedAt,
      uploadedBy: users.name,
      checkedAt: imports.checkedAt,
      startedAt: imports.startedAt,
      finishedAt: imports.finishedAt,
      cancelledAt: imports.cancelledAt,
      failedAt: imports.failedAt,
      accountsMade: imports.accountsMade,
      accountsChanged: imports.accountsChanged,
      peopleMade: imports.peopleMade,
      peopleChanged: imports.peopleChanged,
    })
    .from(imports)
    .leftJoin(users, eq(users.id, imports.uploadedBy))
    .where(isNull(imports.cancelledAt))
    .orderBy(desc(imports.uploadedAt))
    .limit(50)
    .prepare(),
)

/** The last fifty imports, newest first, without those thrown away. */
export function listImports(db: Db) {
  return recent(db).all()
}

const earlierMapping = statement((db) =>
  db
    .select({ mapping: imports.mapping })
    .from(imports)
    .where(
      and(
        eq(imports.headerKey, sql.placeholder('headerKey')),
        ne(imports.id, sql.placeholder('importId')),
        isNotNull(imports.mapping),
      ),
    )
    .orderBy(desc(imports.uploadedAt))
    .limit(1)
    .prepare(),
)

/** What was chosen for the newest other file with the same header, or null. */
export function rememberedMapping(db: Db, of: { id: string; headerKey: string }): Mapping | null {
  const found = earlierMapping(db).get({ headerKey: of.headerKey, importId: of.id })
  return (found?.mapping ?? null) as Mapping | null
}

export const problemsAPage = 50

const problemPage = statement((db) =>
  db
    .select({
      line: importProblems.line,
      place: importProblems.place,
      column: importProblems.column,
      value: importProblems.value,
      reason: importProblems.reason,
    })
    .from(importProblems)
    .where(eq(importProblems.importId, sql.placeholder('importId')))
    .orderBy(asc(importProblems.line), asc(importProblems.place))
    .limit(sql.placeholder('limit'))
    .offset(sql.placeholder('offset'))
    .prepare(),
)

const problemCount = statement((db) =>
  db
    .select({ number: count() })
    .from(importProblems)
    .where(eq(importProblems.importId, sql.placeholder('importId')))
    .prepare(),
)

/** One page of what keeps rows out, in the file's order; `page` from 1. */
export function listProblems(db: Db, { importId, page }: { importId: string; page: number }) {
  const offset = (page - 1) * problemsAPage
  const problems = problemPage(db).all({ importId, limit: problemsAPage, offset })
  return { problems, total: problemCount(db).get({ importId })?.number ?? 0 }
}

/** The next `limit` problems after the first `offset`: for a list that is written as it is read. */
export function someProblems(db: Db, part: { importId: string; offset: number; limit: number }) {
  return problemPage(db).all(part)
}
