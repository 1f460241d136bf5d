import type { CalendarDate } from '#app/domain/calendar-date.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

type SeriesRow = {
  id: string
  name: string
  days: number
  lastOn: CalendarDate
  lastValue: string
  behind: string
}

const seriesOfAccount = statement((db) =>
  db.$client.prepare<{ accountId: string }, SeriesRow>(`
    select s.id, s.name, count(p."on") as days, max(p."on") as lastOn, p.value as lastValue,
      coalesce((select group_concat(o.name, ', ') from outcome_usage u
        join outcomes o on o.id = u.outcome_id where u.series_id = s.id), '') as behind
    from usage_series s join usage_points p on p.series_id = s.id
    where s.account_id = :accountId group by s.id order by s.name, s.id`),
)

/** An account's usage series with their last number, and the outcomes they stand behind. One statement. */
export function listUsage(db: Db, accountId: string): SeriesRow[] {
  return seriesOfAccount(db).all({ accountId })
}

type Point = { seriesId: string; name: string; on: CalendarDate; value: string }

const pointsBehind = statement((db) =>
  db.$client.prepare<{ accountId: string; outcomeId: string }, Point>(`
    select s.id as seriesId, s.name, p."on", p.value
    from outcome_usage u
    join usage_series s on s.id = u.series_id and s.account_id = :accountId
    join usage_points p on p.series_id = s.id
    where u.outcome_id = :outcomeId order by p."on"`),
)

export type UsageBehind = { seriesId: string; name: string; points: { on: CalendarDate; value: string }[] }

/** The usage series behind an outcome's chart with its points, oldest first; null for none. One statement. */
export function usageBehind(db: Db, ids: { accountId: string; outcomeId: string }): UsageBehind | null {
  const rows = pointsBehind(db).all(ids)
  const [first] = rows
  if (!first) return null
  return { seriesId: first.seriesId, name: first.name, points: rows.map(({ on, value }) => ({ on, value })) }
}

type Choice = { id: string; name: string }

const seriesChoices = statement((db) =>
  db.$client.prepare<{ accountId: string }, Choice>(
    'select id, name from usage_series where account_id = :accountId order by name, id',
  ),
)

/** The series somebody can put behind an outcome. One statement. */
export function usageChoices(db: Db, accountId: string): Choice[] {
  return seriesChoices(db).all({ accountId })
}
