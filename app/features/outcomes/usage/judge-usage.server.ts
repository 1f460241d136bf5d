import { and, eq, sql } from 'drizzle-orm'
import type { CalendarDate } from '#app/domain/calendar-date.ts'
import { readUsageTable, type UsageRow } from '#app/domain/outcomes/usage-table.ts'
import type { Db } from '#db/client.server.ts'
import { usagePoints, usageSeries } from '#db/schema/outcomes.ts'
import { statement } from '#db/statement.server.ts'
import type { FigureDraft } from '../bring/find-draft.server.ts'
import { seriesKey } from './import-usage.server.ts'

const pointsOfAccount = statement((db) =>
  db
    .select({ key: usageSeries.key, on: usagePoints.on, value: usagePoints.value })
    .from(usageSeries)
    .innerJoin(usagePoints, eq(usagePoints.seriesId, usageSeries.id))
    .where(and(eq(usageSeries.accountId, sql.placeholder('accountId'))))
    .prepare(),
)

export type JudgedUsage = UsageRow & { verdict: 'new' | 'changed' | 'same' | 'problem' }

/** Waiting points read and laid beside what stands: of one day in several lines the last counts, as it is taken in. */
export function judgeUsage(db: Db, draft: Pick<FigureDraft, 'content' | 'accountId'>, today: CalendarDate) {
  const { content, accountId } = draft
  const standing = new Map(
    pointsOfAccount(db)
      .all({ accountId })
      .map(({ key, on, value }) => [`${key} ${on}`, value]),
  )
  const rows = readUsageTable(content, today).map((row): JudgedUsage => {
    if (!row.ok) return { ...row, verdict: 'problem' }
    const before = standing.get(`${seriesKey(row.series)} ${row.on}`)
    if (before === undefined) return { ...row, verdict: 'new' }
    return { ...row, verdict: before === row.value ? 'same' : 'changed' }
  })
  const count = (verdict: JudgedUsage['verdict']) => rows.filter((row) => row.verdict === verdict).length
  const counts = {
    fresh: count('new'),
    changed: count('changed'),
    same: count('same'),
    problem: count('problem'),
  }
  return { rows, counts, seen: Object.values(counts).join(' ') }
}
