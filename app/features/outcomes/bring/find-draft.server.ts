import { and, eq, isNull, sql } from 'drizzle-orm'
import type { FigureReading } from '#app/domain/outcomes/bring/figure-table.ts'
import type { Db } from '#db/client.server.ts'
import { figureDrafts } from '#db/schema/outcomes.ts'
import { statement } from '#db/statement.server.ts'

const draftOfAccount = statement((db) =>
  db
    .select()
    .from(figureDrafts)
    .where(
      and(
        eq(figureDrafts.id, sql.placeholder('draftId')),
        eq(figureDrafts.accountId, sql.placeholder('accountId')),
        isNull(figureDrafts.takenAt),
      ),
    )
    .prepare(),
)

export type FigureDraft = Omit<typeof figureDrafts.$inferSelect, 'reading'> & { reading: FigureReading }

type Wanted = { accountId: string; outcomeId: string | null; draftId: string; userId: string }

/**
 * Figures that wait to be taken in; null for those of other accounts, outcomes and people, taken ones, cleared ones. Without an
 * outcome: points of usage series.
 */
export function findDraft(db: Db, { accountId, outcomeId, draftId, userId }: Wanted): FigureDraft | null {
  const found = draftOfAccount(db).get({ draftId, accountId })
  if (found?.outcomeId !== outcomeId || found.createdBy !== userId) return null
  return { ...found, reading: JSON.parse(found.reading) as FigureReading }
}
