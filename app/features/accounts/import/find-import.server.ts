import { eq, sql } from 'drizzle-orm'
import type { Mapping } from '#app/domain/accounts/import/fields.ts'
import type { Reading } from '#app/domain/accounts/import/reading.ts'
import type { Db } from '#db/client.server.ts'
import { imports } from '#db/schema/imports.ts'
import { statement } from '#db/statement.server.ts'

type Row = typeof imports.$inferSelect
export type Import = Omit<Row, 'reading' | 'mapping'> & { reading: Reading; mapping: Mapping | null }

const importById = statement((db) =>
  db
    .select()
    .from(imports)
    .where(eq(imports.id, sql.placeholder('importId')))
    .prepare(),
)

/** An import, thrown away ones too, or undefined. */
export function findImport(db: Db, importId: string): Import | undefined {
  return importById(db).get({ importId }) as Import | undefined
}

export const importStates = [
  'mapping',
  'checking',
  'checked',
  'running',
  'finished',
  'failed',
  'thrown-away',
] as const
export type ImportState = (typeof importStates)[number]

/** Where an import stands, from its dates. */
export function stateOf(
  one: Pick<Row, 'mapping' | 'checkedAt' | 'startedAt' | 'finishedAt' | 'cancelledAt' | 'failedAt'>,
): ImportState {
  if (one.cancelledAt) return 'thrown-away'
  if (one.finishedAt) return 'finished'
  if (one.failedAt) return 'failed'
  if (one.startedAt) return 'running'
  if (one.checkedAt) return 'checked'
  return one.mapping ? 'checking' : 'mapping'
}
