import { getTableColumns, sql } from 'drizzle-orm'
import type { CalendarDate } from '#app/domain/calendar-date.ts'
import { countedUntil } from '#app/domain/outcomes/counted-until.ts'
import type { LedgerSummary } from '#app/domain/outcomes/ledger-summary.ts'
import type { ValueGaps } from '#app/domain/outcomes/value-gaps.ts'
import type { Db } from '#db/client.server.ts'
import { valueStandings } from '#db/schema/outcomes.ts'
import { statement } from '#db/statement.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import { type AccountValue, workOutValue } from './work-out-value.server.ts'

type Standing = typeof valueStandings.$inferInsert

/** Whose value, and the account's today. */
type Asked = { accountId: string; today: CalendarDate }

/** Works out what the account was worth and writes it down, for pages and lists. False for an account that is missing. */
export function writeValueStanding(tx: Tx, asked: Asked): boolean {
  const value = workOutValue(tx, asked)
  if (!value) return false
  const { currency, asOf, summary, gaps, contractCost } = value
  const { cash, capacity, roi } = summary
  upsert(tx).run({
    ...{ accountId: asked.accountId, asOf, currency, contractCost, roiValue: roi.counted },
    ...{ verifiedCash: cash.verified, reportedCash: cash.reported },
    ...{ verifiedCapacity: capacity.verified, reportedCapacity: capacity.reported },
    summary: JSON.stringify({ ...summary, gaps }),
  })
  return true
}

/**
 * What the account was worth until today: as written down, or worked out where the day has passed since and the job has
 * not come by. One statement, or four; nothing is written. Null for an account that is missing.
 */
export function valueOfAccount(db: Db, asked: Asked): AccountValue | null {
  const row = standingOfAccount(db).get({ accountId: asked.accountId })
  if (!row) return null
  const { asOf, currency, text, contractCost, timeZone, endedAt } = row
  const until = countedUntil({ timeZone, endedAt: endedAt === null ? null : new Date(endedAt) }, asked.today)
  if (asOf !== until || text === null) return workOutValue(db, asked)
  const { gaps, ...summary } = JSON.parse(text) as LedgerSummary & { gaps: ValueGaps }
  return { currency, asOf, summary, gaps, contractCost }
}

type Row = {
  asOf: string | null
  currency: string
  text: string | null
  contractCost: number
  timeZone: string
  endedAt: number | null
}

const standingOfAccount = statement((db) =>
  db.$client.prepare<{ accountId: string }, Row>(`
    select v.as_of as asOf, a.currency, v.summary as text, coalesce(v.contract_cost, 0) as contractCost,
      a.time_zone as timeZone, a.ended_at as endedAt
    from accounts a left join value_standings v on v.account_id = a.id and v.currency = a.currency
    where a.id = :accountId`),
)

const upsert = statement((db) => {
  const columns = Object.entries(getTableColumns(valueStandings))
  const values = Object.fromEntries(columns.map(([name]) => [name, sql.placeholder(name)]))
  const others = columns.filter(([name]) => name !== 'accountId')
  const set = Object.fromEntries(others.map(([name, column]) => [name, sql.raw(`excluded."${column.name}"`)]))
  return db
    .insert(valueStandings)
    .values(values as unknown as Standing)
    .onConflictDoUpdate({ target: valueStandings.accountId, set })
    .prepare()
})
